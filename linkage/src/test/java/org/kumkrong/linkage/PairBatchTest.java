// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairBatchTest {
    private static final long SEED = 3;
    private static final String[] GIVEN = {"anna", "ana", "hannah", "somchai", "wilaiwan", "jo", "jon", "a", ""};
    private static final String[] FAMILY = {"smith", "smyth", "anna", "jaidee", "jon", "de silva", "silva", ""};

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answersAndWeighsAsIfEachPairWereAskedAlone(boolean severalValues) {
        Records records = records(severalValues);
        Comparators comparators = new Comparators(records);
        Scorer scorer = new Scorer(
                records, comparators, Linker.with(LinkSettings.defaults()).train(records));
        PairBatch batch = new PairBatch(records);
        Random random = new Random(SEED);
        while (!batch.isFull()) {
            batch.add(random.nextInt(records.size()), random.nextInt(records.size()));
        }

        comparators.compare(batch);
        scorer.weigh(batch);

        for (int i = 0; i < batch.size(); i++) {
            int a = batch.first(i);
            int b = batch.second(i);
            assertThat(batch.pattern(i)).isEqualTo(comparators.pattern(a, b));
            for (int c = 0; c < comparators.size(); c++) {
                assertThat(batch.answers(c)[i])
                        .as("comparison %d", c)
                        .isEqualTo(comparators.get(c).compare(a, b));
            }
            assertThat(batch.weights()[i]).isEqualTo(scorer.weigh(a, b));
        }
        assertThat(records.isTable()).isEqualTo(!severalValues);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void weighsByPatternsAsByAnswers(boolean severalValues) {
        Records records = records(severalValues);
        Comparators comparators = new Comparators(records);
        Scorer scorer = new Scorer(
                records, comparators, Linker.with(LinkSettings.defaults()).train(records));
        PairBatch batch = new PairBatch(records);
        for (int b = 1; !batch.isFull(); b++) {
            int first = b % 2 == 0 ? b % records.size() : b * 7 % records.size();
            batch.add(
                    first,
                    0,
                    comparators.pattern(records.before(first, 0) ? first : 0, records.before(first, 0) ? 0 : first));
        }

        comparators.recall(batch);
        scorer.weigh(batch);

        for (int i = 0; i < batch.size(); i++) {
            assertThat(batch.weights()[i]).isEqualTo(scorer.weigh(batch.first(i), batch.second(i)));
        }
    }

    private static Records records(boolean severalValues) {
        Records records = new Records(new Schema(
                List.of(
                        new Field("given", FieldType.NAME),
                        new Field("family", FieldType.NAME),
                        new Field("born", FieldType.DATE),
                        new Field("city", FieldType.KEY)),
                List.of(
                        new Comparison.SameName("given", "given", "family", true),
                        new Comparison.SameName("family", "family", "given", false),
                        new Comparison.SameDate("born", "born"),
                        new Comparison.SameWord("city", "city")),
                List.of(new BlockingRule("city", List.of(new KeyPart("city", KeyPart.Form.EXACT)), 1_000, List.of())),
                new Clustering(Clustering.Mean.PLAIN, 0, -4)));
        Random random = new Random(SEED);
        for (int row = 0; row < 400; row++) {
            records.begin(row * 7_919L % 400); // not in the order they come
            records.add(0, GIVEN[random.nextInt(GIVEN.length)]);
            if (severalValues && row % 5 == 0) {
                records.add(0, GIVEN[random.nextInt(GIVEN.length)]);
            }
            records.add(1, FAMILY[random.nextInt(FAMILY.length)]);
            records.add(2, "19" + (60 + random.nextInt(3)) + "-0" + (1 + random.nextInt(3)) + "-11");
            records.add(3, "city " + random.nextInt(12));
            records.end();
        }
        return records;
    }
}
