// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.score;

/// Precision and recall of an answer, both from 0 to 1.
///
/// An answer that claims nothing has precision 1; a truth that holds nothing has recall 1.
///
/// @param precision share of what was claimed that is true
/// @param recall share of what is true that was claimed
public record Score(double precision, double recall) {
    /// The score of counted claims.
    ///
    /// @param right claims that are true
    /// @param claimed all claims
    /// @param truths all that could have been claimed rightly
    public static Score of(long right, long claimed, long truths) {
        return new Score(claimed == 0 ? 1 : (double) right / claimed, truths == 0 ? 1 : (double) right / truths);
    }

    /// The harmonic mean of precision and recall.
    public double f1() {
        double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
}
