// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Weighs pairs of one set of records by one model. Safe for reading threads once prepared.
///
/// A pair is always compared with the record first whose stable key is less, whichever way round it is asked about.
final class Scorer {
    /// Most that a value's rarity may add to or take from a level, in bits.
    static final double FREQUENCY_BITS_MAX = 10;

    private final ClassScorer classes;
    private final Records records;
    private final Comparators comparators;
    private final LinkageModel model;
    private final int[][] levelMillibits;
    private final double[][] frequencyShare;
    private final float[][] rarityBits;
    private final int[] rarityFilled;

    Scorer(Records records, Comparators comparators, LinkageModel model) {
        this.records = records;
        this.comparators = comparators;
        this.model = model;
        int n = comparators.size();
        this.levelMillibits = new int[n][];
        this.frequencyShare = new double[n][];
        this.rarityBits = new float[n][];
        this.rarityFilled = new int[n];
        for (int c = 0; c < n; c++) {
            levelMillibits[c] = model.comparisons().get(c).levels().stream()
                    .mapToInt(LinkageModel.LevelWeight::millibits)
                    .toArray();
            frequencyShare[c] = comparators.get(c).levels().stream()
                    .mapToDouble(Level::frequencyShare)
                    .toArray();
            rarityBits[c] = new float[0];
        }
        this.classes = new ClassScorer(comparators, model);
        comparators.counts(model.counts());
        prepare();
    }

    LinkageModel model() {
        return model;
    }

    /// Reads values that were added since the last call. One thread.
    void prepare() {
        comparators.prepare();
        for (int c = 0; c < comparators.size(); c++) {
            int field = comparators.get(c).frequencyField();
            if (field >= 0) {
                fillRarity(c, field);
            }
        }
    }

    private void fillRarity(int c, int field) {
        Dictionary dictionary = records.dictionary(field);
        int size = dictionary.size();
        if (rarityFilled[c] == size) {
            return;
        }
        if (size > rarityBits[c].length) {
            rarityBits[c] = Arrays.copyOf(rarityBits[c], rarityFilled[c] == 0 ? size : size + (size >> 2));
        }
        double reference = model.comparisons().get(c).referenceLog2();
        double recordsLog2 = log2(Math.max(2, model.counts().records()));
        float once = rarity(reference + recordsLog2);
        for (int id = rarityFilled[c]; id < size; id++) {
            int count = model.counts().of(field, dictionary.fingerprint(id));
            rarityBits[c][id] = count == 1 ? once : rarity(reference - (log2(count) - recordsLog2));
        }
        rarityFilled[c] = size;
    }

    private static float rarity(double bits) {
        return (float) Math.clamp(bits, -FREQUENCY_BITS_MAX, FREQUENCY_BITS_MAX);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /// The weight of a pair in thousandths of a bit.
    int weigh(int a, int b) {
        return records.before(a, b) ? weighOrdered(a, b) : weighOrdered(b, a);
    }

    private int weighOrdered(int a, int b) {
        int weight = model.startMillibits();
        long[][] sums = classes.start();
        for (int c = 0; c < comparators.size(); c++) {
            long answer = comparators.get(c).compare(a, b);
            int level = Comparator.level(answer);
            int rarity = frequency(c, answer);
            weight += levelMillibits[c][level] + rarity;
            classes.add(sums, 0, c, level, rarity);
        }
        return weight + classes.millibits(sums, 0, weight);
    }

    /// Weighs pairs whose answers are known, comparison by comparison; gives what [#weigh(int, int)] gives.
    void weigh(PairBatch pairs) {
        long[][] sums = pairs.sums(classes.size());
        classes.start(sums, pairs.size());
        int[] weights = pairs.weights();
        Arrays.fill(weights, 0, pairs.size(), model.startMillibits());
        for (int c = 0; c < comparators.size(); c++) {
            long[] answers = pairs.answers(c);
            int[] rarities = pairs.rarities();
            for (int i = 0; i < pairs.size(); i++) {
                rarities[i] = frequency(c, answers[i]);
                weights[i] += levelMillibits[c][Comparator.level(answers[i])] + rarities[i];
            }
            classes.add(sums, c, answers, rarities, pairs.size());
        }
        for (int i = 0; i < pairs.size(); i++) {
            weights[i] += classes.millibits(sums, i, weights[i]);
        }
    }

    /// What the deciding values' rarity adds; the commoner of two counts.
    private int frequency(int c, long answer) {
        double share = frequencyShare[c][Comparator.level(answer)];
        if (share == 0) {
            return 0;
        }
        float rarity = Math.min(rarityBits[c][Comparator.valueA(answer)], rarityBits[c][Comparator.valueB(answer)]);
        return (int) Math.round(1000 * share * rarity);
    }

    /// The parts of a pair's weight; they sum to [#weigh(int, int)].
    List<Reason> explain(int a, int b) {
        boolean straight = records.before(a, b);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("start", "before anything is compared", model.startMillibits(), null, null));
        long[][] sums = classes.start();
        for (int c = 0; c < comparators.size(); c++) {
            long answer = straight
                    ? comparators.get(c).compare(a, b)
                    : comparators.get(c).compare(b, a);
            int level = Comparator.level(answer);
            int rarity = frequency(c, answer);
            classes.add(sums, 0, c, level, rarity);
            if (level > 0) {
                LinkageModel.Weights weights = model.comparisons().get(c);
                reasons.add(new Reason(
                        weights.comparison(),
                        weights.levels().get(level).label(),
                        levelMillibits[c][level] + rarity,
                        comparators.get(c).value(answer, straight),
                        comparators.get(c).value(answer, !straight)));
            }
        }
        int weight = reasons.stream().mapToInt(Reason::millibits).sum();
        reasons.addAll(classes.reasons(sums, weight));
        return List.copyOf(reasons);
    }
}
