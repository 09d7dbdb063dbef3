// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.kumkrong.estimation.study.Figures;

/// An estimate beside the population it is part of, always as an interval.
///
/// What is shown is rounded outward once, from the interval's ends themselves. Both must speak of the
/// same people, place and time; nobody but the user can know that, so every sentence says it.
///
/// @param figure the estimate
/// @param population how many people there are in all
public record Prevalence(Figure figure, long population) {
    private static final int PER_THOUSAND = 1_000;
    private static final int PER_HUNDRED_THOUSAND = 100_000;

    public Prevalence {
        if (population < 1) {
            throw new IllegalArgumentException("population must be at least 1, not " + population);
        }
        if (figure.upper() > population) {
            throw new IllegalArgumentException("figure must lie within the population");
        }
    }

    /// "Between 0.42 and 1.3 in every 1,000".
    public Sentence perThousand() {
        return Sentence.of("prevalence.per-thousand", per(PER_THOUSAND, false), per(PER_THOUSAND, true));
    }

    /// The same for 100,000, the measure of indicator 16.2.2 of the Sustainable Development Goals.
    public Sentence perHundredThousand() {
        return Sentence.of(
                "prevalence.per-hundred-thousand", per(PER_HUNDRED_THOUSAND, false), per(PER_HUNDRED_THOUSAND, true));
    }

    /// "One in 780 to one in 2,400".
    public Sentence oneIn() {
        return Sentence.of(
                "prevalence.one-in",
                Figures.text(population / figure.upperEnd(), RoundingMode.FLOOR),
                Figures.text(population / figure.lowerEnd(), RoundingMode.CEILING));
    }

    private String per(int base, boolean upper) {
        BigDecimal people = BigDecimal.valueOf(upper ? figure.upperEnd() : figure.lowerEnd());
        RoundingMode outward = upper ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return Figures.grouped(people.multiply(BigDecimal.valueOf(base))
                .divide(BigDecimal.valueOf(population), new MathContext(2, outward))
                .stripTrailingZeros());
    }
}
