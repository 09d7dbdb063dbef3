// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.kumkrong.intake.IntakeLimit;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.read.format.AttachedFile;
import org.kumkrong.intake.read.format.ReferralHeader;
import org.kumkrong.intake.read.format.Refusal;
import org.kumkrong.intake.read.format.TipReader;

/// The second walk: reads the tips.
final class TipPass implements Pass {
    private static final String BY_HAND =
            "Read it by hand: it may hold a tip. A spreadsheet can be saved as CSV (UTF-8) and given again";
    private static final String NO_TIP_ID = "Name the column of tip numbers tip_id and give the table again "
            + "(kumkrong template shows all names); none of its rows were read";

    private final IntakeLimits limits;
    private final FileJoin files;

    TipPass(IntakeLimits limits, FileJoin files) {
        this.limits = limits;
        this.files = files;
    }

    @Override
    public Piece.Work xml(Place place, byte[] document) {
        return (reader, out) -> {
            if (!"fileDetails".equals(Documents.root(document))) {
                RawSource raw = new RawSource(place.file(), 0, Fingerprint.of(document));
                String id = place.reportId();
                Tip tip = reader.cyberTip(document, attached(id, out), id, raw, refusing(place, out));
                if (tip != null) {
                    out.accept(new Outcome.Read(tip));
                }
            }
        };
    }

    private List<AttachedFile> attached(String report, Consumer<Outcome> out) {
        return files.claim(report).stream()
                .map(file -> new AttachedFile(files.unpack(file), refusing(file.place(), out)))
                .toList();
    }

    @Override
    public void other(Place place, Shape shape, byte[] head, InputStream all, Consumer<Piece> pieces)
            throws IOException {
        switch (shape) {
            case JSON_OBJECT -> {
                byte[] document = Documents.whole(head, all, limits);
                pieces.accept(
                        new Piece(place, document.length, (reader, out) -> document(place, document, reader, out)));
            }
            case JSON_ARRAY -> objects(place, all, pieces);
            case JSON_LINES -> lines(place, all, pieces);
            case TABLE -> table(place, head, all, pieces);
            case EMPTY -> throw new Refusal("", "an empty file", "Leave it out, or ask the sender for it again");
            case OTHER_TABLE -> throw new Refusal("", "no tips: a table without the column tip_id", NO_TIP_ID);
            case TEXT -> throw new Refusal("", "no tip: text in none of the formats", BY_HAND);
            default -> throw new Refusal("", "no tip: neither XML nor JSON nor a table", BY_HAND);
        }
    }

    /// A document that is one object, or several after another.
    private void document(Place place, byte[] document, TipReader reader, Consumer<Outcome> out) throws IOException {
        JsonObjects objects = new JsonObjects(new ByteArrayInputStream(document), limits.fileBytesMax());
        JsonObjects.Found first = objects.next();
        boolean alone;
        try {
            alone = first == null || objects.next() == null;
        } catch (Refusal _) {
            alone = false;
        }
        if (alone) {
            tip(place, 0, 1, document, reader, out);
        } else {
            objects(place, new ByteArrayInputStream(document), piece -> piece.read(reader, out));
        }
    }

    private void objects(Place place, InputStream in, Consumer<Piece> pieces) throws IOException {
        JsonObjects objects = new JsonObjects(in, limits.lineBytesMax());
        boolean more = true;
        while (more) {
            try {
                JsonObjects.Found found = objects.next();
                more = found != null;
                if (found != null && found.tooLong()) {
                    pieces.accept(tooLong(place, found.line()));
                } else if (found != null) {
                    pieces.accept(line(place, found.line(), found.bytes()));
                }
            } catch (Refusal refusal) {
                pieces.accept(Piece.refused(place, refusal));
            }
        }
    }

    private void lines(Place place, InputStream in, Consumer<Piece> pieces) throws IOException {
        Lines lines = new Lines(in, limits.lineBytesMax());
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.tooLong()) {
                pieces.accept(tooLong(place, line.number()));
            } else if (!isBlank(line.bytes())) {
                pieces.accept(line(place, line.number(), TableRows.withoutEnd(line.bytes())));
            }
        }
    }

    private Piece tooLong(Place place, long line) {
        return Piece.refused(
                place,
                Refusal.limit(
                        IntakeLimit.LINE_BYTES, limits.lineBytesMax(), "line " + line, "a line or object too long"));
    }

    private static Piece line(Place place, long line, byte[] bytes) {
        return new Piece(place, line, bytes.length, (reader, out) -> tip(place, line, line, bytes, reader, out));
    }

    private static void tip(
            Place place, long rawLine, long firstLine, byte[] bytes, TipReader reader, Consumer<Outcome> out)
            throws IOException {
        RawSource raw = new RawSource(place.file(), rawLine, Fingerprint.of(bytes));
        out.accept(new Outcome.Read(reader.download(bytes, firstLine, raw, refusing(place, out))));
    }

    private void table(Place place, byte[] head, InputStream in, Consumer<Piece> pieces) throws IOException {
        ReferralHeader header = ReferralHeader.parse(Shape.headerLine(head));
        String missing = header == null ? "a table without a header" : header.missing();
        if (header == null || missing != null) {
            throw new Refusal("line 1", "no tips: " + missing, NO_TIP_ID);
        }
        in.skipNBytes(Shape.bomLength(head));
        TableRows rows = new TableRows(in, header.separator(), limits.lineBytesMax());
        boolean headerSeen = false;
        boolean more = true;
        while (more) {
            try {
                TableRows.Row row = rows.next();
                more = row != null;
                if (row != null && headerSeen) {
                    pieces.accept(new Piece(place, row.line(), row.bytes().length, row(place, header, row)));
                } else if (row != null) {
                    headerSeen = !Shape.isSeparatorLine(
                            RowText.of(row.bytes(), row.line()).text());
                }
            } catch (Refusal refusal) {
                pieces.accept(Piece.refused(place, refusal));
            }
        }
    }

    private static Piece.Work row(Place place, ReferralHeader header, TableRows.Row row) {
        return (reader, out) -> {
            RawSource raw = new RawSource(place.file(), row.line(), Fingerprint.of(row.bytes()));
            Tip tip = reader.referral(
                    header, RowText.of(row.bytes(), row.line()), place.stem(), raw, refusing(place, out));
            if (tip != null) {
                out.accept(new Outcome.Read(tip));
            }
        };
    }

    private static Consumer<Refusal> refusing(Place place, Consumer<Outcome> out) {
        return refusal -> out.accept(new Outcome.Refused(refusal.in(place.file())));
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }
}
