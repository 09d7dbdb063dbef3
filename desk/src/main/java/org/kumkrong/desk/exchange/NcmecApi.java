// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.ClientCall;
import org.kumkrong.desk.access.ForClients;
import org.kumkrong.desk.banks.Bank;
import org.kumkrong.desk.sources.Answer;
import org.kumkrong.desk.sources.Problem;
import org.kumkrong.desk.sources.Refusal;
import org.kumkrong.desk.sources.Says;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The banks of a client in the shape of NCMEC's hash sharing, version 2. Each bank is a member; an entry is one
/// fingerprint.
@RestController
class NcmecApi {
    private static final String BASE = "/exchange/ncmec";
    private static final String XML = "application/xml";

    /// Large pages that are in memory at once; who comes next waits a little, or is asked to come again.
    private static final int PAGES_AT_ONCE_MAX = 3;

    private static final int WAIT_SECONDS = 10;

    private final Telling telling;
    private final Feedback feedback;
    private final Clock clock;
    private final Semaphore pages = new Semaphore(PAGES_AT_ONCE_MAX, true);

    NcmecApi(Telling telling, Feedback feedback, Clock clock) {
        this.telling = telling;
        this.feedback = feedback;
        this.clock = clock;
    }

    /// Who the client is.
    @ForClients
    @GetMapping(path = BASE + "/v2/status", produces = XML)
    @Says("Ask who you are. Show the token as the password of HTTP Basic; the user name is not looked at.")
    @Answer(status = 200, says = "Your name and number.", body = String.class, type = XML)
    void status(ClientCall call, HttpServletRequest request, HttpServletResponse response)
            throws IOException, XMLStreamException {
        try (NcmecXml xml = NcmecXml.to(response)) {
            xml.status(request.getRemoteAddr(), call.clientName(), call.memberNo());
        }
    }

    /// The banks a client may have.
    @ForClients
    @GetMapping(path = BASE + "/v2/members", produces = XML)
    @Says("Ask which banks you may have: each is a member.")
    @Answer(status = 200, says = "Number and name of each.", body = String.class, type = XML)
    void members(ClientCall call, HttpServletResponse response) throws IOException, XMLStreamException {
        List<Bank> banks = telling.banks(call);
        try (NcmecXml xml = NcmecXml.to(response)) {
            xml.members(banks);
        }
    }

    /// What changed in a range of time.
    @ForClients
    @GetMapping(path = BASE + "/v2/entries", produces = XML)
    @Says(
            "Pull what changed after from and up to to. What was withdrawn is told as deletedImage or deletedVideo. A from"
                    + " or to in the future is refused. Follow paging/next until there is none.")
    @Answer(
            status = 200,
            says = "Images and videos, with the times of their last changes.",
            body = String.class,
            type = XML)
    void entries(
            ClientCall call,
            @Says("The to of the last pull, such as 2026-11-15T02:00:00Z, in UTC.") @RequestParam(defaultValue = "")
                    String from,
            @Says("Not later than now, in UTC; now where it is not given.") @RequestParam(defaultValue = "") String to,
            @Says("From paging/next.") @RequestParam(defaultValue = "0") long start,
            @Says("From paging/next; or how many entries a page may have, up to 100,000.")
                    @RequestParam(defaultValue = "100000")
                    int size,
            @Says("From paging/next.") @RequestParam(defaultValue = "0") long at,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, XMLStreamException, InterruptedException {
        Pulling.refuseWhoMayOnlyAsk(call);
        if (size < 1) {
            throw new Refusal(Problem.of(400, "size", "No such size", "Ask for 1 to 100,000 entries."));
        }
        Instant begin = from.isEmpty() ? Instant.EPOCH : time(from, "from");
        Instant end = to.isEmpty() ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : time(to, "to");
        Pulling.refuseFuture(end, clock.instant(), "to");
        Pulling.refuseFuture(begin, clock.instant(), "from");
        Telling.Place place = start == 0
                ? Telling.Place.atBeginning(begin, telling.promise(call, end, end))
                : new Telling.Place(begin, end, Pulling.second(at), start);
        if (!pages.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new Refusal(Problem.of(503, "busy", "Many are pulling", "Ask again in a moment."), WAIT_SECONDS);
        }
        try {
            Map<UUID, Bank> banks = Telling.byId(telling.banks(call));
            Telling.Page page = telling.tell(
                    call, place, new Telling.Wish("NCMEC", true, false, Math.min(size, Telling.ENTRIES_MAX)));
            try (NcmecXml xml = NcmecXml.to(response, request.getHeader(NcmecXml.ORIGINS_ASKED) != null)) {
                xml.entries(page.entries(), banks, next(page.next(), from, end.toString(), size));
            }
        } finally {
            pages.release();
        }
    }

    /// Where it goes on: the client asks for it as it stands here. Those who look into it estimate from it
    /// how much there is.
    private static @Nullable String next(Telling.@Nullable Place next, String from, String to, int size) {
        return next == null
                ? null
                : "/v2/entries?from=" + encoded(from) + "&to=" + encoded(to) + "&start=" + next.after() + "&size="
                        + size + "&max=" + (next.after() + size) + "&at="
                        + next.at().getEpochSecond();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Instant time(String text, String parameter) {
        try {
            Instant time = Instant.parse(text);
            Pulling.refuseBeforeTime(time, parameter);
            return Pulling.second(time.getEpochSecond());
        } catch (DateTimeParseException e) {
            throw new Refusal(Problem.of(
                    400,
                    "time",
                    "No such time",
                    parameter
                            + " must be a time in UTC such as 2026-11-15T02:00:00Z, in the address with its colons."));
        }
    }

    /// Why somebody may disagree.
    @ForClients
    @GetMapping(path = BASE + "/v2/feedback/{kind}/reasons", produces = XML)
    @Says("Ask which reasons there are for disagreeing with a fingerprint of a kind.")
    @Answer(status = 200, says = "The reasons, each with its guid.", body = String.class, type = XML)
    void reasons(
            ClientCall call,
            @Says("MD5, SHA1, PDQ or another of NCMEC's names.") @PathVariable String kind,
            HttpServletResponse response)
            throws IOException, XMLStreamException {
        String asked = Feedback.kind(kind); // refused before anything is answered
        try (NcmecXml xml = NcmecXml.to(response)) {
            xml.reasons(asked);
        }
    }

    /// What a client says about an entry.
    @ForClients
    @PutMapping(path = BASE + "/v2/entries/{member}/{entry}/{kind}/feedback", consumes = XML, produces = XML)
    @Says("Say that you agree or disagree with an entry; the last word counts. Officers see it beside the entry.")
    @Answer(status = 200, says = "It is written down.", body = String.class, type = XML)
    void say(
            ClientCall call,
            @Says("The number of the bank.") @PathVariable long member,
            @Says("The id of the entry.") @PathVariable long entry,
            @Says("MD5, SHA1, PDQ or another of NCMEC's names.") @PathVariable String kind,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, XMLStreamException {
        Pulling.refuseWhoMayOnlyAsk(call);
        feedback.take(call, new Feedback.Entry(member, entry, Feedback.kind(kind)), request.getInputStream());
        try (NcmecXml xml = NcmecXml.to(response)) {
            xml.taken();
        }
    }
}
