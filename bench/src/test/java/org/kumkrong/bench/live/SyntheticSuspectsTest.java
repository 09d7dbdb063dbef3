// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kumkrong.linkage.FieldValue;
import org.kumkrong.linkage.Records;

class SyntheticSuspectsTest {
    @Test
    void aHubChangesNothingElse() {
        List<Integer> people = new ArrayList<>();
        List<Integer> peopleWithHub = new ArrayList<>();

        Records plain = records(people, (records, number) -> {});
        Records withHub = records(peopleWithHub, (records, number) -> {
            if (number % 3 == 0) {
                records.add(SyntheticSuspects.BANK, "hub");
            }
        });

        assertThat(peopleWithHub).isEqualTo(people);
        for (int record = 0; record < plain.size(); record++) {
            List<FieldValue> rest = withHub.values(record).stream()
                    .filter(value -> !value.value().equals("hub"))
                    .toList();
            assertThat(rest).isEqualTo(plain.values(record));
        }
        assertThat(withHub.values(0)).contains(new FieldValue("bank account", "hub"));
    }

    @Test
    void somePeopleAreMentionedMoreThanOnceAndEachMentionTellsSomething() {
        List<Integer> people = new ArrayList<>();

        Records records = records(people, (r, number) -> {});

        assertThat(people).isSorted();
        assertThat(people.getLast()).isBetween(records.size() / 4, 3 * records.size() / 4);
        for (int record = 0; record < records.size(); record++) {
            assertThat(records.values(record)).isNotEmpty();
        }
    }

    private static Records records(List<Integer> people, SyntheticSuspects.Besides besides) {
        SyntheticSuspects suspects = new SyntheticSuspects(3);
        Records records = new Records(SyntheticSuspects.inPairs());
        for (int i = 0; i < 1_000; i++) {
            people.add(suspects.add(records, i, besides));
        }
        return records;
    }
}
