// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    private @Nullable Path path;

    Unfold(IntakeLimits limits, Pass pass, Consumer<Piece> pieces) {
        this.limits = limits;
        this.pass = pass;
        this.pieces = pieces;
    }

    /// Unfolds a file on disk, where a damaged archive can be read by its directory too.
    void file(Place place, Path file, InputStream in) {
        path = file;
        file(place, in);
    }

    /// Unfolds a stream.
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
            case UTF_16 -> utf16(place, head, all, depth, StandardCharsets.UTF_16);
            case UTF_16_LITTLE -> utf16(place, head, all, depth, StandardCharsets.UTF_16LE);
            case UTF_16_BIG -> utf16(place, head, all, depth, StandardCharsets.UTF_16BE);
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
            throw budget.damage(damaged);
        }
        inside(place.unpacked(), budget.unfolded(unpacked), depth);
    }

    private void zip(Place place, InputStream in, int depth, Budget budget) throws IOException {
        try {
            stream(place, in, depth, budget);
        } catch (Budget.ArchiveTrouble trouble) {
            if (!trouble.isDamageOf(budget) || !readRest(place, depth, budget)) {
                throw trouble;
            }
        }
    }

    /// What lies behind the damage of an archive on disk.
    ///
    /// @return whether the archive has a directory by which it could be read
    private boolean readRest(Place place, int depth, Budget budget) throws IOException {
        Path file = path;
        if (file == null || depth > 0) {
            return false;
        }
        Refusal damaged = budget.damagedEntry();
        boolean inEntry = budget.inEntry();
        boolean found = new ZipRest(file, budget)
                .read((name, content) -> entry(place, name, content, depth), refusal -> refuse(place, refusal));
        if (found && inEntry) {
            refuse(place, damaged);
        }
        return found;
    }

    private void stream(Place place, InputStream in, int depth, Budget budget) throws IOException {
        ZipTail tail = new ZipTail(budget.packed(in));
        ZipInputStream zip = new ZipInputStream(tail, StandardCharsets.ISO_8859_1);
        InputStream content = budget.unfolded(zip);
        byte[] rest = new byte[8 << 10];
        for (ZipEntry entry = next(zip, budget); entry != null; entry = next(zip, budget)) {
            budget.entry();
            entry(place, EntryNames.read(entry.getName()), content, depth);
            while (content.read(rest) >= 0) {} // what nobody read counts too
            budget.entryEnd();
        }
        if (!tail.endsAfter(budget.entries())) {
            throw budget.damage(new EOFException());
        }
    }

    private void entry(Place place, String name, InputStream content, int depth) throws IOException {
        if (name.equals("[Content_Types].xml")) {
            throw new Refusal(
                    "", "an office document, no archive of tips", "Open it and save the table as \"CSV UTF-8\"");
        }
        if (!name.endsWith("/") && !Place.isClutter(name)) {
            inside(place.inside(name), content, depth);
        }
    }

    private static @Nullable ZipEntry next(ZipInputStream zip, Budget budget) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (Budget.ArchiveTrouble outer) {
            throw outer;
        } catch (IOException damaged) {
            throw budget.damage(damaged);
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
    private void utf16(Place place, byte[] head, InputStream all, int depth, Charset charset) throws IOException {
        String begin = new String(head, charset).strip();
        if (begin.startsWith("<")) {
            xml(place, Documents.whole(head, all, limits));
        } else {
            open(place, new Utf8Stream(all, charset), depth);
        }
    }

    private void refuse(Place place, Refusal refusal) {
        pieces.accept(Piece.refused(place, refusal));
    }
}
