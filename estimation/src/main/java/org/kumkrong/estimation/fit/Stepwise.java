// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kumkrong.estimation.chance.Gammas;

/// Adds, one after another, the pair of lists whose overlap the model expects worst, while its tail
/// probability is at most the threshold and the larger model has exactly one estimate.
///
/// The probability is the smaller Poisson tail of the overlap under the model so far. Source: Chan,
/// Silverman and Vincent (2021), section 3. Safe for threads that bring their own [Fitter].
///
/// @param threshold highest tail probability that adds a pair
/// @param tried hears of each fit on the way
public record Stepwise(double threshold, Consumer<Fit> tried) implements Selection {
    /// The threshold of the published studies.
    public static final double USUAL_THRESHOLD = 0.02;

    /// An overlap within so many standard deviations has no tail as small as the usual threshold.
    private static final double ORDINARY_DEVIATIONS = 1.5;

    public Stepwise {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be a probability, not " + threshold);
        }
    }

    /// Stepwise at the usual threshold.
    public static Stepwise usual() {
        return new Stepwise(USUAL_THRESHOLD, _ -> {});
    }

    @Override
    public Fit choose(Overlaps overlaps, Fitter fitter) {
        HierarchicalModel model = HierarchicalModel.mainEffects(overlaps.lists());
        Fit fit = fitter.fit(overlaps, model);
        tried.accept(fit);
        List<Integer> left = pairs(overlaps.lists());
        while (fit.valid() && !left.isEmpty()) {
            int worst = worst(overlaps, fitter, left);
            if (worst < 0) {
                break;
            }
            left.remove((Integer) worst);
            Fit larger = fitter.fit(overlaps, fit.model().with(worst));
            tried.accept(larger);
            if (!larger.valid()) {
                fitter.fit(overlaps, fit.model());
                continue;
            }
            fit = larger;
        }
        return fit;
    }

    private static List<Integer> pairs(int lists) {
        List<Integer> pairs = new ArrayList<>();
        for (int set = 3; set < 1 << lists; set++) {
            if (Integer.bitCount(set) == 2) {
                pairs.add(set);
            }
        }
        return pairs;
    }

    /// The pair with the smallest tail, −1 where none is small enough.
    private int worst(Overlaps overlaps, Fitter fitter, List<Integer> pairs) {
        double smallest = threshold;
        int worst = -1;
        for (int pair : pairs) {
            double expected = fitter.expectedMargin(pair);
            double found = overlaps.margin(pair);
            boolean ordinary = Math.abs(found - expected) < ORDINARY_DEVIATIONS * Math.sqrt(expected);
            if (ordinary && threshold <= USUAL_THRESHOLD) {
                continue;
            }
            double tail =
                    found < expected ? Gammas.poissonAtMost(found, expected) : Gammas.poissonAtLeast(found, expected);
            if (tail < smallest || (tail == smallest && worst < 0)) {
                smallest = tail;
                worst = pair;
            }
        }
        return worst;
    }
}
