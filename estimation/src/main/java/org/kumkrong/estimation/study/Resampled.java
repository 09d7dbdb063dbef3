// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.chance.Quantiles;
import org.kumkrong.estimation.fit.BcaLevels;

/// What many draws of a table say about an estimate.
///
/// The bias-corrected interval is left out where its ends would have fewer than ten draws beyond them.
/// Immutable.
public final class Resampled {
    /// An end that fewer draws lie beyond is chance.
    private static final double DRAWS_BEYOND_MIN = 10;

    private final @Nullable Interval bca;
    private final Interval percentile;
    private final double refusedShare;

    private Resampled(@Nullable Interval bca, Interval percentile, double refusedShare) {
        this.bca = bca;
        this.percentile = percentile;
        this.refusedShare = refusedShare;
    }

    /// From sorted totals of the draws.
    static Resampled of(double[] totals, BcaLevels levels, double level) {
        double tail = (1 - level) / 2;
        long refused =
                java.util.Arrays.stream(totals).filter(Double::isInfinite).count();
        return new Resampled(
                bca(totals, levels, tail),
                new Interval(Quantiles.of(totals, tail), Quantiles.of(totals, 1 - tail), Interval.Kind.PERCENTILE),
                (double) refused / totals.length);
    }

    private static @Nullable Interval bca(double[] totals, BcaLevels levels, double tail) {
        double low = levels.level(tail);
        double high = levels.level(1 - tail);
        double least = DRAWS_BEYOND_MIN / totals.length;
        if (low < least || high > 1 - least || high <= low) {
            return null;
        }
        return new Interval(Quantiles.of(totals, low), Quantiles.of(totals, high), Interval.Kind.BCA);
    }

    /// The corrected interval; null where it would be chance.
    public @Nullable Interval bca() {
        return bca;
    }

    /// The interval of quantiles.
    public Interval percentile() {
        return percentile;
    }

    /// Share of draws without a valid model.
    public double refusedShare() {
        return refusedShare;
    }

    /// The corrected interval, or where it would be chance the other.
    Interval best() {
        Interval corrected = bca;
        return corrected == null ? percentile : corrected;
    }

    /// From the lower of both lower ends to the higher of both upper ends.
    public Interval union() {
        Interval corrected = bca;
        return corrected == null
                ? percentile
                : new Interval(
                        Math.min(corrected.lower(), percentile.lower()),
                        Math.max(corrected.upper(), percentile.upper()),
                        Interval.Kind.UNION);
    }
}
