// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {
    private static final long SEED = 3;

    @ParameterizedTest
    @CsvSource({"20,0.1", "1000,0.004", "1000,0.3", "5000,0.97", "100000,0.02", "1,0.5"})
    void binomialDrawsHaveTheirMeanAndSpread(long people, double probability) {
        Chance chance = Chance.of(SEED, people);
        int draws = 40_000;
        double sum = 0;
        double squares = 0;

        for (int i = 0; i < draws; i++) {
            double draw = chance.binomial(people, probability);
            sum += draw;
            squares += draw * draw;
        }

        double mean = sum / draws;
        double variance = people * probability * (1 - probability);
        assertThat(mean).isCloseTo(people * probability, within(5 * Math.sqrt(variance / draws)));
        assertThat(squares / draws - mean * mean).isCloseTo(variance, within(0.05 * variance));
    }

    @Test
    void everybodyIsDealtSomewhere() {
        Chance chance = Chance.of(SEED, 1);
        double[] counts = new double[5];

        for (int i = 0; i < 1_000; i++) {
            chance.multinomial(137, new double[] {0, 3, 0.5, 40, 0}, counts);
            assertThat(counts[0] + counts[4]).isZero();
            assertThat(counts[1] + counts[2] + counts[3]).isEqualTo(137);
        }
    }

    @Test
    void streamsOfOneSeedDiffer() {
        assertThat(Chance.of(1, 0).bits()).isNotEqualTo(Chance.of(1, 1).bits());
        assertThat(Chance.of(1, 5).bits()).isEqualTo(Chance.of(1, 5).bits());
    }

    /// Values of R 4.2: `pnorm`, `qnorm`, `lgamma`; Poisson tails by hand.
    @Test
    void lawsHaveTheValuesOfR() {
        assertThat(NormalLaw.atMost(-1.96)).isCloseTo(0.0249978951482204, within(1e-14));
        assertThat(NormalLaw.atMost(-6)).isCloseTo(9.86587645037698e-10, within(1e-22));
        assertThat(NormalLaw.quantile(0.975)).isCloseTo(1.95996398454005, within(1e-13));
        assertThat(NormalLaw.quantile(1e-10)).isCloseTo(-6.36134090240406, within(1e-11));
        assertThat(Gammas.poissonAtMost(3, 5)).isCloseTo(118.0 / 3 * Math.exp(-5), within(1e-14));
        assertThat(Gammas.chiSquaredAtLeast(3.841458820694124, 1)).isCloseTo(0.05, within(1e-13));
        assertThat(Gammas.chiSquaredAtLeast(8, 2)).isCloseTo(Math.exp(-4), within(1e-15));
        assertThat(Gammas.poissonAtLeast(1, 0.5)).isCloseTo(1 - Math.exp(-0.5), within(1e-14));
        assertThat(Gammas.logGamma(10)).isCloseTo(12.8018274800815, within(1e-12));
        assertThat(Gammas.logGamma(0.5)).isCloseTo(0.5723649429247, within(1e-13));
    }

    @Test
    void poissonTailsAddUp() {
        for (double mean = 0.05; mean < 500; mean *= 1.7) {
            for (int count = 1; count < 3 * mean + 5; count += 1 + count / 7) {
                assertThat(Gammas.poissonAtMost(count - 1.0, mean) + Gammas.poissonAtLeast(count, mean))
                        .isCloseTo(1, within(1e-12));
            }
        }
    }

    /// What stepwise selection passes over as ordinary has no tail as small as its threshold.
    @Test
    void overlapsNearWhatIsExpectedHaveNoSmallTail() {
        for (double mean = 0.01; mean < 5_000; mean *= 1.03) {
            for (double side : new double[] {-1.5, 1.5}) {
                double count =
                        side < 0 ? Math.ceil(mean + side * Math.sqrt(mean)) : Math.floor(mean + side * Math.sqrt(mean));
                double tail = side < 0 ? Gammas.poissonAtMost(count, mean) : Gammas.poissonAtLeast(count, mean);
                assertThat(count >= 0 ? tail : 1).as("mean %f", mean).isGreaterThan(0.02);
            }
        }
    }

    /// By hand, definition 8 of Hyndman and Fan on five numbers: place 5p + (p + 1) / 3.
    @Test
    void quantilesLieBetweenTheirNeighbours() {
        double[] sorted = {1, 2, 3, 4, 10};

        assertThat(Quantiles.of(sorted, 0.5)).isEqualTo(3);
        assertThat(Quantiles.of(sorted, 0.75)).isCloseTo(4 + 6 * (5 * 0.75 + 1.75 / 3 - 4), within(1e-12));
        assertThat(Quantiles.of(sorted, 0)).isEqualTo(1);
        assertThat(Quantiles.of(new double[] {1, Double.POSITIVE_INFINITY}, 0.9))
                .isInfinite();
    }
}
