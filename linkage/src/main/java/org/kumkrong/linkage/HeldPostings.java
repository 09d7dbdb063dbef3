// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Who holds each value that tells anything, record by record as they come: 8 bytes a held value, 8 a distinct one.
final class HeldPostings {
    private static final int UNKNOWN = -1;

    private final Records records;
    private final Worths worths;
    private final List<Holding> holdings;
    private final int[] fields;
    private final int[][] lastEntry;
    private final int[][] worth;
    private final IntList recordOf = new IntList();
    private final IntList entryBefore = new IntList();

    /// Takes a value: the number of its holding, and its own in the dictionary.
    @FunctionalInterface
    interface ValueTaker {
        void take(int holding, int id);
    }

    HeldPostings(Records records, Worths worths) {
        this.records = records;
        this.worths = worths;
        this.holdings = records.schema().clustering().holdings();
        this.fields = holdings.stream()
                .mapToInt(holding -> records.schema().field(holding.field()))
                .toArray();
        this.lastEntry = new int[fields.length][0];
        this.worth = new int[fields.length][0];
    }

    /// Makes room for values that were added to the dictionaries.
    void reserve() {
        for (int h = 0; h < fields.length; h++) {
            int from = worth[h].length;
            int size = records.dictionary(fields[h]).size();
            if (size > from) {
                worth[h] = Arrays.copyOf(worth[h], size + (size >> 2));
                lastEntry[h] = Arrays.copyOf(lastEntry[h], worth[h].length);
                Arrays.fill(worth[h], from, worth[h].length, UNKNOWN);
            }
        }
    }

    /// The distinct values of a record that tell anything.
    void values(int record, ValueTaker taker) {
        for (int h = 0; h < fields.length; h++) {
            int first = records.first(record, fields[h]);
            for (int entry = first; entry >= 0; entry = records.next(record, entry)) {
                int id = records.value(entry);
                boolean repeated = false;
                for (int before = first; before != entry && !repeated; before = records.next(record, before)) {
                    repeated = records.value(before) == id;
                }
                if (!repeated && millibits(h, id) > 0) {
                    taker.take(h, id);
                }
            }
        }
    }

    /// What it is worth to share a value.
    int millibits(int h, int id) {
        if (worth[h][id] == UNKNOWN) {
            worth[h][id] = worths.millibits(h, records.dictionary(fields[h]), id);
        }
        return worth[h][id];
    }

    /// Files a record.
    void file(int record) {
        values(record, (h, id) -> {
            recordOf.add(record);
            entryBefore.add(lastEntry[h][id]);
            lastEntry[h][id] = recordOf.size();
        });
    }

    /// All records filed under a value, newest first.
    void holders(int h, int id, IntConsumer taker) {
        for (int entry = lastEntry[h][id]; entry > 0; entry = entryBefore.get(entry - 1)) {
            taker.accept(recordOf.get(entry - 1));
        }
    }

    /// Whoever loses evidence because values of a record are now held by too many to tell anything.
    void outgrown(int record, IntConsumer taker) {
        values(record, (h, id) -> {
            Dictionary dictionary = records.dictionary(fields[h]);
            if (dictionary.records(id) > holdings.get(h).bounds().holdersMax()
                    && worths.millibits(h, dictionary, id) == 0) {
                worth[h][id] = 0;
                holders(h, id, taker);
            }
        });
    }

    /// The holdings, by number.
    List<Holding> holdings() {
        return holdings;
    }
}
