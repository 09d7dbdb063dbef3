// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Learns the weights of a model by expectation–maximisation from how often each pattern of answers occurs.
///
/// Source: Fellegi and Sunter (1969), "A Theory for Record Linkage"; Winkler (1988) for EM on patterns. Two tables of
/// patterns are read: one of candidate pairs, which holds nearly all true matches and gives `m` and the share of
/// matches, and one of pairs taken at random, which gives `u`. Levels too rare to be met at random take `u` from the
/// candidate pairs judged to be no match.
///
/// Answers are taken to be independent within a class of pairs, not over all pairs: beside matches and others there may
/// be kin (two people who share much) and the moved (one person of whom all that may change has changed). What keeps
/// the classes apart is not the data but their meaning: kin are bound to agree by chance only in part of what says
/// who somebody is, the moved agree there as matches do. Pseudo-counts keep levels that were never met at what
/// their comparison believes of them. Time is patterns × iterations, whatever the number of records; sums run over
/// sorted patterns, so the result does not depend on threads.
final class Training {
    private static final int ITERATIONS_MAX = 60;
    private static final double CONVERGED = 1e-6;
    /// Matches believed for each record before any pair was seen.
    private static final double SHARE_AT_FIRST = 0.1;
    private static final double PSEUDO_MATCHES = 15;
    private static final double PSEUDO_OTHERS = 2;
    private static final double PSEUDO_CLASS = 5;
    private static final double RANDOM_ENOUGH = 25;
    private static final int KIN_CLASSES = 2;
    /// Share of the personal evidence in which kin agree by chance only.
    private static final double KIN_APART = 0.5;
    /// How often kin may still agree there as matches do: twins on a birth date, father and son on a name.
    private static final double KIN_COINCIDENCE = 0.1;

    /// Bounds of a level's evidence where classes of pairs stand for what levels cannot know: learned, not believed.
    private static final double FREE_BITS_MIN = -12;

    private static final double FREE_BITS_MAX = 30;
    /// The most for a level believed to speak against.
    private static final double AGAINST_BITS_MAX = -0.2;

    /// The most matches that may differ in one thing that lasts. Else households, which outnumber the people they are
    /// made of, would become the matches.
    private static final double LASTING_APART_MAX = 0.3;

    private static final double ALL_LASTING_APART_MAX = 0.005;

    private final Comparators comparators;
    private final MetPatterns candidates;
    private final MetPatterns random;
    private final double totalPairs;
    private final boolean[] lasting;
    private final boolean[] personal;
    private final boolean[] keys;
    private final boolean[] codes;
    private final boolean ofPeople;
    private boolean free;
    /// While the first kin are found, matches stay what they are believed to be: else they would become the largest
    /// class of pairs that share much, which is the household.
    private boolean asBelieved;
    private final PairClass others;
    private final PairClass match;
    private final List<PairClass> classes = new ArrayList<>();

    /// @param lasting for each comparison whether it asks for what stays with a person for life and with nobody else
    Training(
            Comparators comparators,
            PatternCounts candidates,
            PatternCounts random,
            double totalPairs,
            List<Comparison> asked) {
        this.comparators = comparators;
        this.candidates = new MetPatterns(candidates, comparators);
        this.random = new MetPatterns(random, comparators);
        this.totalPairs = Math.max(1, totalPairs);
        this.lasting = new boolean[comparators.size()];
        this.personal = new boolean[comparators.size()];
        this.keys = new boolean[comparators.size()];
        this.codes = new boolean[comparators.size()];
        this.ofPeople = asked.stream().anyMatch(Comparison::personal);
        boolean named = false;
        for (int c = 0; c < comparators.size(); c++) {
            boolean fullName = asked.get(c) instanceof Comparison.SameFullName;
            lasting[c] = asked.get(c).lasting() && !(fullName && named); // further names come and go
            named |= fullName;
            keys[c] = asked.get(c) instanceof Comparison.SharedKey
                    || asked.get(c) instanceof Comparison.KeyAtTime
                    || asked.get(c) instanceof Comparison.SimilarText;
            codes[c] = asked.get(c) instanceof Comparison.SameCode;
            personal[c] = asked.get(c).personal();
        }
        // few matches believed at first: starting high lets coincidences that come together pose as matches
        double share = Math.clamp(Math.sqrt(2 * this.totalPairs) * SHARE_AT_FIRST / this.totalPairs, 1e-12, 0.2);
        this.others = new PairClass(PairClass.Kind.OTHERS, 1, comparators.size());
        this.match = new PairClass(PairClass.Kind.MATCH, share, comparators.size());
        for (int c = 0; c < comparators.size(); c++) {
            match.chance[c] =
                    normalised(levels(c).stream().mapToDouble(Level::m).toArray());
            others.chance[c] = levels(c).stream().mapToDouble(Level::u).toArray();
        }
        classes.add(match);
    }

    private List<Level> levels(int c) {
        return comparators.get(c).levels();
    }

    private static double[] normalised(double[] chances) {
        double sum = Math.max(Arrays.stream(chances).sum(), 1e-300);
        return Arrays.stream(chances).map(chance -> chance / sum).toArray();
    }

    /// @param classesOfPairs whether to look for kin and the moved
    LinkageModel learn(List<String> names, ValueCounts counts, boolean classesOfPairs) {
        this.free = classesOfPairs;
        maximise(randomAsOthers(), null);
        boolean kin = classesOfPairs && ofPeople; // payments have none
        if (!kin) {
            converge();
        }
        for (int k = 0; kin && k < KIN_CLASSES; k++) {
            classes.add(k == 0 ? between(PairClass.Kind.KIN, 0, 0.5, 1) : between(PairClass.Kind.KIN, 0.5, 0.5, 0.5));
            asBelieved = k == 0;
            converge();
            asBelieved = false;
            converge();
            if (k == 0 && identifying()) {
                classes.add(between(PairClass.Kind.MOVED, 1, 0, 0));
                converge();
            }
        }
        return model(names, counts);
    }

    private void converge() {
        for (int i = 0; i < ITERATIONS_MAX; i++) {
            double before = match.share;
            Expectation among = new Expectation(candidates);
            maximise(new Expectation(random), among);
            if (Math.abs(match.share - before) <= CONVERGED * before) {
                break;
            }
        }
    }

    /// Whether what lasts tells people apart even where nothing else agrees.
    private boolean identifying() {
        double bits = 0;
        int count = 0;
        for (int c = 0; c < lasting.length; c++) {
            if (lasting[c]) {
                bits += evidence(c);
                count++;
            }
        }
        return count >= 2 && bits > bitsToOvercome();
    }

    /// Evidence that makes a match of two records taken at random as likely as not.
    private double bitsToOvercome() {
        return Math.log(1 / match.share) / Math.log(2);
    }

    /// Mean evidence of one comparison for a match, in bits, where it is known.
    private double evidence(int c) {
        double nats = 0;
        for (int l = 1; l < match.chance[c].length; l++) {
            nats += match.chance[c][l] * Math.log(match.chance[c][l] / others.chance[c][l]);
        }
        return nats / Math.log(2);
    }

    /// A class to begin with, part match and part others.
    private PairClass between(PairClass.Kind kind, double partLasting, double partPersonal, double partOther) {
        PairClass made = new PairClass(kind, match.share, comparators.size());
        for (int c = 0; c < comparators.size(); c++) {
            made.chance[c] = mixed(c, lasting[c] ? partLasting : personal[c] ? partPersonal : partOther);
        }
        return made;
    }

    private double[] mixed(int c, double part) {
        double[] chances = new double[match.chance[c].length];
        for (int l = 1; l < chances.length; l++) {
            chances[l] = part * match.chance[c][l] + (1 - part) * others.chance[c][l];
        }
        return chances;
    }

    /// Expected counts of each level in each class; the last is the others.
    private final class Expectation {
        private final double[][][] counts = new double[classes.size() + 1][comparators.size()][];
        private final double[] pairs = new double[classes.size() + 1];

        private Expectation() {
            for (double[][] each : counts) {
                for (int c = 0; c < each.length; c++) {
                    each[c] = new double[levels(c).size()];
                }
            }
        }

        private Expectation(MetPatterns patterns) {
            this();
            double[][][] logRatios = logRatios();
            double[] logOdds = logOdds();
            double[] chance = new double[pairs.length];
            for (int i = 0; i < patterns.size(); i++) {
                add(patterns.levels(i), patterns.count(i), logRatios, logOdds, chance);
            }
        }

        private double[] others(int c) {
            return counts[classes.size()][c];
        }

        private void add(byte[] levels, double count, double[][][] logRatios, double[] logOdds, double[] chance) {
            System.arraycopy(logOdds, 0, chance, 0, logOdds.length);
            chance[logOdds.length] = 0;
            double most = 0;
            for (int k = 0; k < logOdds.length; k++) {
                for (int c = 0; c < levels.length; c++) {
                    chance[k] += levels[c] > 0 ? logRatios[k][c][levels[c]] : 0;
                }
                most = Math.max(most, chance[k]);
            }
            double sum = 0;
            for (int k = 0; k < chance.length; k++) {
                chance[k] = Math.exp(chance[k] - most);
                sum += chance[k];
            }
            for (int k = 0; k < chance.length; k++) {
                double part = count * chance[k] / sum;
                pairs[k] += part;
                for (int c = 0; c < levels.length; c++) {
                    counts[k][c][levels[c]] += part;
                }
            }
        }
    }

    private double[] logOdds() {
        double rest = rest();
        return classes.stream().mapToDouble(each -> Math.log(each.share / rest)).toArray();
    }

    private double rest() {
        return 1 - classes.stream().mapToDouble(each -> each.share).sum();
    }

    private double[][][] logRatios() {
        double[][][] ratios = new double[classes.size()][comparators.size()][];
        for (int k = 0; k < ratios.length; k++) {
            for (int c = 0; c < comparators.size(); c++) {
                ratios[k][c] = new double[levels(c).size()];
                for (int l = 1; l < ratios[k][c].length; l++) {
                    ratios[k][c][l] = classes.get(k).kind == PairClass.Kind.KIN
                            ? Math.log(classes.get(k).chance[c][l] / others.chance[c][l])
                            : logRatio(classes.get(k), c, l);
                }
            }
        }
        return ratios;
    }

    private Expectation randomAsOthers() {
        Expectation all = new Expectation();
        for (int i = 0; i < random.size(); i++) {
            for (int c = 0; c < comparators.size(); c++) {
                all.others(c)[random.levels(i)[c]] += random.count(i);
            }
        }
        return all;
    }

    /// Evidence of a level in nats, held within the bounds that its comparison allows.
    private double logRatio(PairClass of, int c, int l) {
        Level bounds = levels(c).get(l);
        double bits = Math.log(of.chance[c][l] / others.chance[c][l]) / Math.log(2);
        return free && !keys[c]
                ? Math.clamp(bits, FREE_BITS_MIN, bounds.bitsMax() < 0 ? AGAINST_BITS_MAX : FREE_BITS_MAX) * Math.log(2)
                : Math.clamp(bits, bounds.bitsMin(), bounds.bitsMax()) * Math.log(2);
    }

    private void maximise(Expectation atRandom, @Nullable Expectation among) {
        for (int c = 0; c < comparators.size(); c++) {
            if (among != null && !asBelieved) {
                maximiseMatches(among, c);
            }
            double randomHolding = known(atRandom.others(c));
            double pairsHolding = totalPairs * Math.max(randomHolding, 0.5) / Math.max(1, random.total());
            for (int l = 1; l < levels(c).size(); l++) {
                others.chance[c][l] = othersChance(
                        levels(c).get(l).u(),
                        atRandom.others(c)[l],
                        randomHolding,
                        among == null ? 0 : among.others(c)[l],
                        pairsHolding);
            }
        }
        if (free && among != null && !asBelieved) {
            keepTogether();
        }
        if (among != null) {
            for (int k = 0; k < classes.size(); k++) {
                classes.get(k).share = Math.clamp((among.pairs[k] + 0.5) / totalPairs, 1e-13, k == 0 ? 0.5 : 0.1);
                if (k > 0) {
                    maximiseClass(classes.get(k), among.counts[k], among);
                }
            }
        }
    }

    private void maximiseMatches(Expectation among, int c) {
        double[] counts = among.counts[0][c].clone();
        for (int k = 1; k < classes.size(); k++) {
            if (classes.get(k).kind == PairClass.Kind.MOVED && lasting[c]) {
                for (int l = 0; l < counts.length; l++) {
                    counts[l] += among.counts[k][c][l];
                }
            }
        }
        double[] believed = normalised(levels(c).stream().mapToDouble(Level::m).toArray());
        match.chance[c] = blended(counts, believed, PSEUDO_MATCHES);
    }

    /// One person keeps what lasts: hardly any match differs in one such thing, and next to none in all of them.
    private void keepTogether() {
        double all = 1;
        int count = 0;
        for (int c = 0; c < lasting.length; c++) {
            if (lasting[c]) {
                holdApart(c, Math.min(apart(c), LASTING_APART_MAX));
                all *= apart(c);
                count++;
            }
        }
        if (count < 2 || all <= ALL_LASTING_APART_MAX) {
            return;
        }
        double part = Math.pow(ALL_LASTING_APART_MAX / all, 1.0 / count);
        for (int c = 0; c < lasting.length; c++) {
            if (lasting[c]) {
                holdApart(c, part * apart(c));
            }
        }
    }

    /// Chance that a match differs: the levels that speak against.
    private double apart(int c) {
        double sum = 0;
        for (int l = 1; l < match.chance[c].length; l++) {
            sum += levels(c).get(l).bitsMax() <= 0 ? match.chance[c][l] : 0;
        }
        return sum;
    }

    private void holdApart(int c, double wanted) {
        double apart = apart(c);
        for (int l = 1; l < match.chance[c].length; l++) {
            match.chance[c][l] *= levels(c).get(l).bitsMax() <= 0 ? wanted / apart : (1 - wanted) / (1 - apart);
        }
    }

    private void maximiseClass(PairClass of, double[][] counts, Expectation among) {
        for (int c = 0; c < counts.length; c++) {
            of.chance[c] = of.kind == PairClass.Kind.MOVED && lasting[c]
                    ? match.chance[c]
                    : blended(counts[c], others.chance[c], PSEUDO_CLASS);
        }
        if (of.kind == PairClass.Kind.KIN) {
            setApart(of, among);
        }
    }

    private static double[] blended(double[] counts, double[] believed, double pseudo) {
        double holding = known(counts);
        double[] chances = new double[counts.length];
        for (int l = 1; l < chances.length; l++) {
            chances[l] = (counts[l] + pseudo * believed[l]) / (holding + pseudo);
        }
        return chances;
    }

    /// Kin are two people: in what says who somebody is they agree by chance only, beginning where they agree
    /// least, until that makes up its part of the evidence; a number of their own is part of that.
    /// Without this bound a class of matches full of errors would pass for kin.
    private void setApart(PairClass kin, Expectation among) {
        List<Integer> order = new ArrayList<>();
        double[] shared = new double[lasting.length];
        double[] evidence = new double[lasting.length];
        double total = 0;
        for (int c = 0; c < lasting.length; c++) {
            if (personal[c] || codes[c] && evidence(c) > bitsToOvercome()) {
                order.add(c);
                shared[c] = shared(kin, c);
                evidence[c] = evidence(c) * known(among.counts[0][c]) / Math.max(among.pairs[0], 1e-9);
                total += evidence[c];
            }
        }
        order.sort(java.util.Comparator.comparingDouble(c -> shared[c]));
        double apart = 0;
        for (int c : order) {
            if (apart >= KIN_APART * total) {
                return;
            }
            apart += evidence[c];
            kin.chance[c] = mixed(c, Math.min(shared[c], KIN_COINCIDENCE));
        }
    }

    /// How far a class is from chance on the way to matches, in the levels that speak for a match.
    private double shared(PairClass of, int c) {
        double reached = 0;
        double whole = 1e-9;
        for (int l = 1; l < of.chance[c].length; l++) {
            double u = others.chance[c][l];
            if (match.chance[c][l] > u) {
                reached += of.chance[c][l] - u;
                whole += match.chance[c][l] - u;
            }
        }
        return Math.clamp(reached / whole, 0, 1);
    }

    private static double known(double[] counts) {
        return Arrays.stream(counts).skip(1).sum();
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
            levelWeights.add(new LinkageModel.LevelWeight(levels(c).getFirst().label(), 0, 0, 0));
            for (int l = 1; l < levels(c).size(); l++) {
                double bits = logRatio(match, c, l) / Math.log(2);
                levelWeights.add(new LinkageModel.LevelWeight(
                        levels(c).get(l).label(), match.chance[c][l], others.chance[c][l], (int)
                                Math.round(1000 * bits)));
            }
            double reference = Math.log(Math.max(others.chance[c][1], 1e-12)) / Math.log(2);
            weights.add(new LinkageModel.Weights(names.get(c), levelWeights, reference));
        }
        double rest = rest();
        double start = Math.log(match.share / rest) / Math.log(2);
        List<LinkageModel.Other> more = classes.stream()
                .skip(1)
                .map(each -> new LinkageModel.Other(
                        each.kind == PairClass.Kind.MOVED, each.share / rest, each.chance, lasting))
                .toList();
        return new LinkageModel((int) Math.round(1000 * start), weights, more, counts);
    }
}
