// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Fingerprints in mapped memory, one behind the other, each as four longs, the first written in front.
///
/// @param memory 32 bytes for each row
record Rows(MemorySegment memory) implements RowSource {
    static final int BYTES = PdqList.LONGS * Long.BYTES;
    /// Every part of a file begins at a multiple of this.
    static final long ALIGNMENT = 64;

    /// The order of bytes in all our files.
    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ORDER);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ORDER);

    static long padded(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    @Override
    public long window(Chunks chunks, int row, int chunk) {
        int word = chunks.word(chunk);
        long at = (long) row * BYTES;
        return Chunks.window(
                memory.get(LONG, at + (long) word * Long.BYTES),
                memory.get(LONG, at + (long) Chunks.after(word) * Long.BYTES),
                chunks.shift(chunk));
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public void copy(int row, long[] to, int at) {
        long from = (long) row * BYTES;
        to[at] = memory.get(LONG, from);
        to[at + 1] = memory.get(LONG, from + Long.BYTES);
        to[at + 2] = memory.get(LONG, from + 2 * Long.BYTES);
        to[at + 3] = memory.get(LONG, from + 3 * Long.BYTES);
    }
}
