// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.Arrays;
import org.kumkrong.hashindex.Pdq;

/// Fingerprints in a row, 32 bytes each, without an object for each.
///
/// Grows like a list; read by several threads once nothing is added any more.
public final class PdqList {
    /// Longs of one fingerprint.
    static final int LONGS = 4;

    /// More do not fit into one array of Java's.
    public static final int SIZE_MAX = (Integer.MAX_VALUE - 8) / LONGS;

    private static final int FIRST_ROOM = 64;

    private long[] longs;
    private int size;

    /// An empty list.
    public PdqList() {
        this(FIRST_ROOM);
    }

    /// An empty list with room for so many.
    public PdqList(int room) {
        longs = new long[Math.multiplyExact(room, LONGS)];
    }

    /// Puts a fingerprint at the end.
    public void add(Pdq pdq) {
        add(pdq.first(), pdq.second(), pdq.third(), pdq.fourth());
    }

    /// Puts the fingerprint of these four parts at the end.
    ///
    /// @throws IllegalStateException where the list is full
    public void add(long first, long second, long third, long fourth) {
        if (size == SIZE_MAX) {
            throw new IllegalStateException("more than " + SIZE_MAX + " fingerprints in one list");
        }
        int at = size * LONGS;
        if (at == longs.length) {
            int room = (int) Math.min(SIZE_MAX, Math.max(FIRST_ROOM, size + (long) size / 2));
            longs = Arrays.copyOf(longs, room * LONGS);
        }
        longs[at] = first;
        longs[at + 1] = second;
        longs[at + 2] = third;
        longs[at + 3] = fourth;
        size++;
    }

    /// The fingerprint at a place.
    public Pdq get(int index) {
        int at = index * LONGS;
        return new Pdq(longs[at], longs[at + 1], longs[at + 2], longs[at + 3]);
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// The 64 bits of a row from the beginning of a chunk on.
    long window(Chunks chunks, int row, int chunk) {
        return chunks.window(longs, row * LONGS, chunk);
    }

    /// Some rows behind one another, numbered from zero.
    Part part(int from, int to) {
        return new Part(longs, from, to - from);
    }

    /// A part of a list.
    ///
    /// @param first where it begins in the list
    record Part(long[] longs, int first, int size) implements RowSource {
        @Override
        public long window(Chunks chunks, int row, int chunk) {
            return chunks.window(longs, (first + row) * LONGS, chunk);
        }

        @Override
        public void copy(int row, long[] to, int at) {
            System.arraycopy(longs, (first + row) * LONGS, to, at, LONGS);
        }
    }

    /// The array behind the list; a row begins at four times its number.
    long[] longs() {
        return longs;
    }
}
