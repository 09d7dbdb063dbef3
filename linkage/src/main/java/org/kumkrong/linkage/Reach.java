// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// The most that shared values could ever say for two groups, were nothing against it.
///
/// It only grows as groups grow: groups that could not reach the threshold with everybody around them on either side
/// can be gathered apart.
final class Reach {
    private final List<Holding> holdings;
    private final int[] best;
    private final int[] sum;
    private long last = -1;

    Reach(List<Holding> holdings) {
        this.holdings = holdings;
        this.best = new int[holdings.size()];
        this.sum = new int[holdings.size()];
    }

    /// Adds a shared value, unless it was the one added last.
    void add(long value, int h, int millibits) {
        if (value != last) {
            last = value;
            best[h] = Math.max(best[h], millibits);
            sum[h] += millibits;
        }
    }

    /// The sum, in thousandths of a bit, starting odds left out.
    int millibits() {
        int all = 0;
        for (int h = 0; h < best.length; h++) {
            int own = own(h);
            for (int k = 0; k < best.length && own > 0; k++) {
                boolean outdone = own(k) > own || own(k) == own && k < h;
                if (k != h
                        && outdone
                        && holdings.get(k).group().equals(holdings.get(h).group())) {
                    own = 0;
                }
            }
            all += own;
        }
        return all;
    }

    private int own(int h) {
        return best[h] + (int) (holdings.get(h).bounds().further() * (sum[h] - best[h]));
    }
}
