// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.Arrays;

/// Joins many queries with the rows of a table, key by key, so that each row is read once for all queries.
///
/// Used by one thread.
final class TableJoin {
    private final Kernel kernel = Kernel.best();
    private final PdqList queries;
    private final Search search;
    private final int radius;
    private final Found found = new Found();
    private final Found pairs = new Found();
    private final long[] row = new long[PdqList.LONGS];
    private int[] signatures = new int[1024];
    private int[] numbers = new int[1024];
    private int gathered;

    TableJoin(PdqList queries, Search search, int radius) {
        this.queries = queries;
        this.search = search;
        this.radius = radius;
    }

    /// All pairs that are found from one chunk: the query in the upper, the row in the lower half of a long.
    Found pairs(int chunk, FiledQueries filed, Table table, RowSource rows) {
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
                if (gathered > 0) {
                    found.clear();
                    kernel.join(
                            table.signatures(),
                            first,
                            last,
                            signatures,
                            0,
                            gathered,
                            search.windowMax()[chunk] - flipped,
                            found);
                    verify(chunk, table, rows);
                }
            }
        }
        return pairs;
    }

    private void gather(FiledQueries filed, int key) {
        int start = filed.starts()[key];
        int length = filed.starts()[key + 1] - start;
        if (gathered + length > signatures.length) {
            int room = Math.max(2 * signatures.length, gathered + length);
            signatures = Arrays.copyOf(signatures, room);
            numbers = Arrays.copyOf(numbers, room);
        }
        for (int i = 0; i < length; i++) {
            signatures[gathered + i] = filed.signatures()[start + i];
            numbers[gathered + i] = filed.numbers()[start + i];
        }
        gathered += length;
    }

    private void verify(int chunk, Table table, RowSource rows) {
        for (int i = 0; i < found.size(); i++) {
            int known = table.row(found.get(i) >>> Integer.SIZE);
            int query = numbers[(int) found.get(i)];
            rows.copy(known, row, 0);
            int distance = Distance.of(queries.longs(), query * PdqList.LONGS, row, 0);
            if (distance <= radius && !search.foundBefore(chunk, queries.longs(), query * PdqList.LONGS, row, 0)) {
                pairs.add((long) query << Integer.SIZE | rows.first() + known);
            }
        }
    }
}
