// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kumkrong.bench.score.Figures;

final class NearCopiesTest {
    @Test
    void countsFoundPairsFromEachSimilarityOn() {
        Map<Long, Double> truth =
                Map.of(NearCopies.pair(1, 2), 0.95, NearCopies.pair(3, 4), 0.75, NearCopies.pair(5, 6), 0.55);
        Figures figures = new Figures();

        NearCopies.recall(Set.of(NearCopies.pair(2, 1), NearCopies.pair(6, 5)), truth, figures);

        assertThat(figures.json())
                .contains(
                        "\"recall.jaccard-0.7\": 0.5000", "\"recall.jaccard-0.9\": 1.0000", "\"pairs.jaccard-0.5\": 3");
    }
}
