// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final int SAME = 1;
    private static final int DIFFERENT = 2;
    private static final int LEVELS = 3;

    /// 10,000 pairs, eight questions answered *same* or *different*. 100 pairs are matches: 76 agree on all, and for
    /// each question 3 disagree on it alone. For each question 500 other pairs agree on it alone; the remaining
    /// 5,900
    /// agree on nothing. By hand:
    ///
    /// - Nobody is in doubt: a match agrees on 7 or 8 questions, another pair on 1 or none.
    /// - matches that agree on one question: 76 + 7 × 3 = 97 of 100; with 15 believed matches at the level's
    /// believed
    ///   0.9: m = (97 + 13.5) / 115 = 0.96087
    /// - others that agree: 500 of 9,900: u = 0.050505
    /// - evidence: log2(0.96087 / 0.050505) = log2(19.025) = 4.250 bits
    /// - against: log2((3 + 1.5) / 115 / (9,400 / 9,900)) = log2(0.039130 / 0.949495) = −4.601 bits
    /// - start: share (100 + 0.5) / 10,000 = 0.01005; log2(0.01005 / 0.98995) = −6.622 bits
    @Test
    void agreesWithAnExampleWorkedByHand() {
        int questions = 8;
        LongIntMap counted = new LongIntMap(16);
        int[] answers = new int[questions];
        counted.add(pattern(answers, SAME, -1, SAME), 76);
        counted.add(pattern(answers, DIFFERENT, -1, DIFFERENT), 5_900);
        for (int q = 0; q < questions; q++) {
            counted.add(pattern(answers, SAME, q, DIFFERENT), 3);
            counted.add(pattern(answers, DIFFERENT, q, SAME), 500);
        }

        LinkageModel model = learn(questions, counted);

        assertThat(model.startMillibits()).isCloseTo(-6_622, within(5));
        assertThat(model.comparisons()).hasSize(questions).allSatisfy(weights -> {
            assertThat(weights.levels().get(SAME).m()).isCloseTo(0.96087, within(1e-3));
            assertThat(weights.levels().get(SAME).u()).isCloseTo(0.050505, within(1e-4));
            assertThat(weights.levels().get(SAME).millibits()).isCloseTo(4_250, within(5));
            assertThat(weights.levels().get(DIFFERENT).millibits()).isCloseTo(-4_601, within(40));
        });
    }

    @Test
    void recoversPlantedChances() {
        double[] m = {0.95, 0.9, 0.85, 0.8, 0.92, 0.7};
        double[] u = {0.02, 0.05, 0.01, 0.1, 0.04, 0.03};
        LongIntMap counted = planted(m, u, 20_000, 1_980_000);

        LinkageModel model = learn(m.length, counted);

        double share = 20_000 / 2_000_000.0;
        assertThat(model.startMillibits() / 1000.0).isCloseTo(log2(share / (1 - share)), within(0.05));
        for (int q = 0; q < m.length; q++) {
            LinkageModel.LevelWeight same = model.comparisons().get(q).levels().get(SAME);
            assertThat(same.m()).as("m of question %d", q).isCloseTo(m[q], within(0.01));
            assertThat(same.u()).as("u of question %d", q).isCloseTo(u[q], within(0.002));
        }
    }

    @Test
    void findsTheSameChancesWhenSomeAnswersAreMissing() {
        double[] m = {0.95, 0.9, 0.85, 0.8, 0.92, 0.7};
        double[] u = {0.02, 0.05, 0.01, 0.1, 0.04, 0.03};
        LongIntMap all = planted(m, u, 20_000, 1_980_000);
        LongIntMap holed = new LongIntMap(64);
        for (long pattern : all.sortedKeys()) {
            int half = all.get(pattern) / 2;
            holed.add(pattern, all.get(pattern) - half);
            if (half > 0) {
                holed.add(pattern - pattern % LEVELS, half); // the first question unanswered
            }
        }

        LinkageModel model = learn(m.length, holed);

        for (int q = 0; q < m.length; q++) {
            assertThat(model.comparisons().get(q).levels().get(SAME).m())
                    .as("m of question %d", q)
                    .isCloseTo(m[q], within(0.01));
        }
        assertThat(model.comparisons().getFirst().levels().getFirst().millibits())
                .isZero();
    }

    @Test
    void recoversHowOftenTheRecordsOfOnePersonAgree() {
        Records records = People.of(11, 2_000).records(400);

        LinkageModel model =
                Linker.with(new LinkSettings(1, 25, 200_000, 3_000_000, -20)).train(records);

        // A copy's birth date is blank or right. A copy's phone slips in 10 of 95 that are kept, one slip in ten
        // putting the digit that stood there: 9.5 % wrong. One pair of a copy and its truth, or of two copies
        // (one of three pairs of a person with three records, a quarter of all pairs), for whom either may be wrong.
        // So phones differ for 0.75 × 0.095 + 0.25 × 0.181 = 0.116 of the matches.
        assertThat(level(model, 2, "same").m()).isGreaterThan(0.98);
        assertThat(level(model, 3, "different").m()).isCloseTo(0.116, within(0.03));
    }

    private static LinkageModel.LevelWeight level(LinkageModel model, int comparison, String label) {
        return model.comparisons().get(comparison).levels().stream()
                .filter(level -> level.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /// How many pairs to expect of each pattern when answers are independent given match or no match.
    private static LongIntMap planted(double[] m, double[] u, double matches, double others) {
        LongIntMap counted = new LongIntMap(64);
        int[] answers = new int[m.length];
        for (int bits = 0; bits < 1 << m.length; bits++) {
            double expected = matches;
            double expectedOthers = others;
            for (int q = 0; q < m.length; q++) {
                boolean same = (bits >> q & 1) == 1;
                answers[q] = same ? SAME : DIFFERENT;
                expected *= same ? m[q] : 1 - m[q];
                expectedOthers *= same ? u[q] : 1 - u[q];
            }
            int count = (int) Math.round(expected + expectedOthers);
            if (count > 0) {
                counted.add(pattern(answers), count);
            }
        }
        return counted;
    }

    private static LinkageModel learn(int questions, LongIntMap counted) {
        List<String> names =
                IntStream.range(0, questions).mapToObj(q -> "word" + q).toList();
        Records records = new Records(new Schema(
                names.stream().map(name -> new Field(name, FieldType.KEY)).toList(),
                names.stream()
                        .<Comparison>map(name -> new Comparison.SameWord(name, name))
                        .toList(),
                List.of(),
                new Clustering(Clustering.Mean.PLAIN, 0, 0)));
        PatternCounts patterns = PatternCounts.of(counted, 1);
        return new Training(
                        new Comparators(records),
                        patterns,
                        patterns,
                        patterns.total(),
                        records.schema().comparisons())
                .learn(names, ValueCounts.of(records), false);
    }

    /// The pattern in which every question has one answer but one question another.
    private static long pattern(int[] answers, int answer, int question, int otherwise) {
        for (int q = 0; q < answers.length; q++) {
            answers[q] = q == question ? otherwise : answer;
        }
        return pattern(answers);
    }

    private static long pattern(int[] answers) {
        long pattern = 0;
        for (int q = answers.length - 1; q >= 0; q--) {
            pattern = pattern * LEVELS + answers[q];
        }
        return pattern;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
