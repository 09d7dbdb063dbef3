// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.util.Optional;
import java.util.stream.Stream;
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
    private final long counted;
    private final boolean fromCounted;

    private Figure(@Nullable Long estimate, double lower, double upper, double level, long counted) {
        this.counted = counted;
        this.fromCounted = Figures.roundedDown(lower) < counted;
        this.estimate = estimate == null || estimate >= counted ? estimate : (Long) Figures.roundedUp(counted);
        this.lower = fromCounted ? counted : Figures.roundedDown(lower);
        this.upper = Figures.roundedUp(upper);
        this.lowerEnd = lower;
        this.upperEnd = upper;
        this.level = level;
    }

    static Figure number(double estimate, Interval interval, double level, long counted) {
        return new Figure(Figures.rounded(estimate), interval.lower(), interval.upper(), level, counted);
    }

    static Figure range(double lower, double upper, double level, long counted) {
        return new Figure(null, lower, upper, level, counted);
    }

    /// Lower end of the interval, not below the people who were counted.
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

    /// The same for outside: only a range, its ends moved outward to 1, 2 or 5 with noughts behind.
    ///
    /// Two digits are a function of the overlaps that leaves one value of many a small overlap to whoever tries
    /// all of them beside the sizes of the lists.
    public Figure inSteps() {
        return range(Figures.stepDown(lowerEnd), Figures.stepUp(upperEnd), level, counted);
    }

    /// What may be said of a later figure beside this one: more or fewer only where the intervals are apart.
    public Sentence comparedWith(Figure later) {
        if (later.lower > upper) {
            return Sentence.of("trend.more");
        }
        return Sentence.of(later.upper < lower ? "trend.fewer" : "trend.cannot-be-told");
    }

    /// "About 1,100, between 510 and 3,900 (95 % interval, ...)", or only "between 8,500 and 28,000".
    ///
    /// Where the lower end would be rounded below the people who were counted, it says so without their
    /// number: three digits of it would tell more than two of anything else.
    public Sentence inWords() {
        return estimate == null
                ? range()
                : Sentence.of(fromCounted ? "figure.number-from-counted" : "figure.number", numbers(true));
    }

    /// The same for a heading, without the kind of the interval.
    public Sentence inShort() {
        return estimate == null
                ? range()
                : Sentence.of(fromCounted ? "figure.short-from-counted" : "figure.short", numbers(false));
    }

    /// What the ends of the interval are; empty where they are a range over methods.
    public Optional<Sentence> kind() {
        return estimate == null ? Optional.empty() : Optional.of(Sentence.of("figure.kind", Figures.percent(level)));
    }

    private Sentence range() {
        return fromCounted
                ? Sentence.of("figure.range-from-counted", Figures.grouped(upper))
                : Sentence.of("figure.range", Figures.grouped(lower), Figures.grouped(upper));
    }

    private String[] numbers(boolean withLevel) {
        return Stream.of(
                        estimate == null ? "" : Figures.grouped(estimate),
                        fromCounted ? "" : Figures.grouped(lower),
                        Figures.grouped(upper),
                        withLevel ? Figures.percent(level) : "")
                .filter(value -> !value.isEmpty())
                .toArray(String[]::new);
    }
}
