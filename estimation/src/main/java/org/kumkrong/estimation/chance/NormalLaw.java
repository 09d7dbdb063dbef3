// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.chance;

/// The standard normal law.
///
/// Source: Abramowitz and Stegun 7.1.5 (series), and the continued fraction 26.2.14; quantiles by Newton's
/// method on the probability. Stateless.
public final class NormalLaw {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double SERIES_MAX = 3;
    private static final double FARTHEST = 38;
    private static final int STEPS_MAX = 200;

    private NormalLaw() {}

    /// The probability of a value at most `x`.
    public static double atMost(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("x must be a number");
        }
        if (x >= 0) {
            return 1 - atMost(-x);
        }
        if (x < -FARTHEST) {
            return 0;
        }
        return -x < SERIES_MAX ? 0.5 + density(x) * series(x) : density(x) / fraction(-x);
    }

    /// The value that a probability of `p` lies at or below; infinite at 0 and 1.
    public static double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be a probability, not " + p);
        }
        if (p == 0 || p == 1) {
            return p == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (p > 0.5) {
            return -quantile(1 - p);
        }
        double low = -FARTHEST;
        double high = 0;
        double x = -1;
        for (int i = 0; i < STEPS_MAX; i++) {
            double excess = atMost(x) - p;
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            double next = x - excess / Math.max(density(x), Double.MIN_NORMAL);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - x) <= 1e-15 * Math.max(1, Math.abs(x))) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double density(double x) {
        return StrictMath.exp(-x * x / 2) / ROOT_TWO_PI;
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
            term *= x * x / (2 * n + 1);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double x) {
        double value = x;
        for (int n = STEPS_MAX; n >= 1; n--) {
            value = x + n / value;
        }
        return value;
    }
}
