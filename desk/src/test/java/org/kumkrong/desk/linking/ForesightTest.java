// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForesightTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    private static Ranker.Word word(UUID a, UUID b, String verdict) {
        return new Ranker.Word(a, "suspect", 0, b, "suspect", 0, verdict);
    }

    @Test
    void letsALaterWordOnTheSameTwoCountWhicheverWayRound() {
        List<Ranker.Word> standing = List.of(word(ONE, OTHER, "same"), word(ONE, THIRD, "same"));

        List<Ranker.Word> words = Foresight.with(standing, List.of(word(OTHER, ONE, "not_same")));

        assertThat(words).containsExactly(word(OTHER, ONE, "not_same"), word(ONE, THIRD, "same"));
    }
}
