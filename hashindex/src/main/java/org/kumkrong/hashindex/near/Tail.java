// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

/// The newest fingerprints, in memory, scanned in full for every query: few enough for that.
///
/// One thread at a time adds and withdraws; any may search meanwhile, and sees at once what was added.
final class Tail {
    private final long[] first;
    private final long[] second;
    private final long[] third;
    private final long[] fourth;
    private final long[] entries;
    private final Tombstones dead;
    private volatile int size;

    Tail(int room) {
        first = new long[room];
        second = new long[room];
        third = new long[room];
        fourth = new long[room];
        entries = new long[room];
        dead = new Tombstones(room);
    }

    boolean full() {
        return size == first.length;
    }

    int size() {
        return size;
    }

    Tombstones dead() {
        return dead;
    }

    long entry(int row) {
        return entries[row];
    }

    void add(long[] row, long entry) {
        int at = size;
        first[at] = row[0];
        second[at] = row[1];
        third[at] = row[2];
        fourth[at] = row[3];
        entries[at] = entry;
        size = at + 1;
    }

    void copy(int row, long[] to) {
        to[0] = first[row];
        to[1] = second[row];
        to[2] = third[row];
        to[3] = fourth[row];
    }

    /// Adds the numbers of all rows within a radius of the query.
    void near(long[] query, int radius, Scratch scratch, Found to) {
        scratch.found.clear();
        scratch.kernel.prefix(first, second, size, query[0], query[1], radius, scratch.found);
        for (int i = 0; i < scratch.found.size(); i++) {
            int row = (int) scratch.found.get(i);
            copy(row, scratch.row);
            if (Distance.of(query, 0, scratch.row, 0) <= radius) {
                to.add(row);
            }
        }
        scratch.found.clear();
    }
}
