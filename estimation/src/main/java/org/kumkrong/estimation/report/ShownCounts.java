// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.util.function.IntPredicate;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.study.Figures;

/// The counts of a table as the page may show them: to the nearest 5, one to four as `<5`, nobody as 0,
/// totals being sums of what is shown; unless the reader has asked for exact ones. Against a glance: it keeps
/// nothing from a reader who works backwards from estimates.
///
/// @param table the true counts
/// @param exact whether they are shown as they are
record ShownCounts(CaptureTable table, boolean exact) {
    private static final int BASE = 5;

    /// What a few people that are not told apart count in a sum: the middle of one to four.
    private static final double FEW = 2.5;

    /// People on exactly these lists.
    String of(int set) {
        return text(value(set));
    }

    /// The same as a length.
    double value(int set) {
        long count = table.count(set);
        if (exact || count == 0) {
            return count;
        }
        return count < BASE ? FEW : nearest(count);
    }

    /// People on any list, for a scale.
    long people() {
        double sum = sum(set -> true);
        return exact ? Math.round(sum) : nearest(sum);
    }

    /// People on any list.
    String onAny() {
        return text(sum(set -> true));
    }

    /// People on at least this list.
    String onList(int list) {
        return text(sum(set -> (set >> list & 1) != 0));
    }

    /// People on two lists or more.
    String onSeveral() {
        return text(sum(set -> Integer.bitCount(set) > 1));
    }

    private double sum(IntPredicate sets) {
        double sum = 0;
        for (int set = 1; set < table.cells(); set++) {
            sum += sets.test(set) ? value(set) : 0;
        }
        return sum;
    }

    private String text(double value) {
        if (exact) {
            return Figures.grouped(Math.round(value));
        }
        return value > 0 && value < BASE ? "<" + BASE : Figures.grouped(nearest(value));
    }

    private static long nearest(double value) {
        return Math.round(value / BASE) * BASE;
    }
}
