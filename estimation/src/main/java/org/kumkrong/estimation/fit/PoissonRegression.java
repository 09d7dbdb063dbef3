// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.kumkrong.estimation.exact.LinearProgram;
import org.kumkrong.estimation.exact.NullSpace;

/// A Poisson regression with any design of whole numbers, for models that are not hierarchical.
///
/// Newton's method with halved steps; the check for exactly one estimate is [Existence]'s, without its
/// shortcut. Immutable once fitted.
///
/// @param parameters the estimates, the first being the logarithm of the people on no list
/// @param firstError standard error of the first parameter
/// @param deviance twice the log likelihood that it lacks
/// @param logLikelihood without the factorials of the counts
record PoissonRegression(double[] parameters, double firstError, double deviance, double logLikelihood) {
    private static final int STEPS_MAX = 400;
    private static final int HALVINGS_MAX = 40;
    private static final double DECREMENT_SMALL = 1e-17;

    static PoissonRegression fit(long[][] design, double[] counts) {
        int size = design[0].length;
        Cholesky hessian = new Cholesky(size);
        double[] at = new double[size];
        double[] weights = new double[counts.length];
        double[] targets = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            weights[i] = counts[i] + 0.1;
            targets[i] = weights[i] * StrictMath.log(weights[i]) - 0.1;
        }
        factor(hessian, design, weights);
        double[] step = transposedTimes(design, targets);
        hessian.solve(step);
        System.arraycopy(step, 0, at, 0, size);
        double likelihood = likelihood(design, counts, at, weights);
        for (int i = 0; i < STEPS_MAX; i++) {
            for (int row = 0; row < counts.length; row++) {
                targets[row] = counts[row] - weights[row];
            }
            double[] gradient = transposedTimes(design, targets);
            step = gradient.clone();
            factor(hessian, design, weights);
            hessian.solve(step);
            double decrement = 0;
            for (int j = 0; j < size; j++) {
                decrement += step[j] * gradient[j];
            }
            double next = Double.NEGATIVE_INFINITY;
            double share = 1;
            double[] tried = at;
            for (int halving = 0;
                    halving <= HALVINGS_MAX && !(next >= likelihood - 1e-10 * (1 + Math.abs(likelihood)));
                    halving++) {
                tried = at.clone();
                for (int j = 0; j < size; j++) {
                    tried[j] += share * step[j];
                }
                next = likelihood(design, counts, tried, weights);
                share /= 2;
            }
            at = tried;
            likelihood = next;
            if (decrement < DECREMENT_SMALL) {
                break;
            }
        }
        factor(hessian, design, weights);
        double deviance = 0;
        for (int i = 0; i < counts.length; i++) {
            deviance += counts[i] > 0
                    ? counts[i] * StrictMath.log(counts[i] / weights[i]) - (counts[i] - weights[i])
                    : weights[i];
        }
        return new PoissonRegression(at, Math.sqrt(hessian.firstOfInverse(new double[size])), 2 * deviance, likelihood);
    }

    static Verdict verdict(long[][] design, double[] counts) {
        int size = design[0].length;
        long[][] filled = rows(design, counts, true);
        long[][] empty = rows(design, counts, false);
        List<BigInteger[]> free = NullSpace.of(filled, size);
        if (free.isEmpty()) {
            return Verdict.VALID;
        }
        long[][] balance = new long[free.size()][empty.length];
        long[][] effects = new long[empty.length][free.size()];
        long[] rightSide = new long[free.size()];
        for (int j = 0; j < free.size(); j++) {
            for (int i = 0; i < empty.length; i++) {
                BigInteger effect = BigInteger.ZERO;
                for (int k = 0; k < size; k++) {
                    effect = effect.add(BigInteger.valueOf(empty[i][k]).multiply(free.get(j)[k]));
                }
                effects[i][j] = effect.longValueExact();
                balance[j][i] = effects[i][j];
                rightSide[j] -= effects[i][j];
            }
        }
        boolean exists = new LinearProgram(balance, rightSide, empty.length).feasible();
        return Verdict.of(exists, NullSpace.of(effects, free.size()).isEmpty());
    }

    private static long[][] rows(long[][] design, double[] counts, boolean filled) {
        return java.util.stream.IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0 == filled)
                .mapToObj(i -> design[i])
                .toArray(long[][]::new);
    }

    /// The log likelihood without factorials; leaves what is expected in `expected`.
    private static double likelihood(long[][] design, double[] counts, double[] at, double[] expected) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double log = 0;
            for (int j = 0; j < at.length; j++) {
                log += design[i][j] * at[j];
            }
            expected[i] = StrictMath.exp(log);
            sum += counts[i] * log - expected[i];
        }
        return sum;
    }

    private static void factor(Cholesky hessian, long[][] design, double[] weights) {
        int size = design[0].length;
        hessian.begin(size);
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = 0;
                for (int i = 0; i < weights.length; i++) {
                    sum += weights[i] * design[i][j] * design[i][k];
                }
                hessian.set(j, k, sum);
            }
        }
        hessian.factor();
    }

    private static double[] transposedTimes(long[][] design, double[] values) {
        double[] product = new double[design[0].length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < product.length; j++) {
                product[j] += design[i][j] * values[i];
            }
        }
        return product;
    }

    @Override
    public String toString() {
        return "parameters " + Arrays.toString(parameters);
    }
}
