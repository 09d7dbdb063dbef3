// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.cost;

import java.util.List;

/// Learns how often matching pairs reach each level of each comparison, by expectation–maximisation on counts of
/// patterns.
///
/// Source: Fellegi and Sunter (1969), "A theory for record linkage", JASA 64; the mixture as in Winkler (1988). How
/// often pairs that do not match reach a level (`u`) is given and stays. Level −1 is *missing* and tells nothing.
final class Mixture {
    private static final int ROUNDS_MAX = 200;
    private static final double STILL = 1e-6;
    private static final double LEAST = 1e-6;

    /// A pattern of levels, one a comparison, and how many pairs show it.
    record Pattern(int[] levels, double pairs) {}

    private Mixture() {}

    /// Learns `m`.
    ///
    /// @param u of each comparison, of each level, its share among pairs that do not match
    /// @param start `m` to start from
    /// @param share share of matches to start from
    static double[][] learn(List<Pattern> patterns, double[][] u, double[][] start, double share) {
        double[][] m = start;
        double matches = share;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            double[][] counted = new double[u.length][];
            for (int c = 0; c < u.length; c++) {
                counted[c] = new double[u[c].length];
            }
            double expected = 0;
            double all = 0;
            for (Pattern pattern : patterns) {
                double odds = matches / (1 - matches) * ratio(pattern.levels(), m, u);
                double weight = pattern.pairs() * odds / (1 + odds);
                expected += weight;
                all += pattern.pairs();
                for (int c = 0; c < u.length; c++) {
                    if (pattern.levels()[c] >= 0) {
                        counted[c][pattern.levels()[c]] += weight;
                    }
                }
            }
            double moved = 0;
            for (int c = 0; c < u.length; c++) {
                counted[c] = shares(counted[c]);
                for (int level = 0; level < u[c].length; level++) {
                    moved = Math.max(moved, Math.abs(counted[c][level] - m[c][level]));
                }
            }
            m = counted;
            matches = Math.clamp(expected / all, LEAST, 1 - LEAST);
            if (moved < STILL) {
                break;
            }
        }
        return m;
    }

    /// Counts as shares, none quite 0.
    static double[] shares(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            shares[i] = Math.max(LEAST, sum == 0 ? 1.0 / counts.length : counts[i] / sum);
        }
        return shares;
    }

    private static double ratio(int[] levels, double[][] m, double[][] u) {
        double ratio = 1;
        for (int c = 0; c < levels.length; c++) {
            if (levels[c] >= 0) {
                ratio *= m[c][levels[c]] / u[c][levels[c]];
            }
        }
        return ratio;
    }
}
