// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IntakeLimit;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.read.format.Refusal;

/// Unfolds one file into pieces: goes into archives, tells formats apart by their content, cuts lines and rows.
/// Nothing is written anywhere, so the names inside an archive cannot lead out of it. Entries that only a system left
/// behind (see [Place#isClutter]) are passed over in silence.
final class Unfold {
    private final IntakeLimits limits;
    private final Pass pass;
    private final Consumer<Piece> pieces;

    Unfold(IntakeLimits limits, Pass pass, Consumer<Piece> pieces) {
        this.limits = limits;
        this.pass = pass;
        this.pieces = pieces;
    }

    /// Unfolds a file.
    void file(Place place, InputStream in) {
        try {
            open(place, in, 0);
        } catch (Refusal refusal) {
            refuse(place, refusal);
        } catch (Budget.ArchiveTrouble trouble) {
            refuse(place, trouble.refusal());
        } catch (IOException unreadable) {
            pieces.accept(new Piece(place, 0, (_, _) -> {
                throw unreadable;
            }));
        }
    }

    /// @param depth how many archives it lies in
    private void open(Place place, InputStream in, int depth) throws IOException {
        byte[] head = Documents.head(in);
        InputStream all = head.length < Shape.HEAD
                ? new ByteArrayInputStream(head)
                : new SequenceInputStream(new ByteArrayInputStream(head), in);
        Shape shape = Shape.of(head, place.name());
        switch (shape) {
            case ZIP, GZIP -> archive(place, all, depth, shape);
            case UTF_16 -> utf16(place, head, all, depth);
            case XML -> xml(place, Documents.whole(head, all, limits));
            default -> pass.other(place, shape, head, all, pieces);
        }
    }

    private void xml(Place place, byte[] document) {
        pieces.accept(new Piece(place, document.length, pass.xml(place, document)));
    }

    private void archive(Place place, InputStream in, int depth, Shape shape) throws IOException {
        if (depth >= limits.archiveDepthMax()) {
            throw Refusal.limit(IntakeLimit.ARCHIVE_DEPTH, limits.archiveDepthMax(), "", "archives within archives");
        }
        Budget budget = new Budget(limits);
        try {
            if (shape == Shape.ZIP) {
                zip(place, in, depth, budget);
            } else {
                gzip(place, in, depth, budget);
            }
        } catch (Budget.ArchiveTrouble trouble) {
            if (!trouble.isOf(budget)) {
                throw trouble;
            }
            refuse(place, trouble.refusal());
        }
    }

    private void gzip(Place place, InputStream in, int depth, Budget budget) throws IOException {
        InputStream unpacked;
        try {
            unpacked = new GZIPInputStream(budget.packed(in), 64 << 10);
        } catch (Budget.ArchiveTrouble outer) {
            throw outer;
        } catch (IOException damaged) {
            throw budget.damaged(damaged);
        }
        inside(place.unpacked(), budget.unfolded(unpacked), depth);
    }

    private void zip(Place place, InputStream in, int depth, Budget budget) throws IOException {
        ZipTail tail = new ZipTail(budget.packed(in));
        ZipInputStream zip = new ZipInputStream(tail, StandardCharsets.ISO_8859_1);
        InputStream content = budget.unfolded(zip);
        byte[] rest = new byte[8 << 10];
        for (ZipEntry entry = next(zip, budget); entry != null; entry = next(zip, budget)) {
            budget.entry();
            String name = EntryNames.read(entry.getName());
            if (name.equals("[Content_Types].xml")) {
                throw new Refusal(
                        "", "an office document, no archive of tips", "Open it and save the table as \"CSV UTF-8\"");
            }
            if (!entry.isDirectory() && !Place.isClutter(name)) {
                inside(place.inside(name), content, depth);
            }
            while (content.read(rest) >= 0) {} // what nobody read counts too
        }
        if (!tail.endsAfter(budget.entries())) {
            throw budget.damaged(new EOFException());
        }
    }

    private static @Nullable ZipEntry next(ZipInputStream zip, Budget budget) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (Budget.ArchiveTrouble outer) {
            throw outer;
        } catch (IOException damaged) {
            throw new Budget.ArchiveTrouble(budget, budget.damaged(damaged));
        }
    }

    /// Opens what lies in an archive; its own trouble is its own, that of the archive goes on up.
    private void inside(Place place, InputStream in, int depth) throws IOException {
        try {
            open(place, in, depth + 1);
        } catch (Refusal refusal) {
            refuse(place, refusal);
        }
    }

    /// Text in UTF-16, as spreadsheets call "Unicode text". XML is left to its parser, which reads it as it is.
    private void utf16(Place place, byte[] head, InputStream all, int depth) throws IOException {
        String begin = new String(head, StandardCharsets.UTF_16).strip();
        if (begin.startsWith("<")) {
            xml(place, Documents.whole(head, all, limits));
        } else {
            open(place, new Utf8Stream(all, StandardCharsets.UTF_16), depth);
        }
    }

    private void refuse(Place place, Refusal refusal) {
        pieces.accept(Piece.refused(place, refusal));
    }
}
