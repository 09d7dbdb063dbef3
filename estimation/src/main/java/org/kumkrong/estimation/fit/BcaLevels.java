// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import org.kumkrong.estimation.chance.NormalLaw;

/// Which quantiles of the draws make an interval that is corrected for bias and acceleration.
///
/// Draws that equal the estimate but for rounding count as equal, not as smaller: otherwise the last bit of
/// a number decides where many draws repeat the estimate. Source: Efron (1987), JASA 82, 171–185;
/// acceleration from leaving out one person, each cell counting as often as it has people.
///
/// @param bias the normal quantile of the share of draws below the estimate
/// @param acceleration how fast the spread changes with the total
public record BcaLevels(double bias, double acceleration) {
    private static final double EQUAL = 1e-9;

    /// The levels of an estimate.
    ///
    /// @param estimate the total
    /// @param totals the total of each draw
    /// @param counts people by set of lists
    /// @param withoutOne the total without one person, by set of lists; numbers that are not finite are
    /// passed over
    public static BcaLevels of(double estimate, double[] totals, double[] counts, double[] withoutOne) {
        int below = 0;
        for (double total : totals) {
            below += total < estimate * (1 - EQUAL) ? 1 : 0;
        }
        return new BcaLevels(NormalLaw.quantile((double) below / totals.length), acceleration(counts, withoutOne));
    }

    private static double acceleration(double[] counts, double[] withoutOne) {
        double people = 0;
        double sum = 0;
        for (int set = 0; set < counts.length; set++) {
            if (Double.isFinite(withoutOne[set])) {
                people += counts[set];
                sum += counts[set] * withoutOne[set];
            }
        }
        double mean = sum / people;
        double squares = 0;
        double cubes = 0;
        for (int set = 0; set < counts.length; set++) {
            if (Double.isFinite(withoutOne[set])) {
                double off = mean - withoutOne[set];
                squares += counts[set] * off * off;
                cubes += counts[set] * off * off * off;
            }
        }
        return squares == 0 ? 0 : cubes / (6 * (squares * Math.sqrt(squares)));
    }

    /// The share of draws that stands for the share `p` of the law.
    public double level(double p) {
        if (Double.isInfinite(bias)) {
            return bias < 0 ? 0 : 1;
        }
        double shifted = bias + NormalLaw.quantile(p);
        double denominator = 1 - acceleration * shifted;
        return denominator <= 0 ? (shifted < 0 ? 0 : 1) : NormalLaw.atMost(bias + shifted / denominator);
    }
}
