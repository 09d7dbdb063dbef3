// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Sentence;

/// How lists overlap: a bar for each set of lists, dots below it for the lists in the set, each list with
/// its size.
///
/// @param counts what may be shown
/// @param sets the largest sets, in the order of their bars
/// @param leftOut how many more sets could be shown
record OverlapPicture(ShownCounts counts, List<Integer> sets, int leftOut) {
    private static final int SETS_MAX = 20;
    private static final int NAME_MAX = 22;
    private static final double LETTER = 7.5;
    private static final double AMOUNT = 75;
    private static final double STEP = 30;
    private static final double BARS = 170;
    private static final double ROW = 26;
    private static final double DOT = 7;

    static OverlapPicture of(ShownCounts counts) {
        List<Integer> sets = IntStream.range(1, counts.table().cells())
                .boxed()
                .filter(set -> counts.value(set) > 0)
                .sorted(Comparator.comparingDouble((Integer set) -> -counts.value(set))
                        .thenComparingInt(set -> set))
                .toList();
        int shown = Math.min(SETS_MAX, sets.size());
        return new OverlapPicture(counts, sets.subList(0, shown), sets.size() - shown);
    }

    String svg() {
        CaptureTable table = counts.table();
        double left = left();
        double width = left + STEP * Math.max(6, sets.size()) + 16;
        double height = BARS + 40 + ROW * table.lists() + 10;
        Html html = new Html().drawingOfItsSize(width, height, Sentence.of("page.overlaps.heard"));
        double most = sets.isEmpty() ? 1 : counts.value(sets.getFirst());
        for (int list = 0; list < table.lists(); list++) {
            double y = BARS + 48 + ROW * list;
            html.label(
                    0, y + 5, "name", shortened((list + 1) + " " + table.names().get(list)));
            html.label(left - 14, y + 5, "amount", counts.onList(list));
        }
        for (int i = 0; i < sets.size(); i++) {
            column(html, sets.get(i), left + STEP * i + STEP / 2, most);
        }
        return html.raw("</svg>").toString();
    }

    /// Room for the longest name, and for the size of its list.
    private double left() {
        int longest = counts.table().names().stream()
                .mapToInt(name -> name.codePointCount(0, name.length()) + 2)
                .max()
                .orElse(NAME_MAX);
        return AMOUNT + LETTER * Math.min(NAME_MAX, longest);
    }

    private void column(Html html, int set, double x, double most) {
        double tall = (BARS - 22) * counts.value(set) / most;
        html.raw("<rect class=\"bar\" x=\"")
                .at(x - 9)
                .raw("\" y=\"")
                .at(BARS + 20 - tall)
                .raw("\" width=\"18\" height=\"");
        html.at(Math.max(1, tall)).raw("\"/>");
        html.label(x, BARS + 14 - tall, "above", counts.of(set));
        int lists = counts.table().lists();
        int lowest = Integer.numberOfTrailingZeros(set);
        int highest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(set);
        double top = BARS + 48;
        html.raw("<line class=\"joins\" x1=\"")
                .at(x)
                .raw("\" x2=\"")
                .at(x)
                .raw("\" y1=\"")
                .at(top + ROW * lowest);
        html.raw("\" y2=\"").at(top + ROW * highest).raw("\"/>");
        for (int list = 0; list < lists; list++) {
            html.raw("<circle class=\"" + ((set >> list & 1) != 0 ? "in" : "out") + "\" cx=\"")
                    .at(x)
                    .raw("\" cy=\"");
            html.at(top + ROW * list).raw("\" r=\"").at(DOT).raw("\"/>");
        }
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= NAME_MAX
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME_MAX - 1)) + "…";
    }
}
