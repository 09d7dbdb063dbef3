// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.fit.Overlaps;

/// A table of counts as the fits take it.
public final class Observed {
    private Observed() {}

    /// The counts of a table.
    public static Overlaps of(CaptureTable table) {
        double[] cells = new double[table.cells()];
        for (int set = 0; set < cells.length; set++) {
            cells[set] = table.count(set);
        }
        return new Overlaps(cells);
    }
}
