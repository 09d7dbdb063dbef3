// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.arrivals;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Uploads that can be resumed, for the script of the arrivals page: begin a file, send it in parts, each with its
/// offset, ask for the offset after a broken line, and have all files kept together at the end.
@RestController
class UploadsController {
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    private final Uploads uploads;
    private final Arrivals arrivals;

    UploadsController(Uploads uploads, Arrivals arrivals) {
        this.uploads = uploads;
        this.arrivals = arrivals;
    }

    /// An upload, as the script hears of it.
    record Begun(UUID upload, long offset) {}

    /// What was kept.
    record Kept(long fresh, long known) {}

    @Needs(Act.SEND_TIPS)
    @PostMapping("/uploads")
    ResponseEntity<Begun> create(
            Viewer viewer, @RequestParam String name, @RequestParam long size, @RequestParam String mark) {
        if (size < 0 || size > Uploads.FILE_BYTES_MAX) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Uploads.Upload upload = uploads.begin(new Sender.Officer(viewer), name, mark, size);
        return ResponseEntity.status(HttpStatus.CREATED).body(new Begun(upload.id(), upload.bytesHere()));
    }

    /// Answers HEAD too.
    @Needs(Act.SEND_TIPS)
    @GetMapping("/uploads/{upload}")
    ResponseEntity<Void> show(Viewer viewer, @PathVariable UUID upload) {
        return uploads.find(new Sender.Officer(viewer), upload)
                .map(found -> ResponseEntity.noContent()
                        .cacheControl(CacheControl.noStore())
                        .header(OFFSET, Long.toString(found.bytesHere()))
                        .header(LENGTH, Long.toString(found.bytesTotal()))
                        .<Void>build())
                .orElse(ResponseEntity.notFound().build());
    }

    @Needs(Act.SEND_TIPS)
    @PatchMapping("/uploads/{upload}")
    ResponseEntity<Void> update(
            Viewer viewer,
            @PathVariable UUID upload,
            @RequestHeader(name = OFFSET, defaultValue = "-1") long offset,
            HttpServletRequest request)
            throws IOException {
        return switch (uploads.append(new Sender.Officer(viewer), upload, offset, request.getInputStream())) {
            case Uploads.Taken.Here(long here) -> answer(HttpStatus.NO_CONTENT, here);
            case Uploads.Taken.Elsewhere(long here) -> answer(HttpStatus.CONFLICT, here);
            case Uploads.Taken.TooMany _ ->
                ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
            case Uploads.Taken.NotThere _ -> ResponseEntity.notFound().build();
        };
    }

    private static ResponseEntity<Void> answer(HttpStatus status, long offset) {
        return ResponseEntity.status(status)
                .header(OFFSET, Long.toString(offset))
                .build();
    }

    @Needs(Act.SEND_TIPS)
    @DeleteMapping("/uploads/{upload}")
    ResponseEntity<Void> delete(Viewer viewer, @PathVariable UUID upload) {
        Sender sender = new Sender.Officer(viewer);
        boolean there = uploads.find(sender, upload).isPresent();
        uploads.drop(sender, upload);
        return (there ? ResponseEntity.noContent() : ResponseEntity.notFound()).build();
    }

    /// Keeps what was uploaded: only now it is acknowledged.
    @Needs(Act.SEND_TIPS)
    @PostMapping("/sendings")
    ResponseEntity<Kept> keep(Viewer viewer, @RequestParam(name = "upload") List<UUID> ids) {
        if (ids.isEmpty() || ids.size() > Uploads.FILES_MAX) {
            return ResponseEntity.badRequest().build();
        }
        return arrivals.keep(new Sender.Officer(viewer), ids.stream().distinct().toList())
                .map(receipts -> {
                    long known = receipts.stream().filter(Receipt::known).count();
                    return ResponseEntity.status(HttpStatus.CREATED).body(new Kept(receipts.size() - known, known));
                })
                .orElse(ResponseEntity.status(HttpStatus.CONFLICT).build());
    }
}
