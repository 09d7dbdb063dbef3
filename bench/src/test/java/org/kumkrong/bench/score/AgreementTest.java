// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AgreementTest {
    private static Partition groups(String letters) {
        return Partition.of(letters.chars().boxed().toArray());
    }

    @Test
    void countsPairsByHand() {
        // true: {0,1,2} {3,4} {5}; claimed: {0,1} {2,3,4} {5}
        Agreement agreement = Agreement.of(groups("aabbbc"), groups("xxxyyz"));

        // claimed pairs 01 23 24 34, right 01 34, true pairs 01 02 12 34
        assertThat(agreement.pairs()).isEqualTo(new Score(0.5, 0.5));
    }

    @Test
    void averagesBCubedOverThings() {
        Agreement agreement = Agreement.of(groups("aabbbc"), groups("xxxyyz"));

        // precision: 1, 1, 1/3, 2/3, 2/3, 1; recall: 2/3, 2/3, 1/3, 1, 1, 1
        assertThat(agreement.bCubed().precision()).isCloseTo(14.0 / 18, within(1e-12));
        assertThat(agreement.bCubed().recall()).isCloseTo(14.0 / 18, within(1e-12));
    }

    @Test
    void measuresAGroupAgainstTheEntityMostOfItIs() {
        Agreement agreement = Agreement.of(groups("aabbbc"), groups("xxxyyz"));

        assertThat(agreement.largestRatio()).isEqualTo(1.5);
    }

    @Test
    void leavesPairsWithinOneSourceAsideWhenAsked() {
        Score across = Agreement.acrossSources(groups("aaab"), groups("xxyz"), groups("1122"));

        // claimed across: 02 12; true across: none
        assertThat(across).isEqualTo(new Score(0, 1));
    }

    @Test
    void isPerfectOnEqualPartitions() {
        Agreement agreement = Agreement.of(groups("abab"), groups("xyxy"));

        assertThat(agreement).isEqualTo(new Agreement(new Score(1, 1), new Score(1, 1), 1));
    }
}
