// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// A table as bars: upright ones, as high as their numbers, where its rows are several times; else lying ones,
/// all as long as the
/// other, of which each part is a share. Numbers that are not shown are not drawn.
///
/// @param upright whether the bars stand
/// @param bars a bar for each row
/// @param parts what the colours mean
record Picture(boolean upright, List<Bar> bars, List<Part> parts) {
    /// The length of a whole bar.
    static final int WHOLE = 1000;

    private static final int TONES = 8;

    /// A bar.
    record Bar(Label label, OptionalLong total, List<Piece> pieces) {}

    /// A piece of a bar.
    ///
    /// @param tone the name of its colour
    /// @param from where it begins
    /// @param to where it ends
    record Piece(String tone, int from, int to) {
        /// How long it is.
        public int size() {
            return to - from;
        }

        /// Where it begins, counted from the other end.
        public int above() {
            return WHOLE - to;
        }
    }

    /// A column and its colour.
    record Part(Label label, String tone) {}

    static Picture of(ShownTable shown) {
        List<Part> parts = parts(shown.table().columns());
        boolean upright = shown.table().rows().size() > 1
                && shown.table().rows().stream()
                        .allMatch(row -> row instanceof Label.Year || row instanceof Label.Month);
        long most =
                shown.rows().stream().mapToLong(row -> seen(row.cells())).max().orElse(0);
        return new Picture(
                upright,
                shown.rows().stream()
                        .map(row -> new Bar(
                                row.label(),
                                row.total(),
                                pieces(row.cells(), parts, upright ? most : seen(row.cells()))))
                        .toList(),
                parts);
    }

    private static long seen(List<OptionalLong> cells) {
        return cells.stream().mapToLong(cell -> cell.orElse(0)).sum();
    }

    /// Words have colours of their own; names have them in their order.
    private static List<Part> parts(List<Label> columns) {
        List<Part> parts = new ArrayList<>();
        for (Label column : columns) {
            parts.add(new Part(
                    column, column instanceof Label.Word word ? word.key() : Integer.toString(parts.size() % TONES)));
        }
        return parts;
    }

    private static List<Piece> pieces(List<OptionalLong> cells, List<Part> parts, long whole) {
        List<Piece> pieces = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < cells.size() && whole > 0; i++) {
            long count = cells.get(i).orElse(0);
            if (count > 0) {
                int from = (int) (before * WHOLE / whole);
                int to = (int) ((before + count) * WHOLE / whole);
                pieces.add(new Piece(parts.get(i).tone(), from, Math.max(to, from + 1)));
            }
            before += count;
        }
        return pieces;
    }
}
