// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.Arrays;

/// Joins many queries with the rows of a table, key by key, so that each row is read once for all queries.
///
/// Used by one thread.
final class TableJoin {
    /// As many signatures as stay in the nearest cache.
    private static final int AT_ONCE = 1024;

    private final Kernel kernel = Kernel.best();
    private final int[] here = new int[AT_ONCE + Kernel.SPARE];
    private final PdqList queries;
    private final Search search;
    private final int radius;
    private final Found found = new Found();
    private final Found pairs = new Found();
    private final long[] row = new long[PdqList.LONGS];
    private int[] signatures = new int[1024];
    private int gathered;

    TableJoin(PdqList queries, Search search, int radius) {
        this.queries = queries;
        this.search = search;
        this.radius = radius;
    }

    /// All pairs that are found from one chunk: the query in the upper, the row in the lower half of a long.
    Found pairs(int chunk, FiledQueries filed, Filed table, RowSource rows) {
        pairs.clear();
        int most = search.keyMax()[chunk];
        Flips flips = search.flips();
        for (int key = 0; key < search.chunks().keys(); key++) {
            int first = table.start(key);
            int last = table.start(key + 1);
            if (first == last) {
                continue;
            }
            for (int flipped = 0; flipped <= most; flipped++) {
                gathered = 0;
                for (int i = flips.within(flipped - 1); i < flips.within(flipped); i++) {
                    gather(filed, key ^ flips.masks()[i]);
                }
                for (int begin = first; gathered > 0 && begin < last; begin += AT_ONCE) {
                    int count = Math.min(AT_ONCE, last - begin);
                    table.signatures(begin, count, here);
                    int within = search.windowMax()[chunk] - flipped;
                    kernel.join(here, count, signatures, 0, gathered, within, found);
                    verify(chunk, filed, key, flipped, table, begin, rows);
                }
            }
        }
        return pairs;
    }

    private void gather(FiledQueries filed, int key) {
        int start = filed.starts()[key];
        int length = filed.starts()[key + 1] - start;
        if (gathered + length > signatures.length) {
            signatures = Arrays.copyOf(signatures, Math.max(2 * signatures.length, gathered + length));
        }
        for (int i = 0; i < length; i++) {
            signatures[gathered + i] = filed.signatures()[start + i];
        }
        gathered += length;
    }

    /// Which query was gathered at a place, for a key and those from which so many bits of it are flipped.
    private int query(FiledQueries filed, int key, int flipped, int place) {
        int left = place;
        for (int i = search.flips().within(flipped - 1); ; i++) {
            int near = key ^ search.flips().masks()[i];
            int start = filed.starts()[near];
            int length = filed.starts()[near + 1] - start;
            if (left < length) {
                return filed.numbers()[start + left];
            }
            left -= length;
        }
    }

    private void verify(int chunk, FiledQueries filed, int key, int flipped, Filed table, int begin, RowSource rows) {
        for (int i = 0; i < found.size(); i++) {
            int known = table.row(begin + (found.get(i) >>> Integer.SIZE));
            int query = query(filed, key, flipped, (int) found.get(i));
            rows.copy(known, row, 0);
            int distance = Distance.of(queries.longs(), query * PdqList.LONGS, row, 0);
            if (distance <= radius && !search.foundBefore(chunk, queries.longs(), query * PdqList.LONGS, row, 0)) {
                pairs.add((long) query << Integer.SIZE | rows.first() + known);
            }
        }
        found.clear();
    }
}
