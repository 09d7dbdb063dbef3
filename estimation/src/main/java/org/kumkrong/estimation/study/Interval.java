// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

/// Two totals that should hold the truth between them.
///
/// @param lower the smaller
/// @param upper the larger; infinite where nothing bounds it
/// @param kind how it was found
public record Interval(double lower, double upper, Kind kind) {
    /// How an interval was found.
    public enum Kind {
        /// Normal on the logarithm of the hidden figure, the model taken as known.
        MODEL_TAKEN_AS_KNOWN("asymptotic, model taken as known"),
        /// Bias-corrected and accelerated, with selection repeated.
        BCA("bca, selection repeated"),
        /// Quantiles of the draws, with selection repeated.
        PERCENTILE("percentile, selection repeated"),
        /// From the lower of both lower ends to the higher of both upper ends.
        UNION("bca or percentile, selection repeated"),
        /// Of a posterior.
        CREDIBLE("credible"),
        /// What several methods span, with the interval of one.
        ALL_METHODS("all methods");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As `estimates.csv` says it.
        public String word() {
            return word;
        }
    }

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower must not exceed upper");
        }
    }

    /// The quotient of its ends.
    public double width() {
        return upper / lower;
    }
}
