// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Writer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.ForSources;
import org.kumkrong.desk.access.SourceCall;
import org.kumkrong.desk.arrivals.Arrival;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.arrivals.Receipt;
import org.kumkrong.desk.arrivals.RejectionTable;
import org.kumkrong.desk.arrivals.Sender;
import org.kumkrong.desk.arrivals.Uploads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Arrivals, for programs of a source: sending files, and hearing what became of them. No tip can be read here.
@RestController
class ArrivalsApi {
    private static final String PATH = "/api/v1/arrivals";
    private static final int LISTED_MAX = 1_000;
    private static final String CSV = "text/csv";

    private final Arrivals arrivals;
    private final Uploads uploads;

    ArrivalsApi(Arrivals arrivals, Uploads uploads) {
        this.arrivals = arrivals;
        this.uploads = uploads;
    }

    /// A file that is on disk.
    record Kept(
            @Says("The number under which its status can be asked.")
            UUID arrival,

            @Says("SHA-256 of the bytes as they are kept, in lower-case hex.")
            String sha256,

            @Says("Whether the same bytes had come before: then this is the same arrival.")
            boolean known) {}

    /// All files of one sending.
    record Sending(
            @Says("One for each file, in the order they came.")
            List<Kept> arrivals) {}

    /// What became of a file.
    record Status(
            @Says("Its number.") UUID arrival,

            @Says("SHA-256 of its bytes, in lower-case hex.")
            String sha256,

            @Says("How many bytes it has.") long bytes,
            @Says("When it was kept.") Instant receivedAt,
            @Says("waiting, reading or read.") String state,

            @Says("How far the sending it belongs to is read, in percent.")
            int percent,

            @Says("When it was read to its end.") @Nullable Instant readAt,

            @Says("Tips read from it so far that had not come before.")
            int tips,

            @Says("Tips in it that had come before; they count once.")
            int knownTips,

            @Says("Things in it that could not be read so far.")
            int rejected) {}

    /// Something that could not be read.
    record Rejected(
            @Says("The file, behind ! for what lies in an archive.")
            String file,

            @Says("Where in it: line, byte or entry.") String position,

            @Says("What is wrong, without quoting the content.")
            String what,

            @Says("What to do about it.") String action) {}

    /// Sends one file as the body of the request.
    @ForSources
    @PostMapping(path = PATH, consumes = "application/octet-stream")
    @Says("Send one file: the body is its bytes, up to 256 MB. The answer comes when they are on disk.")
    @Answer(status = 201, says = "It is kept.", body = Sending.class)
    @Answer(status = 200, says = "The same bytes had come before; nothing was added.", body = Sending.class)
    ResponseEntity<Sending> create(
            SourceCall call,
            @Says("The file's name; its ending tells the format where the content does not.")
                    @RequestParam(defaultValue = "arrival")
                    String name,
            @Says("SHA-256 of the body in hex. Where it is given and differs from what came, nothing is kept.")
                    @RequestHeader(name = "Content-SHA256", defaultValue = "")
                    String sha256,
            HttpServletRequest request)
            throws IOException {
        Sender.Source sender = sender(call);
        MessageDigest digest = digest();
        UUID upload = take(sender, name, new DigestInputStream(request.getInputStream(), digest));
        String came = HexFormat.of().formatHex(digest.digest());
        if (!sha256.isEmpty() && !sha256.strip().toLowerCase(Locale.ROOT).equals(came)) {
            uploads.drop(sender, upload);
            throw new Refusal(Problem.of(
                    422,
                    "other-bytes",
                    "Other bytes than announced",
                    "The body's SHA-256 is not the one in Content-SHA256. Send it again."));
        }
        return keep(sender, List.of(upload));
    }

    /// Sends several files that belong together.
    @ForSources
    @PostMapping(path = PATH, consumes = "multipart/form-data")
    @Says(
            "Send files that belong together, such as a report and its file details, each in a part named file. All are kept or none.")
    @Answer(status = 201, says = "They are kept.", body = Sending.class)
    @Answer(status = 200, says = "All of these bytes had come before; nothing was added.", body = Sending.class)
    ResponseEntity<Sending> createTogether(SourceCall call, @Says("The files.") @RequestParam List<MultipartFile> file)
            throws IOException {
        Sender.Source sender = sender(call);
        List<UUID> taken = new ArrayList<>();
        boolean all = false;
        try {
            for (MultipartFile each : file) {
                try (InputStream bytes = each.getInputStream()) {
                    taken.add(take(sender, Objects.requireNonNullElse(each.getOriginalFilename(), ""), bytes));
                }
            }
            all = true;
        } finally {
            if (!all) {
                taken.forEach(upload -> uploads.drop(sender, upload));
            }
        }
        return keep(sender, taken);
    }

    private UUID take(Sender.Source sender, String name, InputStream bytes) throws IOException {
        PushbackInputStream begun = new PushbackInputStream(bytes);
        int first = begun.read();
        if (first < 0) {
            throw new Refusal(Problem.of(
                    422, "empty", "Nothing came", "The file has no bytes, so that nothing was kept. Send it again."));
        }
        begun.unread(first);
        UUID upload = uploads.take(sender, name, begun, Uploads.FILE_BYTES_MAX);
        if (upload == null) {
            throw new Refusal(Problem.tooLarge());
        }
        return upload;
    }

    private ResponseEntity<Sending> keep(Sender.Source sender, List<UUID> taken) {
        List<Receipt> receipts = arrivals.keep(sender, taken).orElseThrow(() -> new Refusal(Problem.unavailable()));
        List<Kept> kept = receipts.stream()
                .map(receipt -> new Kept(receipt.id(), receipt.sha256(), receipt.known()))
                .toList();
        boolean known = receipts.stream().allMatch(Receipt::known);
        return ResponseEntity.status(known ? 200 : 201).body(new Sending(kept));
    }

    /// What became of a file.
    @ForSources
    @GetMapping(path = PATH + "/{arrival}", produces = "application/json")
    @Says("Ask what became of a file.")
    @Answer(status = 200, says = "How far it is, and what was found in it.", body = Status.class)
    Status show(SourceCall call, @Says("The number from the receipt.") @PathVariable UUID arrival) {
        Arrival found = find(sender(call), arrival);
        Arrival.Reading reading = found.reading();
        boolean read = found.readAt() != null;
        return new Status(
                found.id(),
                found.sha256(),
                found.bytes(),
                found.receivedAt(),
                read ? "read" : reading == null ? "waiting" : "reading",
                read ? 100 : reading == null ? 0 : reading.percent(),
                found.readAt(),
                found.tips(),
                found.knownTips(),
                found.rejected());
    }

    /// What could not be read in a file.
    @ForSources
    @GetMapping(path = PATH + "/{arrival}/rejections", produces = "application/json")
    @Says("Ask what could not be read in a file: the first 1,000. With Accept: text/csv, all of it as a table.")
    @Answer(status = 200, says = "In the order of the file.", body = Rejections.class)
    @Answer(status = 200, says = "All of it as a table: file, position, what, action.", body = String.class, type = CSV)
    Rejections rejections(SourceCall call, @Says("The number from the receipt.") @PathVariable UUID arrival) {
        Sender.Source sender = sender(call);
        Arrival found = find(sender, arrival);
        List<Rejected> rejected = arrivals.notRead(sender, arrival, LISTED_MAX).stream()
                .map(each -> new Rejected(each.name(), each.position(), each.what(), each.action()))
                .toList();
        return new Rejections(found.rejected(), rejected);
    }

    /// Rejections of one file.
    record Rejections(
            @Says("How many there are.") int total,
            @Says("The first of them.") List<Rejected> rejections) {}

    /// The same as a table.
    @ForSources
    @GetMapping(path = PATH + "/{arrival}/rejections", produces = CSV)
    @Says("")
    void rejectionTable(SourceCall call, @PathVariable UUID arrival, HttpServletResponse response) throws IOException {
        Sender.Source sender = sender(call);
        Arrival found = find(sender, arrival);
        response.setContentType(CSV + ";charset=UTF-8");
        try (Writer out = response.getWriter()) {
            RejectionTable table = new RejectionTable(out);
            table.begin();
            arrivals.eachNotRead(sender, found.id(), table::add);
        }
    }

    private Arrival find(Sender.Source sender, UUID arrival) {
        return arrivals.find(sender, arrival).orElseThrow(() -> new Refusal(Problem.notThere()));
    }

    private static Sender.Source sender(SourceCall call) {
        return new Sender.Source(call.agency().value(), call.token(), call.source());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
