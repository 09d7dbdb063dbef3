// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.util.Arrays;
import org.kumkrong.estimation.chance.Chance;

/// Draws the people of a table again and again, with the choice of a model repeated in every draw.
///
/// Source: Efron and Tibshirani (1993), *An Introduction to the Bootstrap*; selection inside each draw as
/// in Silverman, Chan and Vincent (2024), Statistics and Computing 34. A draw depends on seed and number
/// only. Immutable.
///
/// @param selection how a model is chosen
/// @param missedLinks what is corrected before a model is chosen
/// @param draws how many
/// @param seed where chance starts
public record Bootstrap(Selection selection, MissedLinks missedLinks, int draws, long seed) {
    public Bootstrap {
        if (draws < 1) {
            throw new IllegalArgumentException("draws must be at least 1, not " + draws);
        }
    }

    /// The total of each draw, sorted; a draw without a valid model counts as infinite, as nothing bounds it.
    public double[] totals(Overlaps observed, Workers workers) {
        double[] totals = new double[draws];
        double[] weights = observed.counts();
        long people = Math.round(observed.people());
        workers.run(draws, () -> new Fitter(observed.lists()), (fitter, draw) -> {
            double[] counts = new double[weights.length];
            Chance.of(seed, draw).multinomial(people, weights, counts);
            totals[draw] = total(counts, fitter);
        });
        Arrays.sort(totals);
        return totals;
    }

    /// The total without one person of each filled cell, by set of lists; NaN where a cell is empty.
    public double[] withoutOne(Overlaps observed, Workers workers) {
        double[] totals = new double[observed.cells()];
        workers.run(totals.length, () -> new Fitter(observed.lists()), (fitter, set) -> {
            totals[set] = Double.NaN;
            if (observed.count(set) >= 1) {
                double[] counts = observed.counts();
                counts[set]--;
                totals[set] = total(counts, fitter);
            }
        });
        return totals;
    }

    /// The total with one more person in each filled cell, by set of lists; NaN where a cell is empty.
    public double[] withOneMore(Overlaps observed, Workers workers) {
        double[] totals = new double[observed.cells()];
        workers.run(totals.length, () -> new Fitter(observed.lists()), (fitter, set) -> {
            totals[set] = Double.NaN;
            if (observed.count(set) > 0) {
                double[] counts = observed.counts();
                counts[set]++;
                totals[set] = total(counts, fitter);
            }
        });
        return totals;
    }

    private double total(double[] counts, Fitter fitter) {
        Fit fit = selection.choose(missedLinks.corrected(new Overlaps(counts)), fitter);
        return fit.valid() ? fit.total() : Double.POSITIVE_INFINITY;
    }
}
