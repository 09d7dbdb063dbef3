// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgglomerationTest {
    private static final long SEED = 17;
    private static final Clustering PLAIN = new Clustering(Clustering.Mean.PLAIN, 0, -4);
    private static final Clustering EVIDENCE = new Clustering(Clustering.Mean.EVIDENCE, 0, 0);

    private record Pair(int a, int b, int weight) {}

    @Test
    void joinsAllThatAgree() {
        int[] groups = groups(4, PLAIN, clique(4, 5_000));

        assertThat(groups).containsOnly(0);
    }

    @Test
    void aChainOfWeakLinksDoesNotJoinEverything() {
        List<Pair> chain =
                IntStream.range(1, 10).mapToObj(i -> new Pair(i - 1, i, 1_000)).toList();

        int[] groups = groups(10, PLAIN, chain);

        // a pair and its neighbour: one link of 1 bit, one silence of −4 bits, so the mean is below 0 by more than
        // two pairs may lean
        assertThat(IntStream.range(0, 10).map(i -> size(groups, i))).allMatch(size -> size <= 2);
    }

    @ParameterizedTest
    @EnumSource(Clustering.Mean.class)
    void oneWeakBridgeDoesNotJoinTwoGroups(Clustering.Mean mean) {
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : clique(4, 12_000)) {
            pairs.add(pair);
            pairs.add(new Pair(pair.a + 4, pair.b + 4, pair.weight));
        }
        pairs.add(new Pair(3, 4, 2_000));

        int[] groups = groups(8, new Clustering(mean, 0, mean == Clustering.Mean.PLAIN ? -4 : 0), pairs);

        assertThat(groups).containsExactly(0, 0, 0, 0, 4, 4, 4, 4);
    }

    @Test
    void manyPairsMayLeanALittleBelowTheThreshold() {
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : clique(3, 9_000)) {
            pairs.add(pair);
            pairs.add(new Pair(pair.a + 3, pair.b + 3, pair.weight));
        }
        for (int i = 0; i < 9; i++) {
            pairs.add(new Pair(i / 3, 3 + i % 3, i == 0 ? 500 : -1_000));
        }

        // the mean is −0.8; nine pairs may lean 2 × (1 − 1/3) = 1.3 bits
        assertThat(groups(6, PLAIN, pairs)).containsOnly(0);
        assertThat(groups(2, PLAIN, List.of(new Pair(0, 1, -800)))).containsExactly(0, 1);
    }

    @Test
    void aStrongBridgeJoinsSilentFragmentsByEvidence() {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair(0, 1, 12_000));
        pairs.add(new Pair(2, 3, 12_000));
        pairs.add(new Pair(1, 2, 10_000)); // 2^10 over four pairs leaves 8 bits

        assertThat(groups(4, EVIDENCE, pairs)).containsOnly(0);
    }

    @Test
    void evidenceAgainstOutweighsABridge() {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair(0, 1, 12_000));
        pairs.add(new Pair(2, 3, 12_000));
        pairs.add(new Pair(1, 2, 4_000)); // 2 bits over four pairs
        pairs.add(new Pair(0, 3, -10_000)); // −2.5 over four pairs

        assertThat(groups(4, EVIDENCE, pairs)).containsExactly(0, 0, 2, 2);
    }

    @Test
    void aForbiddenPairStaysApartWhateverLinksIt() {
        Agglomeration agglomeration = agglomeration(4, PLAIN, clique(4, 20_000));
        agglomeration.forbid(0, 3);

        agglomeration.run();

        assertThat(agglomeration.group(3)).isNotEqualTo(agglomeration.group(0));
    }

    @Test
    void aWordForTwoHoldsForAllWhomAWordForOneJoined() {
        Agglomeration agglomeration = agglomeration(3, PLAIN, clique(3, 20_000));
        agglomeration.forbid(0, 2);

        assertThat(agglomeration.mustJoin(0, 1)).isTrue();
        assertThat(agglomeration.mustJoin(1, 2)).isFalse();
        agglomeration.run();

        assertThat(agglomeration.group(1)).isZero();
        assertThat(agglomeration.group(2)).isEqualTo(2);
    }

    @Test
    void joinsByAWordAgainstTheEvidence() {
        Agglomeration agglomeration = agglomeration(2, PLAIN, List.of(new Pair(0, 1, -9_000)));

        assertThat(agglomeration.mustJoin(0, 1)).isTrue();
        agglomeration.run();

        assertThat(agglomeration.group(1)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Clustering.Mean.class)
    void theOrderOfPairsDoesNotChangeGroups(Clustering.Mean mean) {
        long seed = 5;
        Random random = new Random(seed);
        List<Pair> pairs = new ArrayList<>();
        for (int a = 1; a < 40; a++) {
            for (int b = 0; b < a; b++) {
                if (random.nextInt(4) == 0) {
                    pairs.add(new Pair(a, b, 1_000 * (random.nextInt(20) - 9))); // many ties
                }
            }
        }
        Clustering clustering = new Clustering(mean, 0, -3);
        int[] groups = groups(40, clustering, pairs);
        assertThat(IntStream.of(groups).distinct().count()).isBetween(2L, 39L);

        for (int round = 0; round < 20; round++) {
            Collections.shuffle(pairs, random);
            assertThat(groups(40, clustering, pairs))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(groups);
        }
    }

    private static List<Pair> clique(int records, int weight) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 1; a < records; a++) {
            for (int b = 0; b < a; b++) {
                pairs.add(new Pair(a, b, weight));
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @EnumSource(Clustering.Mean.class)
    void joinsAsTheLongWayRoundDoes(Clustering.Mean mean) {
        Random random = new Random(SEED);
        for (int round = 0; round < 150; round++) {
            int n = 3 + random.nextInt(12);
            List<Pair> pairs = new ArrayList<>();
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    if (random.nextInt(3) > 0) {
                        pairs.add(new Pair(a, b, random.nextInt(24_000) - 9_000));
                    }
                }
            }
            Clustering clustering = new Clustering(mean, random.nextInt(3), mean == Clustering.Mean.PLAIN ? -3 : 0, 2);

            assertThat(groups(n, clustering, pairs))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(longWayRound(n, clustering, pairs));
        }
    }

    @ParameterizedTest
    @EnumSource(Clustering.Mean.class)
    void twoRecordsJoinAsTheyWouldInAComponent(Clustering.Mean mean) {
        Clustering clustering = new Clustering(mean, 1, -4, 2.5);
        for (int weight : new int[] {-5_000, 0, 999, 1_000, 2_499, 2_500, 9_000}) {
            assertThat(Agglomeration.joins(weight, clustering))
                    .isEqualTo(groups(2, clustering, List.of(new Pair(0, 1, weight)))[1] == 0);
        }
    }

    /// Every pair of groups summed afresh at every step, the best joined.
    private static int[] longWayRound(int n, Clustering clustering, List<Pair> pairs) {
        int[] groups = IntStream.range(0, n).toArray();
        while (true) {
            double best = Double.NEGATIVE_INFINITY;
            int first = -1;
            int second = -1;
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    double bits = groups[a] == a && groups[b] == b ? mean(a, b, groups, clustering, pairs) : -1e9;
                    if (bits > best) {
                        best = bits;
                        first = a;
                        second = b;
                    }
                }
            }
            if (best < clustering.thresholdBits()) {
                return groups;
            }
            for (int i = 0; i < n; i++) {
                groups[i] = groups[i] == second ? first : groups[i];
            }
        }
    }

    private static double mean(int a, int b, int[] groups, Clustering clustering, List<Pair> pairs) {
        double cross = (double) size(groups, a) * size(groups, b);
        List<Pair> between = pairs.stream()
                .filter(pair ->
                        Math.min(groups[pair.a], groups[pair.b]) == a && Math.max(groups[pair.a], groups[pair.b]) == b)
                .toList();
        if (clustering.mean() == Clustering.Mean.PLAIN) {
            double sum = between.stream().mapToInt(Pair::weight).sum() / 1000.0;
            return (sum + (cross - between.size()) * clustering.unscoredBits()) / cross
                    + 2 * (1 - 1 / Math.sqrt(cross));
        }
        double odds = between.stream()
                .filter(pair -> pair.weight >= 1000 * clustering.pairBitsMin())
                .mapToDouble(pair -> Math.floor(Math.pow(2, pair.weight / 1000.0)))
                .sum();
        double against =
                between.stream().mapToInt(pair -> Math.min(0, pair.weight)).sum() / 1000.0;
        return odds == 0 ? -1e9 : Math.log(odds / cross) / Math.log(2) + against / cross;
    }

    private static Agglomeration agglomeration(int records, Clustering clustering, List<Pair> pairs) {
        Agglomeration agglomeration = new Agglomeration(records, 1, clustering);
        pairs.forEach(pair -> agglomeration.pair(pair.a, pair.b, pair.weight));
        return agglomeration;
    }

    private static int[] groups(int records, Clustering clustering, List<Pair> pairs) {
        Agglomeration agglomeration = agglomeration(records, clustering, pairs);
        agglomeration.run();
        return IntStream.range(0, records).map(agglomeration::group).toArray();
    }

    private static int size(int[] groups, int record) {
        return (int)
                IntStream.of(groups).filter(group -> group == groups[record]).count();
    }
}
