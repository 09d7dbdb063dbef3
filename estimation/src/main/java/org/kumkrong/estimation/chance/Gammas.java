// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.chance;

/// The gamma function's logarithm and the tails of the Poisson law, to some 14 digits.
///
/// Source: Abramowitz and Stegun, 6.1.40 (Stirling's series), 6.5.29 and 6.5.31 (series and continued
/// fraction of the incomplete gamma function); the fraction by Lentz's method. Stateless.
public final class Gammas {
    private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
    private static final double STIRLING_MIN = 15;
    private static final double CLOSE = 1e-16;
    private static final int TERMS_MAX = 100_000;
    private static final double TINY = 1e-300;

    private Gammas() {}

    /// ln Γ(x) for x above zero.
    public static double logGamma(double x) {
        if (!(x > 0)) {
            throw new IllegalArgumentException("x must be above zero, not " + x);
        }
        double shift = 1;
        double at = x;
        while (at < STIRLING_MIN) {
            shift *= at;
            at += 1;
        }
        double inverse = 1 / at;
        double square = inverse * inverse;
        double series = inverse
                * (1.0 / 12
                        + square
                                * (-1.0 / 360
                                        + square
                                                * (1.0 / 1260
                                                        + square
                                                                * (-1.0 / 1680
                                                                        + square
                                                                                * (1.0 / 1188
                                                                                        - square
                                                                                                * (691.0 / 360360))))));
        return (at - 0.5) * StrictMath.log(at) - at + HALF_LOG_TWO_PI + series - StrictMath.log(shift);
    }

    /// The probability that a Poisson count with this mean is at most `count`.
    public static double poissonAtMost(double count, double mean) {
        return count < 0 ? 0 : upper(count + 1, mean);
    }

    /// The probability that a Poisson count with this mean is at least `count`.
    public static double poissonAtLeast(double count, double mean) {
        return count <= 0 ? 1 : 1 - upper(count, mean) < 0.5 ? lower(count, mean) : 1 - upper(count, mean);
    }

    /// The probability that a chi-squared number with these degrees of freedom is at least `value`.
    public static double chiSquaredAtLeast(double value, int freedom) {
        return upper(freedom / 2.0, value / 2);
    }

    /// P(a, x): the part of Γ(a) that lies below x.
    private static double lower(double a, double x) {
        return x <= 0 ? 0 : x < a + 1 ? series(a, x) : 1 - fraction(a, x);
    }

    /// Q(a, x): the part of Γ(a) that lies above x.
    private static double upper(double a, double x) {
        return x <= 0 ? 1 : x < a + 1 ? 1 - series(a, x) : fraction(a, x);
    }

    private static double front(double a, double x) {
        return StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < TERMS_MAX && term > sum * CLOSE; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum * front(a, x);
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < TERMS_MAX; i++) {
            double factor = -i * (i - a);
            b += 2;
            d = 1 / notZero(factor * d + b);
            c = notZero(b + factor / c);
            double change = d * c;
            h *= change;
            if (Math.abs(change - 1) < CLOSE * 4) {
                break;
            }
        }
        return front(a, x) * h;
    }

    private static double notZero(double x) {
        return Math.abs(x) < TINY ? TINY : x;
    }
}
