// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SweepTest {
    @Test
    void countsLinksAndWhatTheyConnect() {
        Partition truth = Partition.of(new Object[] {"x", "x", "x", "y"});

        List<Sweep.Step> steps = Sweep.over(truth, List.of(new Link(1, 2, 5), new Link(0, 1, 9), new Link(2, 3, 1)));

        assertThat(steps).extracting(Sweep.Step::weight).containsExactly(9.0, 5.0, 1.0);
        assertThat(steps.get(1).links()).isEqualTo(new Score(1, 2.0 / 3));
        assertThat(steps.get(1).joined()).isEqualTo(new Score(1, 1));
        assertThat(steps.get(2).joined()).isEqualTo(new Score(0.5, 1));
    }

    @Test
    void takesLinksOfEqualWeightTogether() {
        Partition truth = Partition.of(new Object[] {"x", "x", "y"});

        List<Sweep.Step> steps = Sweep.over(truth, List.of(new Link(0, 1, 3), new Link(1, 2, 3)));

        assertThat(steps).hasSize(1);
        assertThat(steps.getFirst().links()).isEqualTo(new Score(0.5, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithTheLongWayRoundOnRandomLinks(long seed) {
        Random random = new Random(seed);
        Object[] labels = random.ints(40, 0, 12).boxed().toArray();
        Partition truth = Partition.of(labels);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int a = random.nextInt(40);
            links.add(new Link(a, (a + 1 + random.nextInt(39)) % 40, random.nextInt(10)));
        }

        Sweep.Step last = Sweep.over(truth, links).getLast();

        Agreement direct = Agreement.of(components(40, links), truth);
        assertThat(last.joined().f1())
                .as("seed %d", seed)
                .isCloseTo(direct.pairs().f1(), within(1e-12));
        assertThat(last.bCubed().precision()).isCloseTo(direct.bCubed().precision(), within(1e-12));
        assertThat(last.bCubed().recall()).isCloseTo(direct.bCubed().recall(), within(1e-12));
    }

    private static Partition components(int things, List<Link> links) {
        Integer[] labels = new Integer[things];
        for (int i = 0; i < things; i++) {
            labels[i] = i;
        }
        for (int round = 0; round < things; round++) {
            for (Link link : links) {
                int least = Math.min(labels[link.a()], labels[link.b()]);
                labels[link.a()] = least;
                labels[link.b()] = least;
            }
        }
        return Partition.of(labels);
    }
}
