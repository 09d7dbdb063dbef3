// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// In how many records each value stood when a model was trained; values that came later count once.
///
/// Kept by fingerprint, so that one model gives the same weights whatever store the records are in; values that stood
/// once are not kept.
final class ValueCounts {
    private final LongIntMap[] repeated;
    private final int records;

    private ValueCounts(LongIntMap[] repeated, int records) {
        this.repeated = repeated;
        this.records = records;
    }

    static ValueCounts of(Records records) {
        LongIntMap[] repeated = new LongIntMap[records.schema().fields().size()];
        for (int field = 0; field < repeated.length; field++) {
            Dictionary dictionary = records.dictionary(field);
            int distinct = 0;
            for (int id = 0; id < dictionary.size(); id++) {
                distinct += dictionary.records(id) > 1 ? 1 : 0;
            }
            repeated[field] = new LongIntMap(distinct);
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
            counts[id] = of(field, dictionary.fingerprint(id));
        }
    }

    /// The count of one value of a field.
    int of(int field, long fingerprint) {
        return Math.max(1, repeated[field].get(fingerprint));
    }
}
