// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.Arrays;

/// A part of a list filed by one chunk, in arrays that are used again for the next part.
///
/// Signature and row share a long, so that sorting writes to one place a row. Rows are sorted by the upper bits of
/// their keys first and then group by group by the lower ones: each step writes to few places at a time, which stay in
/// the nearest caches. Used by one thread.
final class PackedTable implements Filed {
    /// More rows do not fit between the lower bits of a key and a signature.
    static final int ROWS_MAX = 1 << 24;

    private static final int LOW_BITS = 8;
    private static final int LOW_KEYS = 1 << LOW_BITS;
    private static final int LOW_SHIFT = Long.SIZE - LOW_BITS;

    private final Chunks chunks;
    private final int[] starts;
    private final int[] next;
    private final long[] grouped;
    private final long[] packed;

    PackedTable(Chunks chunks, int room) {
        if (room > ROWS_MAX || chunks.keyBits() < LOW_BITS) {
            throw new IllegalArgumentException("no such table: " + room + " rows, " + chunks.keyBits() + " bits");
        }
        this.chunks = chunks;
        this.starts = new int[chunks.keys() + 1];
        this.next = new int[Math.max(LOW_KEYS, chunks.keys() >>> LOW_BITS) + 1];
        this.grouped = new long[room];
        this.packed = new long[room];
    }

    /// Forgets what was filed, and files this part by a chunk.
    void file(PdqList.Part part, int chunk) {
        int groups = chunks.keys() >>> LOW_BITS;
        group(part, chunk, groups);
        int from = 0;
        int[] ends = Arrays.copyOf(next, groups);
        for (int group = 0; group < groups; group++) {
            sort(group, from, ends[group]);
            from = ends[group];
        }
        starts[chunks.keys()] = from;
    }

    /// Brings rows whose keys share their upper bits together; afterwards `next` holds the end of each group.
    private void group(PdqList.Part part, int chunk, int groups) {
        Arrays.fill(next, 0);
        for (int row = 0; row < part.size(); row++) {
            next[chunks.key(part.window(chunks, row, chunk)) >>> LOW_BITS]++;
        }
        startsOf(groups, 0);
        for (int row = 0; row < part.size(); row++) {
            long window = part.window(chunks, row, chunk);
            int key = chunks.key(window);
            grouped[next[key >>> LOW_BITS]++] = (long) key << LOW_SHIFT
                    | (long) row << Integer.SIZE
                    | Integer.toUnsignedLong(chunks.signature(window));
        }
    }

    /// Sorts one group by the lower bits of its keys.
    private void sort(int group, int from, int to) {
        Arrays.fill(next, 0);
        for (int i = from; i < to; i++) {
            next[(int) (grouped[i] >>> LOW_SHIFT)]++;
        }
        startsOf(LOW_KEYS, from);
        System.arraycopy(next, 0, starts, group << LOW_BITS, LOW_KEYS);
        for (int i = from; i < to; i++) {
            packed[next[(int) (grouped[i] >>> LOW_SHIFT)]++] = grouped[i];
        }
    }

    /// Turns how many there are of each into where each begins.
    private void startsOf(int count, int first) {
        int begin = first;
        for (int i = 0; i < count; i++) {
            int many = next[i];
            next[i] = begin;
            begin += many;
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
        return (int) (packed[(int) place] >>> Integer.SIZE) & ROWS_MAX - 1;
    }
}
