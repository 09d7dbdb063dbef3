// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// How linked records are gathered into entities.
///
/// @param mean how the evidence between two groups of records is summed up
/// @param thresholdBits groups join while that sum is at least this, in bits
/// @param unscoredBits what a pair that was never compared counts, in bits; 0 where records tell little each
public record Clustering(Mean mean, double thresholdBits, double unscoredBits) {
    /// How many pairs become one figure.
    public enum Mean {
        /// The plain mean over all pairs: for records that each describe the whole person.
        PLAIN,
        /// The mean of likelihood ratios, so that one strong bridge outweighs many silent pairs but loses with their
        /// number; evidence against is averaged plainly. For records that each tell a fragment.
        EVIDENCE
    }
}
