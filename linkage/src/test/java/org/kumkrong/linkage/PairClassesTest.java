// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Training on planted classes of pairs: what may and may not become a match or kin.
class PairClassesTest {
    private static final int GIVEN = 0;
    private static final int BORN = 2;
    private static final int NUMBER = 3;
    private static final int SAME = 1;
    private static final long PEOPLE = 10_000;
    private static final double ALL_PAIRS = PEOPLE * (PEOPLE - 1) / 2.0;
    private static final double[] BY_CHANCE = {0.009, 0.005, 4e-5, 1e-6, 0.005, 0.005, 0.001};

    private final Comparators comparators = comparators();

    private static Comparators comparators() {
        List<Field> fields = List.of(
                new Field("given", FieldType.NAME),
                new Field("family", FieldType.NAME),
                new Field("born", FieldType.DATE),
                new Field("number", FieldType.CODE),
                new Field("birthplace", FieldType.LINE),
                new Field("street", FieldType.LINE),
                new Field("town", FieldType.LINE));
        return new Comparators(new Records(new Schema(
                fields,
                List.of(
                        new Comparison.SameName("given", "given", "family", true),
                        new Comparison.SameName("family", "family", "given", false),
                        new Comparison.SameDate("born", "born"),
                        new Comparison.SameCode("number", "number"),
                        new Comparison.SameLine("birthplace", "birthplace"),
                        new Comparison.SameLine("street", "street"),
                        new Comparison.SameLine("town", "town")),
                List.of(),
                new Clustering(Clustering.Mean.PLAIN, 0, -4))));
    }

    @Test
    void familiesThatOutnumberMatchesAreNoMatches() {
        LongIntMap pairs = new LongIntMap(1024);
        plant(pairs, 700, 0.9, 0.85, 0.9, 0.95, 0.9, 0.9, 0.95); // the number is a postcode here
        plant(pairs, 9_000, 0.01, 0.95, 0.005, 0.95, 0.6, 0.9, 0.95);
        plant(pairs, 200_000, 0.01, 0.02, 0, 0.9, 0.01, 0.03, 0.99);
        plant(pairs, ALL_PAIRS, BY_CHANCE);

        LinkageModel model = learn(pairs);

        assertThat(m(model, GIVEN)).isGreaterThan(0.75);
        assertThat(m(model, BORN)).isGreaterThan(0.75);
    }

    @Test
    void whoShareNamesAndANumberOfTheirOwnAreNotKin() {
        LongIntMap pairs = new LongIntMap(1024);
        plant(pairs, 5_000, 0.85, 0.9, 0.95, 0.95, 0.9, 0.9, 0.9);
        plant(pairs, 800, 0.8, 0.8, 0.05, 0.85, 0.9, 0, 0.9);
        plant(pairs, ALL_PAIRS, BY_CHANCE);

        LinkageModel model = learn(pairs);

        assertThat(model.others().stream().filter(each -> !each.match()))
                .isNotEmpty()
                .allMatch(kin -> kin.chance()[NUMBER][SAME] < 0.2 || kin.chance()[GIVEN][SAME] < 0.2);
    }

    private static double m(LinkageModel model, int comparison) {
        return model.comparisons().get(comparison).levels().get(SAME).m();
    }

    private LinkageModel learn(LongIntMap pairs) {
        PatternCounts counted = PatternCounts.of(pairs, 1);
        LongIntMap strangers = new LongIntMap(1024);
        plant(strangers, ALL_PAIRS, BY_CHANCE);
        List<Comparison> asked = List.of(
                new Comparison.SameName("given", "given", "family", true),
                new Comparison.SameName("family", "family", "given", false),
                new Comparison.SameDate("born", "born"),
                new Comparison.SameCode("number", "number"),
                new Comparison.SameLine("birthplace", "birthplace"),
                new Comparison.SameLine("street", "street"),
                new Comparison.SameLine("town", "town"));
        return new Training(comparators, counted, PatternCounts.of(strangers, 1), ALL_PAIRS, asked)
                .learn(
                        asked.stream().map(Comparison::name).toList(),
                        ValueCounts.of(new Records(new Schema(
                                List.of(), List.of(), List.of(), new Clustering(Clustering.Mean.PLAIN, 0, -4)))),
                        true);
    }

    /// So many pairs, each question answered *same* with its own chance, else *different*.
    private void plant(LongIntMap pairs, double count, double... same) {
        for (int bits = 0; bits < 1 << same.length; bits++) {
            double expected = count;
            long pattern = 0;
            long place = 1;
            for (int c = 0; c < same.length; c++) {
                boolean agrees = (bits >> c & 1) == 1;
                expected *= agrees ? same[c] : 1 - same[c];
                int levels = comparators.get(c).levels().size();
                pattern += place * (agrees ? SAME : levels - 1);
                place *= levels;
            }
            if (expected >= 0.5) {
                pairs.add(pattern, (int) Math.round(expected));
            }
        }
    }
}
