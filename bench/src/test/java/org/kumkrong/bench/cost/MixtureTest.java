// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MixtureTest {
    private static final double[][] U = {{0.1, 0.9}, {0.05, 0.95}, {0.2, 0.8}};
    private static final double[][] M = {{0.9, 0.1}, {0.8, 0.2}, {0.7, 0.3}};

    /// Every pattern with the number of pairs it has when 30 % of 1,000,000 pairs match.
    private static List<Mixture.Pattern> planted() {
        List<Mixture.Pattern> patterns = new ArrayList<>();
        for (int bits = 0; bits < 8; bits++) {
            int[] levels = {bits & 1, bits >> 1 & 1, bits >> 2 & 1};
            double match = 300_000;
            double not = 700_000;
            for (int c = 0; c < 3; c++) {
                match *= M[c][levels[c]];
                not *= U[c][levels[c]];
            }
            patterns.add(new Mixture.Pattern(levels, match + not));
        }
        return patterns;
    }

    @Test
    void recoversPlantedShares() {
        double[][] start = {{0.6, 0.4}, {0.6, 0.4}, {0.6, 0.4}};

        double[][] learned = Mixture.learn(planted(), U, start, 0.1);

        for (int c = 0; c < 3; c++) {
            assertThat(learned[c][0]).isCloseTo(M[c][0], within(1e-3));
        }
    }

    @Test
    void learnsNothingFromWhatIsMissing() {
        List<Mixture.Pattern> patterns = List.of(new Mixture.Pattern(new int[] {0, -1}, 10));

        double[][] learned = Mixture.learn(
                patterns, new double[][] {{0.1, 0.9}, {0.1, 0.9}}, new double[][] {{.8, .2}, {.8, .2}}, 0.5);

        assertThat(learned[1]).containsExactly(0.5, 0.5);
    }
}
