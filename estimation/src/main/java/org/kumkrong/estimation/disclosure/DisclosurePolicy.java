// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

/// What a unit publishes and how it hides the rest.
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
        /// Every cell is rounded, and totals are sums of rounded cells.
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

    /// How far apart the least and the most that a protected number could be must lie at least.
    long widthMin() {
        return method == Method.SUPPRESS ? minimumCell - 1L : base / 2;
    }
}
