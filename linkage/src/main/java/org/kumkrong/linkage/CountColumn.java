// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import org.jspecify.annotations.Nullable;

/// How many records hold each value of one field, by value number; follows the store as it grows.
final class CountColumn {
    private final Records records;
    private final int field;
    private int[] counts = new int[0];
    private int filled;
    private @Nullable ValueCounts model;

    CountColumn(Records records, int field) {
        this.records = records;
        this.field = field;
    }

    /// Counts come from a trained model instead of the store itself.
    void use(ValueCounts model) {
        this.model = model;
        filled = 0;
    }

    void prepare() {
        Dictionary dictionary = records.dictionary(field);
        counts = Growth.to(counts, dictionary.size());
        if (model != null) {
            model.fill(records, field, counts, filled);
            filled = dictionary.size();
        } else {
            for (int id = 0; id < dictionary.size(); id++) {
                counts[id] = dictionary.records(id);
            }
        }
    }

    int of(int value) {
        return counts[value];
    }
}
