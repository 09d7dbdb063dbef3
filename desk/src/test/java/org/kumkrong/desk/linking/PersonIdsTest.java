// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonIdsTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void keepsAPersonsIdWhenAMentionIsAdded() {
        List<String> person = List.of("a", "b", "c");

        Map<List<String>, UUID> ids = new PersonIds(Map.of("a", FIRST, "b", FIRST)).assign(List.of(person));

        assertThat(ids).containsEntry(person, FIRST);
    }

    @Test
    void givesAJoinedPersonTheIdOfMostMentions() {
        List<String> joined = List.of("a", "b", "c");

        Map<List<String>, UUID> ids =
                new PersonIds(Map.of("a", FIRST, "b", SECOND, "c", SECOND)).assign(List.of(joined));

        assertThat(ids).containsEntry(joined, SECOND);
    }

    @Test
    void givesASplitPersonsIdToTheLargerPartAndToNobodyElse() {
        List<String> large = List.of("b", "c");
        List<String> small = List.of("a");

        Map<List<String>, UUID> ids =
                new PersonIds(Map.of("a", FIRST, "b", FIRST, "c", FIRST)).assign(List.of(small, large));

        assertThat(ids).containsEntry(large, FIRST);
        assertThat(ids.get(small)).isNotEqualTo(FIRST);
    }

    @Test
    void givesNoTwoPersonsOneId() {
        List<List<String>> persons = List.of(List.of("a"), List.of("b"), List.of("c", "d"));

        Map<List<String>, UUID> ids = new PersonIds(Map.of("a", FIRST, "b", FIRST, "c", FIRST)).assign(persons);

        assertThat(ids.values()).doesNotHaveDuplicates();
    }
}
