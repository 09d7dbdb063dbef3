// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import org.kumkrong.estimation.CaptureTable;

/// The counts of a table as the page may show them: to the nearest 5, totals being sums of rounded
/// cells, unless the reader
/// has asked for exact ones.
///
/// @param table the true counts
/// @param exact whether they are shown as they are
record ShownCounts(CaptureTable table, boolean exact) {
    private static final int BASE = 5;

    /// People on exactly these lists.
    long of(int set) {
        return exact ? table.count(set) : (table.count(set) + BASE / 2) / BASE * BASE;
    }

    /// People on any list.
    long people() {
        long sum = 0;
        for (int set = 1; set < table.cells(); set++) {
            sum += of(set);
        }
        return sum;
    }

    /// People on at least this list.
    long onList(int list) {
        long sum = 0;
        for (int set = 1; set < table.cells(); set++) {
            sum += (set >> list & 1) != 0 ? of(set) : 0;
        }
        return sum;
    }

    /// People on two lists or more.
    long onSeveral() {
        long sum = 0;
        for (int set = 1; set < table.cells(); set++) {
            sum += Integer.bitCount(set) > 1 ? of(set) : 0;
        }
        return sum;
    }
}
