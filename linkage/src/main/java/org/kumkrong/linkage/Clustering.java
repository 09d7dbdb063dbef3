// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// How linked records are gathered into entities.
///
/// @param mean how the evidence between two groups of records is summed up
/// @param thresholdBits groups join while that sum is at least this, in bits
/// @param unscoredBits what a pair that was never compared counts, in bits; 0 where records tell little each
/// @param pairBitsMin with [Mean#EVIDENCE], a pair speaks for joining from this weight on, in bits:
/// higher where a wrong
///     merge harms more than a missed one
/// @param holdings where records are fragments: what it is worth that groups of them share a value. Groups are then
///     gathered by what they hold instead of by their pairs, and only `thresholdBits` counts
/// @param traits where records portray a person in part: what groups of them agree on or not. As with holdings, only
///     `thresholdBits` counts then
public record Clustering(
        Mean mean,
        double thresholdBits,
        double unscoredBits,
        double pairBitsMin,
        List<Holding> holdings,
        List<Trait> traits) {
    public Clustering {
        holdings = List.copyOf(holdings);
        traits = List.copyOf(traits);
        if (!holdings.isEmpty() && !traits.isEmpty()) {
            throw new IllegalArgumentException("records are gathered by holdings or by traits, not by both");
        }
    }

    /// Groups are gathered by their pairs.
    public Clustering(Mean mean, double thresholdBits, double unscoredBits, double pairBitsMin) {
        this(mean, thresholdBits, unscoredBits, pairBitsMin, List.of(), List.of());
    }

    /// Fragments are gathered by what they hold.
    public static Clustering byHoldings(double thresholdBits, List<Holding> holdings) {
        return new Clustering(Mean.EVIDENCE, thresholdBits, 0, 0, holdings, List.of());
    }

    /// Records that portray people in part are gathered trait by trait.
    public static Clustering byTraits(double thresholdBits, List<Trait> traits) {
        return new Clustering(Mean.EVIDENCE, thresholdBits, 0, 0, List.of(), traits);
    }

    /// Every pair counts with what it is worth.
    public Clustering(Mean mean, double thresholdBits, double unscoredBits) {
        this(mean, thresholdBits, unscoredBits, 0);
    }

    /// How many pairs become one figure.
    public enum Mean {
        /// The plain mean over all pairs: for records that each describe the whole person.
        PLAIN,
        /// The mean of likelihood ratios, so that one strong bridge outweighs many silent pairs but loses with their
        /// number; evidence against is averaged plainly. For records that each tell a fragment.
        EVIDENCE
    }
}
