// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as files and pages write them.
public final class Figures {
    private static final MathContext FILE = new MathContext(12, RoundingMode.HALF_EVEN);

    private Figures() {}

    /// Twelve digits for a file; nothing for what is no number, `Inf` for what has no bound.
    public static String exact(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        BigDecimal rounded = new BigDecimal(value).round(FILE).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /// Two digits that count, to the nearest: `1,100`.
    public static long rounded(double value) {
        return rounded(value, RoundingMode.HALF_EVEN);
    }

    /// Two digits that count, not above the value.
    public static long roundedDown(double value) {
        return rounded(value, RoundingMode.FLOOR);
    }

    /// Two digits that count, not below the value.
    public static long roundedUp(double value) {
        return rounded(value, RoundingMode.CEILING);
    }

    private static long rounded(double value, RoundingMode mode) {
        return whole(value, mode).longValueExact();
    }

    /// Two digits that count, as a place in a picture: a drawing must not say more than the text beside it.
    public static double drawn(double value, RoundingMode mode) {
        return Double.isInfinite(value) ? value : whole(value, mode).doubleValue();
    }

    /// The largest of 1, 2, 5, 10, 20, 50 and so on that is not above a value of at least 1.
    public static long stepDown(double value) {
        long step = 1;
        while (stepAfter(step) <= value) {
            step = stepAfter(step);
        }
        return step;
    }

    /// The smallest of them that is not below a value.
    public static long stepUp(double value) {
        long step = 1;
        while (step < value) {
            step = stepAfter(step);
        }
        return step;
    }

    private static long stepAfter(long step) {
        return String.valueOf(step).startsWith("2") ? step / 2 * 5 : step * 2;
    }

    private static BigInteger whole(double value, RoundingMode mode) {
        return new BigDecimal(value)
                .round(new MathContext(2, mode))
                .setScale(0, mode)
                .toBigIntegerExact();
    }

    /// Two digits that count, with separators, of numbers of any size; `∞` for what has no bound.
    public static String text(double value, RoundingMode mode) {
        return Double.isInfinite(value) ? "∞" : String.format(Locale.ROOT, "%,d", whole(value, mode));
    }

    /// With separators.
    public static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// With separators and one digit behind the point.
    public static String tenths(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    /// With separators, and with the digits behind the point that it has.
    public static String grouped(BigDecimal value) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
    }

    /// A share in percent, without needless noughts: `2`, `23`.
    public static String percent(double share) {
        return Double.isInfinite(share)
                ? "∞"
                : new BigDecimal(100 * share)
                        .round(new MathContext(2, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /// A quotient with one digit behind the point: `2.2`.
    public static String times(double quotient) {
        return !Double.isFinite(quotient) ? "∞" : String.format(Locale.ROOT, "%.1f", quotient);
    }
}
