// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.List;

/// What each holding brought together, told as a blocking rule is: a value is a key, and one that too many hold is left
/// out.
final class HeldReport {
    private final Holding[] holdings;
    private final long[] blocks;
    private final int[] largest;
    private final long[] overfull;
    private final long[] pairsCut;

    private HeldReport(Holding[] holdings) {
        this.holdings = holdings;
        this.blocks = new long[holdings.length];
        this.largest = new int[holdings.length];
        this.overfull = new long[holdings.length];
        this.pairsCut = new long[holdings.length];
    }

    static List<BlockReport> of(HeldValues values, Valuation valuation) {
        HeldReport report = new HeldReport(values.holdings());
        for (int value = 0; value < values.size(); value++) {
            int holders = values.holders(value);
            if (holders > 1) {
                report.add(values.holdingOf(value), holders, valuation.proposes(value));
            }
        }
        return report.finished();
    }

    private void add(int h, int holders, boolean proposes) {
        if (proposes) {
            blocks[h]++;
            largest[h] = Math.max(largest[h], holders);
        } else {
            overfull[h]++;
            pairsCut[h] += (long) holders * (holders - 1) / 2;
        }
    }

    private List<BlockReport> finished() {
        List<BlockReport> reports = new ArrayList<>();
        for (int h = 0; h < holdings.length; h++) {
            reports.add(new BlockReport(holdings[h].field(), blocks[h], largest[h], overfull[h], pairsCut[h]));
        }
        return List.copyOf(reports);
    }
}
