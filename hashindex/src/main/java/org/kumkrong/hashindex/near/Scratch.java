// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

/// What one thread needs while it searches.
final class Scratch {
    /// Where more than this share of all rows would be looked at in tables, reading all rows in order is cheaper.
    static final double SHARE_MAX = 0.5;

    /// Keys that are looked up at a time.
    static final int AT_ONCE = 64;

    final Kernel kernel = Kernel.best();
    final Found found = new Found();
    final Found rows = new Found();
    /// Where the rows of the keys that were looked up begin.
    final int[] starts = new int[AT_ONCE];
    /// And where they end.
    final int[] ends = new int[AT_ONCE];
    /// Keeps a compiler from leaving out what is read ahead only.
    int read;
    final long[] row = new long[PdqList.LONGS];
}
