// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.lang.foreign.MemorySegment;

/// Rows filed by one chunk: for each key the signatures of its rows, side by side, and apart from them which rows.
///
/// @param starts for each key where its rows begin, and at the end how many there are
/// @param signatures with some bytes to spare behind the last
/// @param rows row numbers, in the same order
record Table(MemorySegment starts, MemorySegment signatures, MemorySegment rows) implements Filed {
    /// Bytes behind the last signature that may be read, so that a vector may reach beyond.
    static final int SPARE_BYTES = 64;

    static long startsBytes(Chunks chunks) {
        return Rows.padded((chunks.keys() + 1L) * Integer.BYTES);
    }

    static long signaturesBytes(long rows) {
        return Rows.padded(rows * Integer.BYTES + SPARE_BYTES);
    }

    static long rowsBytes(long rows) {
        return Rows.padded(rows * Integer.BYTES);
    }

    /// A table within a file, from `at` on.
    static Table within(MemorySegment file, long at, Chunks chunks, long rows) {
        long signaturesAt = at + startsBytes(chunks);
        long rowsAt = signaturesAt + signaturesBytes(rows);
        return new Table(
                file.asSlice(at, startsBytes(chunks)),
                file.asSlice(signaturesAt, signaturesBytes(rows)),
                file.asSlice(rowsAt, rowsBytes(rows)));
    }

    static long bytes(Chunks chunks, long rows) {
        return startsBytes(chunks) + signaturesBytes(rows) + rowsBytes(rows);
    }

    @Override
    public int start(int key) {
        return starts.get(Rows.INT, (long) key * Integer.BYTES);
    }

    /// Finds where the rows of many keys lie, and reads the first and last signature of each: a processor waits for
    /// memory once for all of them, and not again when they are compared.
    void lookUp(int key, int[] masks, int from, int count, Scratch to) {
        for (int i = 0; i < count; i++) {
            long at = (long) (key ^ masks[from + i]) * Integer.BYTES;
            to.starts[i] = starts.get(Rows.INT, at);
            to.ends[i] = starts.get(Rows.INT, at + Integer.BYTES);
        }
        int read = 0;
        for (int i = 0; i < count; i++) {
            read ^= signatures.get(Rows.INT, (long) to.starts[i] * Integer.BYTES);
            read ^= signatures.get(Rows.INT, (long) to.ends[i] * Integer.BYTES);
        }
        to.read = read;
    }

    @Override
    public void signatures(int from, int count, int[] to) {
        MemorySegment.copy(signatures, Rows.INT, (long) from * Integer.BYTES, to, 0, count);
    }

    @Override
    public int row(long place) {
        return rows.get(Rows.INT, place * Integer.BYTES);
    }

    /// Files the first `count` rows of `source`.
    void fill(Chunks chunks, int chunk, RowSource source, int count) {
        int[] next = new int[chunks.keys() + 1];
        for (int row = 0; row < count; row++) {
            next[chunks.key(source.window(chunks, row, chunk)) + 1]++;
        }
        for (int key = 0; key < chunks.keys(); key++) {
            next[key + 1] += next[key];
            starts.set(Rows.INT, (long) key * Integer.BYTES, next[key]);
        }
        starts.set(Rows.INT, (long) chunks.keys() * Integer.BYTES, count);
        for (int row = 0; row < count; row++) {
            long window = source.window(chunks, row, chunk);
            long place = (long) next[chunks.key(window)]++ * Integer.BYTES;
            signatures.set(Rows.INT, place, chunks.signature(window));
            rows.set(Rows.INT, place, row);
        }
    }
}
