// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.study.Figures;
import org.kumkrong.estimation.study.Interval;

/// An estimate as it may be shown: two digits that count, the ends of its interval rounded outward.
///
/// There is no way to the number alone; in words it comes with its interval. Immutable.
public final class Figure {
    private final @Nullable Long estimate;
    private final long lower;
    private final long upper;
    private final double lowerEnd;
    private final double upperEnd;
    private final double level;

    private Figure(@Nullable Long estimate, double lower, double upper, double level) {
        this.estimate = estimate;
        this.lower = Figures.roundedDown(lower);
        this.upper = Figures.roundedUp(upper);
        this.lowerEnd = lower;
        this.upperEnd = upper;
        this.level = level;
    }

    static Figure number(double estimate, Interval interval, double level) {
        return new Figure(Figures.rounded(estimate), interval.lower(), interval.upper(), level);
    }

    static Figure range(double lower, double upper, double level) {
        return new Figure(null, lower, upper, level);
    }

    /// Lower end of the interval.
    public long lower() {
        return lower;
    }

    /// Upper end of the interval.
    public long upper() {
        return upper;
    }

    /// The ends before rounding, for what is rounded itself: rounding twice would widen it twice.
    double lowerEnd() {
        return lowerEnd;
    }

    double upperEnd() {
        return upperEnd;
    }

    /// The share of such intervals that should hold the truth.
    public double level() {
        return level;
    }

    /// What may be said of a later figure beside this one: more or fewer only where the intervals are apart.
    public Sentence comparedWith(Figure later) {
        if (later.lower > upper) {
            return Sentence.of("trend.more");
        }
        return Sentence.of(later.upper < lower ? "trend.fewer" : "trend.cannot-be-told");
    }

    /// "About 1,100 (between 510 and 3,900)", or only "between 8,500 and 28,000".
    public Sentence inWords() {
        Long number = estimate;
        String percent = Figures.percent(level);
        return number == null
                ? Sentence.of("figure.range", Figures.grouped(lower), Figures.grouped(upper))
                : Sentence.of(
                        "figure.number",
                        Figures.grouped(number),
                        Figures.grouped(lower),
                        Figures.grouped(upper),
                        percent);
    }
}
