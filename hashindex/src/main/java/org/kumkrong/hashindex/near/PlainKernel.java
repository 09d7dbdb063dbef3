// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.lang.foreign.MemorySegment;

/// The inner loops in plain Java, in a shape that the compiler turns into vectors by itself: the least difference of
/// many first, and a second look only where it is small.
final class PlainKernel implements Kernel {
    /// As many as stay in the nearest cache.
    private static final int AT_ONCE = 1024;

    private final int[] copied = new int[AT_ONCE];

    @Override
    public void scan(MemorySegment signatures, int from, int to, int signature, int most, Found found) {
        for (int begin = from; begin < to; begin += AT_ONCE) {
            int count = Math.min(AT_ONCE, to - begin);
            MemorySegment.copy(signatures, Rows.INT, (long) begin * Integer.BYTES, copied, 0, count);
            if (least(copied, count, signature) <= most) {
                for (int place = 0; place < count; place++) {
                    if (Integer.bitCount(copied[place] ^ signature) <= most) {
                        found.add(begin + place);
                    }
                }
            }
        }
    }

    @Override
    public void join(int[] here, int count, int[] others, int from, int to, int most, Found found) {
        for (int other = from; other < to; other++) {
            int signature = others[other];
            if (least(here, count, signature) <= most) {
                take(here, count, other, signature, most, found);
            }
        }
    }

    static void take(int[] here, int count, int other, int signature, int most, Found found) {
        for (int place = 0; place < count; place++) {
            if (Integer.bitCount(here[place] ^ signature) <= most) {
                found.add((long) place << Integer.SIZE | other);
            }
        }
    }

    private static int least(int[] here, int count, int signature) {
        int least = Integer.SIZE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, Integer.bitCount(here[i] ^ signature));
        }
        return least;
    }

    @Override
    public void prefix(
            long[] first, long[] second, int count, long queryFirst, long querySecond, int most, Found found) {
        for (int row = 0; row < count; row++) {
            if (Long.bitCount(first[row] ^ queryFirst) + Long.bitCount(second[row] ^ querySecond) <= most) {
                found.add(row);
            }
        }
    }
}
