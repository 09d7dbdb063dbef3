// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.HashMap;
import java.util.Map;

/// In how many records each value stood when a model was trained; values that came later count once.
///
/// Kept by fingerprint, so that one model gives the same weights whatever store the records are in.
final class ValueCounts {
    private final Map<Long, Integer>[] repeated;
    private final int records;

    private ValueCounts(Map<Long, Integer>[] repeated, int records) {
        this.repeated = repeated;
        this.records = records;
    }

    static ValueCounts of(Records records) {
        int fields = records.schema().fields().size();
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<Long, Integer>[] repeated = new Map[fields];
        for (int field = 0; field < fields; field++) {
            Dictionary dictionary = records.dictionary(field);
            repeated[field] = new HashMap<>();
            for (int id = 0; id < dictionary.size(); id++) {
                if (dictionary.records(id) > 1) {
                    repeated[field].put(dictionary.fingerprint(id), dictionary.records(id));
                }
            }
        }
        return new ValueCounts(repeated, records.size());
    }

    /// Records the model was trained on.
    int records() {
        return records;
    }

    /// Counts for the values of one store's field, from number `from` on.
    void fill(Records store, int field, int[] counts, int from) {
        Dictionary dictionary = store.dictionary(field);
        for (int id = from; id < dictionary.size(); id++) {
            counts[id] = repeated[field].getOrDefault(dictionary.fingerprint(id), 1);
        }
    }
}
