// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

/// What a unit publishes and how it hides the rest.
///
/// Promised of every small number, every small difference between two numbers of any publications, and every
/// sum of small numbers that is small too (the first 5,000 of them):
///
/// - With [Method#SUPPRESS], to whoever has read everything that was published it can be anything in a
/// range at least one less than the smallest cell wide. Somebody may have been told besides of *every*
/// hidden number whether it is small, nought or neither, and so know of a small one that it lies between 1
/// and the smallest cell less one. Of these values more than half are left even then: 6 of 10 where nothing
/// below 11 is shown, 3 of 5 where nothing below 6 is. More than all of them can be left to nobody who was
/// told.
/// - With [Method#ROUND] smallness is printed; to whoever has read everything three values are left for a
/// base of 5.
///
/// Not promised: a sum that is not small itself may be printed, though all its parts are small; and what a
/// reader knows of single people is theirs to subtract.
///
/// @param minimumCell the smallest number that is shown; those below, but for nought, are protected
/// @param zerosToo whether noughts are protected as well
/// @param method how
/// @param base what counts are rounded to; only for [Method#ROUND]
public record DisclosurePolicy(int minimumCell, boolean zerosToo, Method method, int base) {
    /// Ways of hiding.
    public enum Method {
        /// Small numbers are left out, and others with which they could be worked out.
        SUPPRESS,
        /// Every number is rounded by itself, so that rows need not add up; of what is small, only that it
        /// is.
        ROUND
    }

    public DisclosurePolicy {
        if (minimumCell < 2) {
            throw new IllegalArgumentException("minimumCell must be at least 2, not " + minimumCell);
        }
        if (method == Method.ROUND && (base < 3 || base % 2 == 0)) {
            throw new IllegalArgumentException("base must be odd and at least 3, not " + base);
        }
    }

    /// Nothing below 6, by leaving out.
    public static DisclosurePolicy usual() {
        return new DisclosurePolicy(6, false, Method.SUPPRESS, 5);
    }

    /// For what leaves the task force: nothing below 11, by leaving out.
    public static DisclosurePolicy outside() {
        return new DisclosurePolicy(11, false, Method.SUPPRESS, 5);
    }

    /// Everything to the nearest 5.
    public static DisclosurePolicy rounding() {
        return new DisclosurePolicy(6, false, Method.ROUND, 5);
    }

    /// Whether a number must be protected.
    boolean sensitive(long count) {
        return count < minimumCell && (count > 0 || zerosToo);
    }

    /// What numbers are only said to be below, where they are rounded; larger ones are printed.
    public long limit() {
        return Math.max(minimumCell, base);
    }

    /// The smallest number that is printed where numbers are rounded; it stands for all from the limit on.
    public long smallestRounded() {
        return (limit() + base - 1) / base * base;
    }

    /// How far from a printed number the true one lies at most, where numbers are rounded; the smallest
    /// printed one apart.
    public int reach() {
        return base / 2;
    }

    /// The same for a few people whom no number tells apart. One more, as ten known together are each from
    /// none to ten.
    long widthOfAlike() {
        return method == Method.SUPPRESS ? minimumCell : widthMin();
    }

    /// How far apart the least and the most that a protected number could be must lie at least.
    long widthMin() {
        return method == Method.SUPPRESS ? minimumCell - 1L : base / 2;
    }

    /// The smallest number that is protected.
    private int leastSmall() {
        return zerosToo ? 0 : 1;
    }

    /// What somebody knows of a hidden number who was told why it is hidden: that it is small, or that it
    /// is not.
    Range told(long count) {
        if (sensitive(count)) {
            return new Range(leastSmall(), minimumCell - 1L);
        }
        return count == 0 ? new Range(0, 0) : new Range(minimumCell, Range.UNBOUNDED);
    }

    /// How far apart these ends must lie for somebody who was told which hidden numbers are small: more
    /// than half of what a small number can be is left. All of it would be the most, as to know that a
    /// number is small is to know as much.
    long widthTold() {
        return method == Method.SUPPRESS ? (minimumCell - leastSmall()) / 2 : widthMin();
    }

    /// How far apart the least and the most of what a small number can be must lie, in any case: more than half
    /// of all that it could be before anything was told.
    long widthOpen() {
        return (minimumCell - leastSmall()) / 2;
    }

    /// The least number that, hidden, makes room enough for a small one beside it.
    long companyAlone() {
        return minimumCell + widthTold();
    }
}
