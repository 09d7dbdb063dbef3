// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.chance;

/// A stream of chance that depends on its seed and number only, on any machine.
///
/// Source: SplitMix64, Steele, Lea, Flood (2014), "Fast splittable pseudorandom number generators";
/// binomial draws by inversion and, where many are expected, by transformed rejection with squeeze, Hörmann
/// (1993), J. Stat. Comput. Simul. 46, 101–110. Uses only [StrictMath], so that no processor draws
/// otherwise. Not safe for threads.
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double INVERSION_MEAN_MAX = 10;
    private static final double TO_UNIT = 0x1.0p-53;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /// The stream of one number under a seed: streams of different numbers are unrelated.
    public static Chance of(long seed, long number) {
        return new Chance(mixed(seed + GOLDEN * mixed(number + 1)));
    }

    /// 64 bits.
    public long bits() {
        state += GOLDEN;
        return mixed(state);
    }

    /// From 0 to 1, without 1.
    public double unit() {
        return (bits() >>> 11) * TO_UNIT;
    }

    /// From 0 to `bound`, without `bound`.
    public int below(int bound) {
        return (int) Math.multiplyHigh(bits() >>> 1, (long) bound << 1);
    }

    /// How many of `people` something with this probability happens to.
    public long binomial(long people, double probability) {
        if (people <= 0 || probability <= 0) {
            return 0;
        }
        if (probability >= 1) {
            return people;
        }
        if (probability > 0.5) {
            return people - binomial(people, 1 - probability);
        }
        return people * probability < INVERSION_MEAN_MAX
                ? inverted(people, probability)
                : rejected(people, probability);
    }

    /// Deals `people` into cells in proportion to their weights.
    public void multinomial(long people, double[] weights, double[] into) {
        double weightLeft = 0;
        int last = -1;
        for (int i = 0; i < weights.length; i++) {
            weightLeft += weights[i];
            into[i] = 0;
            last = weights[i] > 0 ? i : last;
        }
        long left = people;
        for (int i = 0; i < weights.length && left > 0; i++) {
            if (weights[i] > 0) {
                long here = i == last ? left : binomial(left, Math.min(1, weights[i] / weightLeft));
                into[i] = here;
                left -= here;
                weightLeft -= weights[i];
            }
        }
    }

    private long inverted(long people, double probability) {
        double odds = probability / (1 - probability);
        while (true) {
            double mass = StrictMath.exp(people * StrictMath.log1p(-probability));
            double u = unit();
            for (long k = 0; k <= people; k++) {
                if (u < mass) {
                    return k;
                }
                u -= mass;
                mass *= odds * (people - k) / (k + 1);
                if (mass == 0) {
                    break; // the tail below the smallest double: draw again
                }
            }
        }
    }

    private long rejected(long people, double probability) {
        double spread = Math.sqrt(people * probability * (1 - probability));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * probability;
        double centre = people * probability + 0.5;
        double squeeze = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spread;
        double odds = probability / (1 - probability);
        double mode = Math.floor((people + 1) * probability);
        double atMode = logMass(people, mode, odds);
        while (true) {
            double v = unit();
            double u = unit() - 0.5;
            double edge = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / edge + b) * u + centre);
            if (k < 0 || k > people) {
                continue;
            }
            if (edge >= 0.07 && v <= squeeze) {
                return (long) k;
            }
            double bound = StrictMath.log(v * alpha / (a / (edge * edge) + b));
            if (bound <= logMass(people, k, odds) - atMode) {
                return (long) k;
            }
        }
    }

    /// The logarithm of the binomial mass at `k`, but for a constant.
    private static double logMass(double people, double k, double odds) {
        return k * StrictMath.log(odds) - Gammas.logGamma(k + 1) - Gammas.logGamma(people - k + 1);
    }

    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
