// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.chance;

/// Quantiles of sorted numbers, the median-unbiased kind.
///
/// Source: Hyndman and Fan (1996), The American Statistician 50, 361–365, definition 8. Stateless.
public final class Quantiles {
    private Quantiles() {}

    /// The value that a share `p` of the law behind sorted numbers lies below.
    public static double of(double[] sorted, double p) {
        double place = sorted.length * p + (p + 1) / 3;
        int below = (int) Math.floor(place + 4 * Math.ulp(place));
        double share = Math.abs(place - below) < 4 * Math.ulp(place) ? 0 : place - below;
        double low = sorted[Math.clamp(below - 1, 0, sorted.length - 1)];
        double high = sorted[Math.clamp(below, 0, sorted.length - 1)];
        return share == 0 || low == high ? low : Double.isInfinite(high) ? high : low + share * (high - low);
    }
}
