// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Records in the order of their own rank, which is the same whatever order they came in.
///
/// Safe for threads.
final class Ranking {
    private final int[] records;
    private final IntUnaryOperator ranks;

    private Ranking(int[] records, IntUnaryOperator ranks) {
        this.records = records;
        this.ranks = ranks;
    }

    /// All records of a store.
    static Ranking of(Records store) {
        int[] records = sorted(store, IntStream.range(0, store.size()));
        int[] ranks = new int[records.length];
        for (int rank = 0; rank < records.length; rank++) {
            ranks[records[rank]] = rank;
        }
        return new Ranking(records, record -> ranks[record]);
    }

    /// Some of them.
    static Ranking of(Records store, int... some) {
        int[] records = sorted(store, Arrays.stream(some));
        LongIntMap ranks = new LongIntMap(records.length);
        for (int rank = 0; rank < records.length; rank++) {
            ranks.put(records[rank], rank + 1);
        }
        return new Ranking(records, record -> ranks.get(record) - 1);
    }

    private static int[] sorted(Records store, IntStream records) {
        return records.boxed()
                .sorted(Comparator.<Integer>comparingLong(store::stableKey).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int size() {
        return records.length;
    }

    /// All of them, by rank.
    int[] records() {
        return records;
    }

    int record(int rank) {
        return records[rank];
    }

    int rank(int record) {
        return ranks.applyAsInt(record);
    }
}
