// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonIdsTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private static List<UUID> ids(Map<String, UUID> before, List<List<String>> persons) {
        return new PersonIds<String>(before::get, mention -> mention, new HashSet<>(before.values())).assign(persons);
    }

    @Test
    void keepsAPersonsIdWhenAMentionIsAdded() {
        assertThat(ids(Map.of("a", FIRST, "b", FIRST), List.of(List.of("a", "b", "c"))))
                .containsExactly(FIRST);
    }

    @Test
    void givesAJoinedPersonTheIdOfMostMentions() {
        assertThat(ids(Map.of("a", FIRST, "b", SECOND, "c", SECOND), List.of(List.of("a", "b", "c"))))
                .containsExactly(SECOND);
    }

    @Test
    void givesASplitPersonsIdToTheLargerPartAndToNobodyElse() {
        List<UUID> ids = ids(Map.of("a", FIRST, "b", FIRST, "c", FIRST), List.of(List.of("a"), List.of("b", "c")));

        assertThat(ids.getLast()).isEqualTo(FIRST);
        assertThat(ids.getFirst()).isNotEqualTo(FIRST);
    }

    @Test
    void givesNoTwoPersonsOneId() {
        List<UUID> ids =
                ids(Map.of("a", FIRST, "b", FIRST, "c", FIRST), List.of(List.of("a"), List.of("b"), List.of("c", "d")));

        assertThat(ids).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void givesNoIdAgainThatWasGivenEver() {
        Set<UUID> ever = new HashSet<>();
        UUID before = new PersonIds<String>(mention -> null, mention -> mention, ever)
                .assign(List.of(List.of("a")))
                .getFirst();

        UUID after = new PersonIds<String>(mention -> null, mention -> mention, ever)
                .assign(List.of(List.of("a", "b")))
                .getFirst();

        assertThat(after).isNotEqualTo(before);
    }
}
