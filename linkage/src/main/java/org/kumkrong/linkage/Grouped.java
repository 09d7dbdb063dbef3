// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Numbers gathered by the group they belong to, in two arrays.
final class Grouped {
    private final int[] starts;
    private final int[] items;

    private Grouped(int[] starts, int[] items) {
        this.starts = starts;
        this.items = items;
    }

    static Grouped byRoot(int items, IntUnaryOperator group) {
        return of(items, items, group);
    }

    /// @param group the group of an item, −1 for none
    static Grouped of(int groups, int items, IntUnaryOperator group) {
        int[] starts = new int[groups + 1];
        for (int item = 0; item < items; item++) {
            int g = group.applyAsInt(item);
            if (g >= 0) {
                starts[g + 1]++;
            }
        }
        for (int g = 0; g < groups; g++) {
            starts[g + 1] += starts[g];
        }
        int[] sorted = new int[starts[groups]];
        for (int item = items - 1; item >= 0; item--) { // from behind, so that the starts themselves can be moved
            int g = group.applyAsInt(item);
            if (g >= 0) {
                sorted[--starts[g + 1]] = item;
            }
        }
        System.arraycopy(starts, 1, starts, 0, groups);
        starts[groups] = sorted.length;
        return new Grouped(starts, sorted);
    }

    int[] of(int group) {
        return Arrays.copyOfRange(items, starts[group], starts[group + 1]);
    }
}
