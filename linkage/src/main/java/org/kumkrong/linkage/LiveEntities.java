// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The entity of each record while records come one by one, and who moves from one to another.
final class LiveEntities {
    private static final int NONE = -1;

    private int[] entities = new int[16];

    /// Makes room for records.
    void reserve(int records) {
        entities = Growth.to(entities, records);
    }

    int of(int record) {
        return entities[record];
    }

    /// Takes a record whose entity is known.
    void take(int record, int entity) {
        entities[record] = entity;
    }

    /// Takes a record that is of no entity yet.
    void take(int record) {
        entities[record] = NONE;
    }

    /// Forms the entities of some records anew.
    ///
    /// @param records all of an entity, or none
    /// @param forming writes the new ones into an array of all
    /// @param moved takes the records that were of another entity before
    void form(int[] records, Consumer<int[]> forming, TreeSet<Integer> moved) {
        int[] before = Arrays.stream(records).map(this::of).toArray();
        if (records.length == 1) {
            entities[records[0]] = records[0];
        } else {
            forming.accept(entities);
        }
        for (int i = 0; i < records.length; i++) {
            if (before[i] != NONE && before[i] != entities[records[i]]) {
                moved.add(records[i]);
            }
        }
    }
}
