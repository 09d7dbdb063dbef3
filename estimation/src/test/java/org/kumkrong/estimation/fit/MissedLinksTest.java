// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.estimation.ReferenceTables;

class MissedLinksTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.1, 0.3})
    void correctionTakesBackWhatMissedLinksDo(double rate) {
        Overlaps truth = ReferenceTables.overlaps("Kosovo");
        MissedLinks links = new MissedLinks(rate);

        Overlaps back = links.corrected(links.blurred(truth));

        for (int set = 1; set < truth.cells(); set++) {
            assertThat(back.count(set)).isCloseTo(truth.count(set), within(1e-9 * truth.people()));
        }
    }

    /// By hand: of 100 people on both of two lists, one link in ten missed leaves 90 and adds ten to each
    /// list alone.
    @Test
    void aMissedLinkMakesTwoPeopleOfOne() {
        Overlaps seen = new MissedLinks(0.1).blurred(new Overlaps(0, 0, 0, 100));

        assertThat(seen.count(3)).isCloseTo(90, within(1e-12));
        assertThat(seen.count(1)).isCloseTo(10, within(1e-12));
        assertThat(seen.people()).isCloseTo(110, within(1e-12));
    }

    /// By hand: three entries hang together by two of three links, each found with 9 in 10.
    @Test
    void aChainOfFoundLinksHolds() {
        Overlaps seen = new MissedLinks(0.1).blurred(new Overlaps(0, 0, 0, 0, 0, 0, 0, 1000));

        assertThat(seen.count(7)).isCloseTo(1000 * (0.9 * 0.9 * 0.9 + 3 * 0.9 * 0.9 * 0.1), within(1e-9));
        assertThat(seen.count(3)).isCloseTo(1000 * 0.9 * 0.01, within(1e-9));
    }

    @Test
    void countsBelowZeroBecomeZero() {
        Overlaps corrected = new MissedLinks(0.1).corrected(new Overlaps(0, 0, 0, 0, 0, 0, 0, 50));

        assertThat(corrected.count(1)).isZero();
        assertThat(corrected.count(7)).isGreaterThan(50);
    }

    @Test
    void halfOfAllLinksCannotBeCorrected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MissedLinks(0.5))
                .withMessageContaining("rate");
    }
}
