// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// How arrays kept by value number grow: exactly to size at first, by a quarter once values come one by one.
final class Growth {
    private Growth() {}

    static int to(int length, int needed) {
        return needed <= length ? length : length == 0 ? needed : needed + (needed >> 2) + 16;
    }

    static int[] to(int[] items, int needed) {
        return needed <= items.length ? items : Arrays.copyOf(items, to(items.length, needed));
    }

    static long[] to(long[] items, int needed) {
        return needed <= items.length ? items : Arrays.copyOf(items, to(items.length, needed));
    }

    static double[] to(double[] items, int needed) {
        return needed <= items.length ? items : Arrays.copyOf(items, to(items.length, needed));
    }

    static <T> T[] to(T[] items, int needed) {
        return needed <= items.length ? items : Arrays.copyOf(items, to(items.length, needed));
    }
}
