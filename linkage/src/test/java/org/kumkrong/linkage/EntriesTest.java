// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private static final int FIELDS = 3;

    @Test
    void isATableWhileEachFieldIsHeldOnce() {
        Entries entries = new Entries(FIELDS);
        add(entries, 0, 7, 2, 9);
        add(entries, 1, 8, 1, 8);

        assertThat(entries.isTable()).isTrue();
        assertThat(entries.cell(0, 2)).isEqualTo(9);
        assertThat(entries.cell(0, 1)).isEqualTo(-1);
        assertThat(held(entries, 0)).containsExactly(List.of(7), List.of(), List.of(9));
        assertThat(held(entries, 1)).containsExactly(List.of(), List.of(8), List.of());
    }

    @Test
    void keepsAllItHeldWhenASecondValueComes() {
        Entries entries = new Entries(FIELDS);
        add(entries, 0, 7, 2, 9);
        add(entries, 2, 5, 1, 8, 2, 6, 0, 4);
        add(entries, 1, 3);

        assertThat(entries.isTable()).isFalse();
        assertThat(held(entries, 0)).containsExactly(List.of(7), List.of(), List.of(9));
        assertThat(held(entries, 1)).containsExactly(List.of(4), List.of(8), List.of(5, 6));
        assertThat(held(entries, 2)).containsExactly(List.of(), List.of(3), List.of());
    }

    @Test
    void keepsAllItHeldWhenATimeComes() {
        Entries entries = new Entries(FIELDS);
        add(entries, 0, 7);
        entries.begin();
        entries.add(0, 7, 60);
        entries.end();

        assertThat(entries.time(entries.first(0, 0))).isEqualTo(Entries.NO_TIME);
        assertThat(entries.time(entries.first(1, 0))).isEqualTo(60);
    }

    @Test
    void holdsManyFieldsInListsFromTheStart() {
        Entries entries = new Entries(100);
        add(entries, 99, 7, 0, 5);

        assertThat(entries.isTable()).isFalse();
        assertThat(entries.value(entries.first(0, 99))).isEqualTo(7);
        assertThat(entries.value(entries.first(0, 0))).isEqualTo(5);
    }

    /// One record of fields and values in turn.
    private static void add(Entries entries, int... fieldsAndValues) {
        entries.begin();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            entries.add(fieldsAndValues[i], fieldsAndValues[i + 1], Entries.NO_TIME);
        }
        entries.end();
    }

    private static List<List<Integer>> held(Entries entries, int record) {
        List<List<Integer>> all = new ArrayList<>();
        for (int field = 0; field < FIELDS; field++) {
            List<Integer> values = new ArrayList<>();
            for (int entry = entries.first(record, field); entry >= 0; entry = entries.next(record, entry)) {
                values.add(entries.value(entry));
            }
            all.add(values);
        }
        return all;
    }
}
