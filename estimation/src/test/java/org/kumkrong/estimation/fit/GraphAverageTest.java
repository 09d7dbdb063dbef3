// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.estimation.ReferenceTables;

class GraphAverageTest {
    /// Medians and intervals of R's dga 2.0.2 with delta 2^-t.
    @ParameterizedTest
    @CsvSource({
        "Korea,163,127,468",
        "UKdat_5,22990,10387,33509",
        "UKdat_4,11364,9535,13549",
        "NewOrl_5_186,847,529,1590",
        "Australia,2253,1189,7309",
        "spina,725,686,784",
        "HIV,11220,9404,14095"
    })
    void weightsMeansAndQuantilesAreThoseOfR(String table, double median, double lower, double upper) {
        Overlaps overlaps = ReferenceTables.overlaps(table);

        GraphAverage average = GraphAverage.of(overlaps);

        assertThat(average.quantile(0.5)).isEqualTo(median);
        assertThat(average.quantile(0.025)).isEqualTo(lower);
        assertThat(average.quantile(0.975)).isEqualTo(upper);
        Map<String, GraphAverage.Weight> ours = average.weights().stream()
                .collect(Collectors.toMap(weight -> weight.model().toString(), weight -> weight));
        for (String[] row : ReferenceTables.rows("dga/" + table + "_delta2mT.csv")) {
            String cliques = row[0].substring("C=".length()).split(";", 2)[0];
            GraphAverage.Weight weight =
                    Objects.requireNonNull(ours.get(HierarchicalModel.parse(overlaps.lists(), "[" + cliques + "]")
                            .toString()));
            double theirs = Double.parseDouble(row[1]);
            assertThat(weight.weight()).as(row[0]).isCloseTo(theirs, within(1e-9));
            if (theirs > 1e-9) {
                assertThat(weight.hiddenMean() + overlaps.people())
                        .as(row[0])
                        .isCloseTo(Double.parseDouble(row[2]), within(1e-6 * Double.parseDouble(row[2])));
            }
        }
    }

    @Test
    void thereAreAsManyDecomposableGraphsAsThereShouldBe() {
        assertThat(DecomposableGraph.all(3)).hasSize(8);
        assertThat(DecomposableGraph.all(4)).hasSize(61);
        assertThat(DecomposableGraph.all(5)).hasSize(822);
    }
}
