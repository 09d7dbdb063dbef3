// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
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

    private final Comparators comparators;
    private final List<LinkageModel.Other> classes;
    private final int lowest;
    private final double[][] u;
    private final double[][] bits;

    ClassScorer(Comparators comparators, LinkageModel model) {
        this.comparators = comparators;
        this.classes = model.others();
        this.lowest = classes.stream().anyMatch(LinkageModel.Other::match) ? LOWEST_MOVED : LOWEST;
        this.u = new double[comparators.size()][];
        this.bits = new double[comparators.size()][];
        for (int c = 0; c < u.length; c++) {
            List<LinkageModel.LevelWeight> levels = model.comparisons().get(c).levels();
            u[c] = levels.stream().mapToDouble(LinkageModel.LevelWeight::u).toArray();
            bits[c] = levels.stream()
                    .mapToDouble(level -> level.millibits() / 1000.0)
                    .toArray();
        }
    }

    /// @param weight what the comparisons say
    int millibits(Scorer scorer, int a, int b, int weight) {
        if (classes.isEmpty() || weight < lowest) {
            return 0;
        }
        double[] log2 = log2(scorer, a, b);
        int moved = moved(log2, weight);
        return weight + moved < LOWEST ? moved : moved - kin(log2);
    }

    List<Reason> reasons(Scorer scorer, int a, int b, int weight) {
        List<Reason> reasons = new ArrayList<>();
        if (classes.isEmpty() || weight < lowest) {
            return reasons;
        }
        double[] log2 = log2(scorer, a, b);
        int moved = moved(log2, weight);
        int kin = weight + moved < LOWEST ? 0 : kin(log2);
        if (moved != 0) {
            reasons.add(new Reason("moved", "what may change has changed together", moved, null, null));
        }
        if (kin != 0) {
            reasons.add(new Reason("kin", "two people of one family, place or time share this too", -kin, null, null));
        }
        return reasons;
    }

    /// For each class how much likelier it is than strangers, given the answers.
    private double[] log2(Scorer scorer, int a, int b) {
        double[] sums = new double[classes.size()];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = Math.log(classes.get(k).odds()) / Math.log(2);
        }
        for (int c = 0; c < u.length; c++) {
            long answer = comparators.get(c).compare(a, b);
            int level = Comparator.level(answer);
            if (level > 0) {
                double frequency = scorer.frequency(c, answer) / 1000.0;
                double rarity = frequency == 0 ? 1 : Math.pow(2, frequency);
                for (int k = 0; k < sums.length; k++) {
                    LinkageModel.Other of = classes.get(k);
                    sums[k] += of.match() && of.lasting()[c]
                            ? bits[c][level] + frequency
                            : Math.log(ratio(of.chance()[c][level], u[c][level], rarity)) / Math.log(2);
                }
            }
        }
        return sums;
    }

    /// What is shared beyond chance weighs more the rarer it is; what is shared by chance does not.
    private static double ratio(double chance, double u, double rarity) {
        return chance <= u ? chance / u : (chance - u) / u * rarity + 1;
    }

    private int moved(double[] log2, int weight) {
        double plain = weight / 1000.0;
        double most = plain;
        for (int k = 0; k < log2.length; k++) {
            most = classes.get(k).match() ? Math.max(most, log2[k]) : most;
        }
        double sum = Math.pow(2, plain - most);
        for (int k = 0; k < log2.length; k++) {
            sum += classes.get(k).match() ? Math.pow(2, log2[k] - most) : 0;
        }
        return (int) Math.round(1000 * (most + Math.log(sum) / Math.log(2) - plain));
    }

    private int kin(double[] log2) {
        double sum = 1;
        for (int k = 0; k < log2.length; k++) {
            sum += classes.get(k).match() ? 0 : Math.pow(2, log2[k]);
        }
        return (int) Math.round(1000 * Math.log(sum) / Math.log(2));
    }
}
