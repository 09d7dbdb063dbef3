// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Weighs pairs of one set of records by one model. Safe for reading threads once prepared.
final class Scorer {
    /// Most that a value's rarity may add to or take from a level, in bits.
    private static final double FREQUENCY_BITS_MAX = 10;

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
        comparators.counts(model.counts());
        prepare();
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
        int size = records.dictionary(field).size();
        if (rarityFilled[c] == size) {
            return;
        }
        int[] counts = new int[size];
        model.counts().fill(records, field, counts, rarityFilled[c]);
        rarityBits[c] = Arrays.copyOf(rarityBits[c], size);
        double reference = model.comparisons().get(c).referenceLog2();
        double recordsLog2 = log2(Math.max(2, model.counts().records()));
        for (int id = rarityFilled[c]; id < size; id++) {
            double rarity = reference - (log2(counts[id]) - recordsLog2);
            rarityBits[c][id] = (float) Math.clamp(rarity, -FREQUENCY_BITS_MAX, FREQUENCY_BITS_MAX);
        }
        rarityFilled[c] = size;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /// The weight of a pair in thousandths of a bit.
    int weigh(int a, int b) {
        int weight = model.startMillibits();
        for (int c = 0; c < comparators.size(); c++) {
            long answer = comparators.get(c).compare(a, b);
            weight += levelMillibits[c][Comparator.level(answer)] + frequency(c, answer);
        }
        return weight;
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

    /// The parts of a pair's weight; they sum to [#weigh].
    List<Reason> explain(int a, int b) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("start", "before anything is compared", model.startMillibits(), null, null));
        for (int c = 0; c < comparators.size(); c++) {
            long answer = comparators.get(c).compare(a, b);
            int level = Comparator.level(answer);
            if (level > 0) {
                LinkageModel.Weights weights = model.comparisons().get(c);
                reasons.add(new Reason(
                        weights.comparison(),
                        weights.levels().get(level).label(),
                        levelMillibits[c][level] + frequency(c, answer),
                        comparators.get(c).value(answer, true),
                        comparators.get(c).value(answer, false)));
            }
        }
        return List.copyOf(reasons);
    }
}
