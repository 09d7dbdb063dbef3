// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

/// What one thread needs while it searches.
final class Scratch {
    /// Where more than this share of all rows would be looked at in tables, reading all rows in order is cheaper.
    static final double SHARE_MAX = 0.5;

    final Kernel kernel = Kernel.best();
    final Found found = new Found();
    final Found rows = new Found();
    final long[] row = new long[PdqList.LONGS];
}
