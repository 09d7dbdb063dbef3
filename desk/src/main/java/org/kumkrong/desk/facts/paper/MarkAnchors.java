// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a font wants a vowel or tone mark to sit: above or below a letter, or above another mark.
///
/// Reads lookups 4 (mark to base) and 6 (mark to mark) of the table GPOS, also behind extensions; other
/// lookups, such as
/// kerning, are passed over. Source: OpenType specification, chapter GPOS. Immutable.
final class MarkAnchors {
    private static final int TO_BASE = 4;
    private static final int TO_MARK = 6;
    private static final int EXTENSION = 9;

    private final List<Attachment> toBase;
    private final List<Attachment> toMark;

    private MarkAnchors(List<Attachment> toBase, List<Attachment> toMark) {
        this.toBase = List.copyOf(toBase);
        this.toMark = List.copyOf(toMark);
    }

    /// How far a mark is moved from the origin of what it sits on, in units of the font.
    record Shift(int right, int up) {}

    static MarkAnchors read(byte[] font) {
        BigEndian lookups = BigEndian.table(font, "GPOS");
        lookups = lookups.to(8);
        List<Attachment> toBase = new ArrayList<>();
        List<Attachment> toMark = new ArrayList<>();
        for (int i = 0; i < lookups.u16(0); i++) {
            BigEndian lookup = lookups.to(2 + 2 * i);
            for (int j = 0; j < lookup.u16(4); j++) {
                BigEndian part = lookup.to(6 + 2 * j);
                int type = lookup.u16(0);
                if (type == EXTENSION) {
                    type = part.u16(2);
                    part = part.on(part.u32(4));
                }
                if (type == TO_BASE) {
                    toBase.add(Attachment.read(part));
                } else if (type == TO_MARK) {
                    toMark.add(Attachment.read(part));
                }
            }
        }
        return new MarkAnchors(toBase, toMark);
    }

    /// Whether a glyph is a mark.
    boolean isMark(int glyph) {
        return toBase.stream().anyMatch(attachment -> attachment.marks().has(glyph));
    }

    /// Where a mark sits on a letter.
    Optional<Shift> onLetter(int mark, int letter) {
        return first(toBase, mark, letter);
    }

    /// Where a mark sits on another.
    Optional<Shift> onMark(int mark, int below) {
        return first(toMark, mark, below);
    }

    private static Optional<Shift> first(List<Attachment> attachments, int mark, int on) {
        return attachments.stream()
                .flatMap(attachment -> attachment.shift(mark, on).stream())
                .findFirst();
    }

    /// One subtable.
    private record Attachment(
            GlyphCoverage marks, GlyphCoverage bases, BigEndian markArray, BigEndian baseArray, int classes) {
        static Attachment read(BigEndian from) {
            return new Attachment(
                    GlyphCoverage.read(from.to(2)),
                    GlyphCoverage.read(from.to(4)),
                    from.to(8),
                    from.to(10),
                    from.u16(6));
        }

        Optional<Shift> shift(int mark, int on) {
            if (!marks.has(mark) || !bases.has(on)) {
                return Optional.empty();
            }
            int record = 2 + 4 * marks.place(mark);
            int anchor = 2 + 2 * (bases.place(on) * classes + markArray.u16(record));
            if (baseArray.u16(anchor) == 0) {
                return Optional.empty();
            }
            BigEndian own = markArray.to(record + 2);
            BigEndian there = baseArray.to(anchor);
            return Optional.of(new Shift(there.s16(2) - own.s16(2), there.s16(4) - own.s16(4)));
        }
    }
}
