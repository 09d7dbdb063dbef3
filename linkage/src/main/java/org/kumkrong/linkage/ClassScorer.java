// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the further classes of pairs in a model add to a pair's weight and take from it.
///
/// Kin agree in much without being one person, and not independently: who lives in one street has one postcode. What
/// they explain is taken off. A person who moved disagrees in all of it at once, for one reason and not for five; what
/// that explains is given back. Safe for threads.
final class ClassScorer {
    /// Weight below which no class changes the answer, in millibits.
    private static final int LOWEST = -8_000;
    /// The same where people may have moved.
    private static final int LOWEST_MOVED = -45_000;

    /// Weights are summed in whole parts of a bit, so that a sum does not depend on its order.
    private static final double PARTS_PER_BIT = 1 << 20;

    /// A class that is so much less likely than the rest, in bits, changes no millibit.
    private static final double SILENT = 14;

    private final List<LinkageModel.Other> classes;
    private final int lowest;
    private final boolean[] matches;
    private final long[] odds;

    /// By comparison, class and level.
    private final Term[][][] terms;

    /// What one answer of one comparison adds for one class.
    ///
    /// @param plain parts of a bit where rarity does not count, or counts as it does for matches
    /// @param withRarity parts of a bit by rarity in millibits, from minus `bound` on; empty where not asked
    /// @param straight whether rarity is added as it is
    private record Term(long plain, int[] withRarity, int bound, boolean straight) {
        long parts(int rarityMillibits) {
            if (straight) {
                return plain + parts(rarityMillibits / 1000.0);
            }
            return rarityMillibits == 0 || withRarity.length == 0 ? plain : withRarity[rarityMillibits + bound];
        }

        private static long parts(double bits) {
            return Math.round(bits * PARTS_PER_BIT);
        }
    }

    ClassScorer(Comparators comparators, LinkageModel model) {
        this.classes = model.others();
        this.lowest = classes.stream().anyMatch(LinkageModel.Other::match) ? LOWEST_MOVED : LOWEST;
        this.matches = new boolean[classes.size()];
        for (int k = 0; k < matches.length; k++) {
            matches[k] = classes.get(k).match();
        }
        this.odds = classes.stream()
                .mapToLong(of -> Term.parts(Math.log(of.odds()) / Math.log(2)))
                .toArray();
        this.terms = new Term[classes.isEmpty() ? 0 : comparators.size()][][];
        for (int c = 0; c < terms.length; c++) {
            List<LinkageModel.LevelWeight> levels = model.comparisons().get(c).levels();
            terms[c] = new Term[classes.size()][levels.size()];
            for (int level = 1; level < levels.size(); level++) {
                double share = comparators.get(c).levels().get(level).frequencyShare();
                for (int k = 0; k < classes.size(); k++) {
                    terms[c][k][level] = term(classes.get(k), c, level, levels.get(level), share);
                }
            }
        }
    }

    private static Term term(LinkageModel.Other of, int c, int level, LinkageModel.LevelWeight weight, double share) {
        if (of.match() && of.lasting()[c]) {
            return new Term(Term.parts(weight.millibits() / 1000.0), new int[0], 0, true);
        }
        double chance = of.chance()[c][level];
        double u = weight.u();
        int bound = chance <= u || share == 0 ? -1 : (int) Math.ceil(1000 * share * Scorer.FREQUENCY_BITS_MAX);
        int[] withRarity = new int[bound < 0 ? 0 : 2 * bound + 1];
        for (int i = 0; i < withRarity.length; i++) {
            double rarity = Math.pow(2, (i - bound) / 1000.0);
            withRarity[i] = Math.toIntExact(Term.parts(Math.log((chance - u) / u * rarity + 1) / Math.log(2)));
        }
        return new Term(Term.parts(Math.log(chance / u) / Math.log(2)), withRarity, bound, false);
    }

    /// How many classes there are.
    int size() {
        return odds.length;
    }

    /// Sums to which the answers of one pair are added, one row a class.
    long[][] start() {
        long[][] sums = new long[odds.length][1];
        start(sums, 1);
        return sums;
    }

    /// Begins the sums of so many pairs.
    void start(long[][] sums, int pairs) {
        for (int k = 0; k < odds.length; k++) {
            Arrays.fill(sums[k], 0, pairs, odds[k]);
        }
    }

    /// Adds one answer to the sums of a pair.
    ///
    /// What is shared beyond chance weighs more the rarer it is; what is shared by chance does not.
    void add(long[][] sums, int pair, int comparison, int level, int rarityMillibits) {
        if (level > 0) {
            for (int k = 0; k < odds.length; k++) {
                sums[k][pair] += terms[comparison][k][level].parts(rarityMillibits);
            }
        }
    }

    /// The same for one comparison of many pairs.
    void add(long[][] sums, int comparison, long[] answers, int[] rarityMillibits, int pairs) {
        for (int k = 0; k < odds.length; k++) {
            Term[] byLevel = terms[comparison][k];
            long[] ofClass = sums[k];
            for (int i = 0; i < pairs; i++) {
                int level = Comparator.level(answers[i]);
                if (level > 0) {
                    ofClass[i] += byLevel[level].parts(rarityMillibits[i]);
                }
            }
        }
    }

    /// What the classes change.
    ///
    /// @param sums those of all its answers
    /// @param weight what the comparisons say
    int millibits(long[][] sums, int pair, int weight) {
        if (odds.length == 0 || weight < lowest) {
            return 0;
        }
        int moved = moved(sums, pair, weight);
        return weight + moved < LOWEST ? moved : moved - kin(sums, pair);
    }

    List<Reason> reasons(long[][] sums, int weight) {
        List<Reason> reasons = new ArrayList<>();
        if (odds.length == 0 || weight < lowest) {
            return reasons;
        }
        int moved = moved(sums, 0, weight);
        int kin = weight + moved < LOWEST ? 0 : kin(sums, 0);
        if (moved != 0) {
            reasons.add(new Reason("moved", "what may change has changed together", moved, null, null));
        }
        if (kin != 0) {
            reasons.add(new Reason("kin", "two people of one family, place or time share this too", -kin, null, null));
        }
        return reasons;
    }

    private int moved(long[][] sums, int pair, int weight) {
        double plain = weight / 1000.0;
        double most = mostOf(sums, pair, true);
        if (most < plain - SILENT) {
            return 0;
        }
        most = Math.max(most, plain);
        double sum = Math.pow(2, plain - most);
        for (int k = 0; k < odds.length; k++) {
            sum += matches[k] ? Math.pow(2, sums[k][pair] / PARTS_PER_BIT - most) : 0;
        }
        return (int) Math.round(1000 * (most + Math.log(sum) / Math.log(2) - plain));
    }

    private int kin(long[][] sums, int pair) {
        if (mostOf(sums, pair, false) < -SILENT) {
            return 0;
        }
        double sum = 1;
        for (int k = 0; k < odds.length; k++) {
            sum += matches[k] ? 0 : Math.pow(2, sums[k][pair] / PARTS_PER_BIT);
        }
        return (int) Math.round(1000 * Math.log(sum) / Math.log(2));
    }

    private double mostOf(long[][] sums, int pair, boolean match) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < odds.length; k++) {
            most = matches[k] == match ? Math.max(most, sums[k][pair] / PARTS_PER_BIT) : most;
        }
        return most;
    }
}
