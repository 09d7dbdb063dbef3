// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import org.kumkrong.estimation.chance.Gammas;

/// How many people stand on exactly which lists, with the sums that every model asks for.
///
/// Counts may be fractions, where a table was corrected for missed links. Immutable; the arrays stay inside.
public final class Overlaps {
    private final int lists;
    private final double[] counts;
    private final double[] margins;
    private final double people;
    private final double logFactorials;
    private final double saturated;

    /// Counts by set of lists; the first, of people on no list, must be zero.
    public Overlaps(double... counts) {
        this.lists = Integer.numberOfTrailingZeros(counts.length);
        if (counts.length != 1 << lists || lists < 1 || lists > HierarchicalModel.LISTS_MAX) {
            throw new IllegalArgumentException("counts must be 2 to the number of lists, not " + counts.length);
        }
        if (counts[0] != 0) {
            throw new IllegalArgumentException("counts must say nothing of people on no list");
        }
        this.counts = counts.clone();
        this.margins = counts.clone();
        double factorials = 0;
        double fullest = 0;
        for (double count : counts) {
            if (!(count >= 0)) {
                throw new IllegalArgumentException("counts must not be negative");
            }
            factorials +=
                    count > 1 ? Gammas.logGamma(count + 1) : count > 0 && count < 1 ? Gammas.logGamma(count + 1) : 0;
            fullest += count > 0 ? count * StrictMath.log(count) - count : 0;
        }
        Subsets.sumOverSupersets(margins);
        this.people = margins[0];
        this.logFactorials = factorials;
        this.saturated = fullest - factorials;
    }

    public int lists() {
        return lists;
    }

    /// People on any list.
    public double people() {
        return people;
    }

    /// People on exactly these lists.
    public double count(int set) {
        return counts[set];
    }

    /// People on at least these lists.
    public double margin(int set) {
        return margins[set];
    }

    /// How many sets of lists there are, with the empty one.
    public int cells() {
        return counts.length;
    }

    /// All counts; a copy.
    public double[] counts() {
        return counts.clone();
    }

    /// Sum of the logarithms of the factorials of all counts.
    double logFactorials() {
        return logFactorials;
    }

    /// The log likelihood of a model that fits every count exactly: no model has more.
    double saturatedLogLikelihood() {
        return saturated;
    }
}
