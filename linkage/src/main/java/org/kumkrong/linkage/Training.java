// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Learns the weights of a model by expectation–maximisation from how often each pattern of answers occurs.
///
/// Source: Fellegi and Sunter (1969), "A Theory for Record Linkage"; Winkler (1988) for EM on patterns. Two tables of
/// patterns are read: one of candidate pairs, which holds nearly all true matches and gives `m` and the share of
/// matches, and one of pairs taken at random, which gives `u`. Levels too rare to be met at random take `u` from the
/// candidate pairs judged to be no match. Assumes that answers are independent given match or no match. Pseudo-counts
/// keep levels that were never met at what their comparison believes of them. Time is patterns × iterations, whatever
/// the number of records; sums run over sorted patterns, so the result does not depend on threads.
final class Training {
    private static final int ITERATIONS_MAX = 60;
    private static final double CONVERGED = 1e-6;
    /// Matches believed for each record before any pair was seen.
    private static final double SHARE_AT_FIRST = 0.1;
    private static final double PSEUDO_MATCHES = 15;
    private static final double PSEUDO_OTHERS = 2;
    private static final double RANDOM_ENOUGH = 25;

    private final Comparators comparators;
    private final PatternCounts candidates;
    private final PatternCounts random;
    private final double totalPairs;
    private final double[][] m;
    private final double[][] u;
    private double share;

    Training(Comparators comparators, PatternCounts candidates, PatternCounts random, double totalPairs) {
        this.comparators = comparators;
        this.candidates = candidates;
        this.random = random;
        this.totalPairs = Math.max(1, totalPairs);
        this.m = new double[comparators.size()][];
        this.u = new double[comparators.size()][];
        for (int c = 0; c < comparators.size(); c++) {
            List<Level> levels = comparators.get(c).levels();
            m[c] = normalised(levels.stream().mapToDouble(Level::m).toArray());
            u[c] = levels.stream().mapToDouble(Level::u).toArray();
        }
        // few matches believed at first: starting high lets coincidences that come together pose as matches
        this.share = Math.clamp(Math.sqrt(2 * this.totalPairs) * SHARE_AT_FIRST / this.totalPairs, 1e-12, 0.2);
    }

    private static double[] normalised(double[] chances) {
        double sum = 0;
        for (double chance : chances) {
            sum += chance;
        }
        double[] result = new double[chances.length];
        for (int i = 0; i < chances.length; i++) {
            result[i] = sum == 0 ? 0 : chances[i] / sum;
        }
        return result;
    }

    LinkageModel learn(List<String> names, ValueCounts counts) {
        maximise(expectRandomAsOthers(), null);
        for (int i = 0; i < ITERATIONS_MAX; i++) {
            double before = share;
            Expectation matches = new Expectation(candidates);
            maximise(new Expectation(random), matches);
            if (Math.abs(share - before) <= CONVERGED * before) {
                break;
            }
        }
        return model(names, counts);
    }

    /// Expected counts of each level among matches and among others.
    private final class Expectation {
        private final double[][] matching = new double[comparators.size()][];
        private final double[][] others = new double[comparators.size()][];
        private double matches;

        private Expectation() {
            for (int c = 0; c < comparators.size(); c++) {
                matching[c] = new double[comparators.get(c).levels().size()];
                others[c] = new double[comparators.get(c).levels().size()];
            }
        }

        private Expectation(PatternCounts patterns) {
            this();
            for (int i = 0; i < patterns.size(); i++) {
                add(patterns.pattern(i), patterns.count(i));
            }
        }

        private void add(long pattern, double count) {
            double logOdds = Math.log(share / (1 - share));
            for (int c = 0; c < comparators.size(); c++) {
                int level = comparators.level(pattern, c);
                if (level > 0) {
                    logOdds += logRatio(c, level);
                }
            }
            double match = 1 / (1 + Math.exp(-logOdds));
            matches += count * match;
            for (int c = 0; c < comparators.size(); c++) {
                int level = comparators.level(pattern, c);
                matching[c][level] += count * match;
                others[c][level] += count * (1 - match);
            }
        }
    }

    private Expectation expectRandomAsOthers() {
        Expectation all = new Expectation();
        for (int i = 0; i < random.size(); i++) {
            for (int c = 0; c < comparators.size(); c++) {
                all.others[c][comparators.level(random.pattern(i), c)] += random.count(i);
            }
        }
        return all;
    }

    /// Evidence of a level in nats, held within the bounds that its comparison allows.
    private double logRatio(int c, int level) {
        Level bounds = comparators.get(c).levels().get(level);
        return Math.clamp(Math.log(m[c][level] / u[c][level]) / Math.log(2), bounds.bitsMin(), bounds.bitsMax())
                * Math.log(2);
    }

    private void maximise(Expectation atRandom, @Nullable Expectation among) {
        if (among != null) {
            share = Math.clamp((among.matches + 0.5) / totalPairs, 1e-13, 0.5);
        }
        for (int c = 0; c < comparators.size(); c++) {
            List<Level> levels = comparators.get(c).levels();
            double randomHolding = known(atRandom.others[c]);
            double pairsHolding = totalPairs * Math.max(randomHolding, 0.5) / Math.max(1, random.total());
            double matchesHolding = among == null ? 0 : known(among.matching[c]);
            for (int l = 1; l < levels.size(); l++) {
                if (among != null) {
                    double believed = normalisedM(levels, l);
                    m[c][l] = (among.matching[c][l] + PSEUDO_MATCHES * believed) / (matchesHolding + PSEUDO_MATCHES);
                }
                u[c][l] = othersChance(
                        levels.get(l).u(),
                        atRandom.others[c][l],
                        randomHolding,
                        among == null ? 0 : among.others[c][l],
                        pairsHolding);
            }
        }
    }

    private static double normalisedM(List<Level> levels, int level) {
        double sum = 0;
        for (Level each : levels) {
            sum += each.m();
        }
        return levels.get(level).m() / sum;
    }

    private static double known(double[] counts) {
        double sum = 0;
        for (int l = 1; l < counts.length; l++) {
            sum += counts[l];
        }
        return sum;
    }

    private static double othersChance(
            double believed, double metAtRandom, double randomHolding, double metAmong, double pairsHolding) {
        if (metAtRandom >= RANDOM_ENOUGH) {
            return metAtRandom / randomHolding;
        }
        double fromRandom = (metAtRandom + PSEUDO_OTHERS) / (randomHolding + PSEUDO_OTHERS / believed);
        double fromCandidates = (metAmong + PSEUDO_OTHERS) / (pairsHolding + PSEUDO_OTHERS / believed);
        return metAtRandom >= 3 ? Math.max(fromRandom, fromCandidates) : fromCandidates;
    }

    private LinkageModel model(List<String> names, ValueCounts counts) {
        List<LinkageModel.Weights> weights = new ArrayList<>();
        for (int c = 0; c < comparators.size(); c++) {
            List<LinkageModel.LevelWeight> levelWeights = new ArrayList<>();
            List<Level> levels = comparators.get(c).levels();
            levelWeights.add(new LinkageModel.LevelWeight(levels.getFirst().label(), 0, 0, 0));
            for (int l = 1; l < levels.size(); l++) {
                double bits = logRatio(c, l) / Math.log(2);
                levelWeights.add(new LinkageModel.LevelWeight(
                        levels.get(l).label(), m[c][l], u[c][l], (int) Math.round(1000 * bits)));
            }
            double reference = Math.log(Math.max(u[c][1], 1e-12)) / Math.log(2);
            weights.add(new LinkageModel.Weights(names.get(c), levelWeights, reference));
        }
        double start = Math.log(share / (1 - share)) / Math.log(2);
        return new LinkageModel((int) Math.round(1000 * start), weights, counts);
    }
}
