// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.Arrays;

/// A part of a list filed by one chunk, in arrays that are used again for the next part.
///
/// Signature and row share a long, so that sorting writes to one place a row. Used by one thread.
final class PackedTable implements Filed {
    private final Chunks chunks;
    private final int[] starts;
    private final long[] packed;

    PackedTable(Chunks chunks, int room) {
        this.chunks = chunks;
        this.starts = new int[chunks.keys() + 2];
        this.packed = new long[room];
    }

    /// Forgets what was filed, and files this part by a chunk.
    void file(PdqList.Part part, int chunk) {
        Arrays.fill(starts, 0);
        for (int row = 0; row < part.size(); row++) {
            starts[chunks.key(part.window(chunks, row, chunk)) + 2]++;
        }
        for (int key = 0; key < chunks.keys(); key++) {
            starts[key + 2] += starts[key + 1];
        }
        // the start of a key stands one place behind it and moves as rows come; in the end each stands in its own place
        for (int row = 0; row < part.size(); row++) {
            long window = part.window(chunks, row, chunk);
            packed[starts[chunks.key(window) + 1]++] =
                    (long) row << Integer.SIZE | Integer.toUnsignedLong(chunks.signature(window));
        }
    }

    @Override
    public int start(int key) {
        return starts[key];
    }

    @Override
    public void signatures(int from, int count, int[] to) {
        for (int i = 0; i < count; i++) {
            to[i] = (int) packed[from + i];
        }
    }

    @Override
    public int row(long place) {
        return (int) (packed[(int) place] >>> Integer.SIZE);
    }
}
