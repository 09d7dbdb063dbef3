// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

/// Fits hierarchical Poisson log-linear models to overlap counts.
///
/// The logarithm of what is expected in a cell is the sum of the parameters of all terms within it; the
/// people on no list are the exponential of the first parameter. Newton's method, halving a step that
/// lowers the likelihood. Both the gradient and the Hessian of a hierarchical model are sums of expected
/// counts over supersets, so a step costs a few hundred additions and one small factorisation. Source:
/// Bishop, Fienberg and Holland (1975), *Discrete Multivariate Analysis*, chapter 6; Chan, Silverman and
/// Vincent (2021). Keeps its working arrays; not safe for threads.
public final class Fitter {
    private static final int STEPS_MAX = 400;
    private static final int HALVINGS_MAX = 40;
    private static final double DECREMENT_SMALL = 1e-17;
    /// From here on, where the last step gained so much, one more step is exact to the last digits: each
    /// squares the error.
    private static final double DECREMENT_SQUARED = 1e-11;
    private static final double FALL = 1e-4;
    private static final double START = 0.1;

    private final Existence existence = new Existence();
    private final double[] logs;
    private final double[] expected;
    private final double[] sums;
    private final double[] parameters;
    private final double[] step;
    private final Cholesky hessian;

    /// For tables of so many lists.
    public Fitter(int lists) {
        int cells = 1 << lists;
        logs = new double[cells];
        expected = new double[cells];
        sums = new double[cells];
        parameters = new double[cells];
        step = new double[cells];
        hessian = new Cholesky(cells);
    }

    /// Checks a model and, where it has exactly one estimate, fits it.
    public Fit fit(Overlaps overlaps, HierarchicalModel model) {
        Support support = Support.of(overlaps, model);
        Verdict verdict = existence.verdict(overlaps, model, support);
        return verdict == Verdict.VALID
                ? fit(overlaps, model, support)
                : Fit.refused(model, verdict, overlaps.people(), support.infinite());
    }

    /// How many the model fitted last expects on at least these lists, of those on any.
    double expectedMargin(int set) {
        return sums[set];
    }

    /// How many the model fitted last expects on exactly these lists.
    public double expected(int set) {
        return set == 0 ? StrictMath.exp(parameters[0]) : expected[set];
    }

    private Fit fit(Overlaps overlaps, HierarchicalModel model, Support support) {
        int[] terms = support.terms();
        start(overlaps, support);
        double likelihood = expect(overlaps, support, parameters);
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < STEPS_MAX; i++) {
            double decrement = findStep(overlaps, terms);
            likelihood = go(overlaps, support, likelihood);
            if (decrement < DECREMENT_SMALL || decrement < DECREMENT_SQUARED && decrement < FALL * before) {
                break;
            }
            before = decrement;
        }
        factorHessian(terms);
        double error = Math.sqrt(hessian.firstOfInverse(step));
        return new Fit(
                model,
                Verdict.VALID,
                overlaps.people(),
                StrictMath.exp(parameters[0]),
                error,
                deviance(overlaps, support),
                likelihood - overlaps.logFactorials(),
                support.infinite(),
                support.cells().length - support.terms().length);
    }

    /// One weighted least squares fit to the logarithms of the counts.
    private void start(Overlaps overlaps, Support support) {
        java.util.Arrays.fill(sums, 0);
        java.util.Arrays.fill(logs, 0);
        for (int cell : support.cells()) {
            double weight = overlaps.count(cell) + START;
            sums[cell] = weight;
            logs[cell] = weight * StrictMath.log(weight) - START;
        }
        Subsets.sumOverSupersets(sums);
        Subsets.sumOverSupersets(logs);
        int[] terms = support.terms();
        factorHessian(terms);
        for (int i = 0; i < terms.length; i++) {
            parameters[i] = logs[terms[i]];
        }
        hessian.solve(parameters);
    }

    /// Works out what is expected in each cell; the log likelihood but for the factorials.
    private double expect(Overlaps overlaps, Support support, double[] at) {
        int[] terms = support.terms();
        java.util.Arrays.fill(logs, 0);
        double likelihood = 0;
        for (int i = 0; i < terms.length; i++) {
            logs[terms[i]] = at[i];
            likelihood += at[i] * overlaps.margin(terms[i]);
        }
        Subsets.sumOverSubsets(logs);
        java.util.Arrays.fill(expected, 0);
        for (int cell : support.cells()) {
            expected[cell] = StrictMath.exp(logs[cell]);
            likelihood -= expected[cell];
        }
        System.arraycopy(expected, 0, sums, 0, sums.length);
        Subsets.sumOverSupersets(sums);
        return likelihood;
    }

    /// Newton's step, and how much it promises.
    private double findStep(Overlaps overlaps, int[] terms) {
        factorHessian(terms);
        for (int i = 0; i < terms.length; i++) {
            step[i] = overlaps.margin(terms[i]) - sums[terms[i]];
        }
        hessian.solve(step);
        double decrement = 0;
        for (int i = 0; i < terms.length; i++) {
            decrement += step[i] * (overlaps.margin(terms[i]) - sums[terms[i]]);
        }
        return decrement;
    }

    private double go(Overlaps overlaps, Support support, double from) {
        int terms = support.terms().length;
        for (int halving = 0; ; halving++) {
            for (int i = 0; i < terms; i++) {
                parameters[i] += step[i];
            }
            double likelihood = expect(overlaps, support, parameters);
            if (likelihood >= from - 1e-10 * (1 + Math.abs(from)) || halving == HALVINGS_MAX) {
                return likelihood;
            }
            for (int i = 0; i < terms; i++) {
                parameters[i] -= step[i];
                step[i] /= 2;
            }
        }
    }

    private void factorHessian(int[] terms) {
        hessian.begin(terms.length);
        for (int i = 0; i < terms.length; i++) {
            for (int j = 0; j <= i; j++) {
                hessian.set(i, j, sums[terms[i] | terms[j]]);
            }
        }
        hessian.factor();
    }

    private double deviance(Overlaps overlaps, Support support) {
        double sum = 0;
        for (int cell : support.cells()) {
            double count = overlaps.count(cell);
            sum += count > 0 ? count * (StrictMath.log(count) - logs[cell]) - (count - expected[cell]) : expected[cell];
        }
        return 2 * sum;
    }
}
