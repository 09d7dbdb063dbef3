// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The model with the smallest Bayesian information criterion among many.
///
/// Models that cannot win are not fitted, which changes nothing about the answer. The deviance of a model
/// without an interaction of two lists is at least what their independence lacks within every combination
/// of the other lists, which is a sum over small tables; so a model whose parameters and missing pairs
/// alone cost more than the best so far is passed over. Immutable; safe for threads that bring their own
/// [Fitter].
public final class BicSearch implements Selection {
    private final List<HierarchicalModel> models;
    private final int[] pairs;
    private final long[] missingPairs;

    /// Among these; quickest where the likely winners stand first.
    public BicSearch(List<HierarchicalModel> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("models must not be empty");
        }
        this.models = List.copyOf(models);
        this.pairs = java.util.stream.IntStream.range(0, 1 << models.getFirst().lists())
                .filter(set -> Integer.bitCount(set) == 2)
                .toArray();
        this.missingPairs = models.stream().mapToLong(this::missing).toArray();
    }

    private long missing(HierarchicalModel model) {
        long missing = 0;
        for (int i = 0; i < pairs.length; i++) {
            missing |= model.has(pairs[i]) ? 0 : 1L << i;
        }
        return missing;
    }

    @Override
    public Fit choose(Overlaps overlaps, Fitter fitter) {
        double perParameter = StrictMath.log(overlaps.people());
        double perfect = -2 * overlaps.saturatedLogLikelihood();
        double[] price = new double[pairs.length];
        for (int i = 0; i < price.length; i++) {
            price[i] = priceOfMissing(overlaps, pairs[i]);
        }
        @Nullable Fit best = null;
        double bar = Double.POSITIVE_INFINITY;
        for (int i = 0; i < models.size(); i++) {
            HierarchicalModel model = models.get(i);
            double least = perfect + perParameter * model.parameters() + dearest(price, missingPairs[i]);
            if (least < bar) {
                Fit fit = fitter.fit(overlaps, model);
                if (fit.valid() && fit.bic() < bar) {
                    best = fit;
                    bar = fit.bic();
                }
            }
        }
        return best == null ? Fit.refused(models.getFirst(), Verdict.NO_ESTIMATE, overlaps.people(), 0) : best;
    }

    /// The highest price among missing pairs, less a sliver for rounding.
    private static double dearest(double[] price, long missing) {
        double dearest = 0;
        for (long left = missing; left != 0; left &= left - 1) {
            dearest = Math.max(dearest, price[Long.numberOfTrailingZeros(left)]);
        }
        return dearest * (1 - 1e-9);
    }

    /// The deviance of independence of two lists within every non-empty combination of the others.
    private static double priceOfMissing(Overlaps overlaps, int pair) {
        int first = Integer.lowestOneBit(pair);
        int second = pair ^ first;
        double sum = 0;
        for (int others = 1; others < overlaps.cells(); others++) {
            if ((others & pair) == 0) {
                double none = overlaps.count(others);
                double one = overlaps.count(others | first);
                double other = overlaps.count(others | second);
                double both = overlaps.count(others | pair);
                sum += term(none) + term(one) + term(other) + term(both) + term(none + one + other + both);
                sum -= term(none + one) + term(other + both) + term(none + other) + term(one + both);
            }
        }
        return Math.max(0, 2 * sum);
    }

    private static double term(double count) {
        return count > 0 ? count * StrictMath.log(count) : 0;
    }
}
