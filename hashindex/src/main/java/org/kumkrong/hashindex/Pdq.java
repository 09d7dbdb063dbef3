// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex;

import java.util.HexFormat;

/// A PDQ fingerprint of a picture: 256 bits, of which similar pictures have most in common.
///
/// It is written as 64 hexadecimal digits; `first` holds the sixteen that stand in front.
///
/// @param first bits 255 to 192
/// @param second bits 191 to 128
/// @param third bits 127 to 64
/// @param fourth bits 63 to 0
public record Pdq(long first, long second, long third, long fourth) implements Comparable<Pdq> {
    /// How many bits a fingerprint has.
    public static final int BITS = 256;
    /// How many hexadecimal digits it is written with.
    public static final int DIGITS = BITS / 4;
    /// Of a picture of lower quality the bits are mostly chance: a match must not count without saying so.
    public static final int QUALITY_MIN = 50;

    private static final int DIGITS_OF_LONG = 16;
    private static final HexFormat HEX = HexFormat.of();

    /// Reads 64 hexadecimal digits, small or capital.
    ///
    /// @throws IllegalArgumentException for anything else; the message does not quote it
    public static Pdq of(CharSequence digits) {
        if (digits.length() != DIGITS) {
            throw new IllegalArgumentException(
                    "a PDQ fingerprint has " + DIGITS + " hexadecimal digits, not " + digits.length());
        }
        for (int i = 0; i < DIGITS; i++) {
            if (!HexFormat.isHexDigit(digits.charAt(i))) {
                throw new IllegalArgumentException("not a hexadecimal digit at place " + (i + 1));
            }
        }
        return new Pdq(part(digits, 0), part(digits, 1), part(digits, 2), part(digits, 3));
    }

    private static long part(CharSequence digits, int index) {
        int from = index * DIGITS_OF_LONG;
        return HexFormat.fromHexDigitsToLong(digits, from, from + DIGITS_OF_LONG);
    }

    /// In how many bits two fingerprints differ: 0 for the same picture, up to 31 for one that was edited a little.
    public int distance(Pdq other) {
        return Long.bitCount(first ^ other.first)
                + Long.bitCount(second ^ other.second)
                + Long.bitCount(third ^ other.third)
                + Long.bitCount(fourth ^ other.fourth);
    }

    /// How many bits are set; 128 in every fingerprint that was computed and not made up.
    public int weight() {
        return Long.bitCount(first) + Long.bitCount(second) + Long.bitCount(third) + Long.bitCount(fourth);
    }

    /// The 64 hexadecimal digits, in small letters.
    public String hex() {
        return HEX.toHexDigits(first) + HEX.toHexDigits(second) + HEX.toHexDigits(third) + HEX.toHexDigits(fourth);
    }

    /// In the order of the written digits.
    @Override
    public int compareTo(Pdq other) {
        int order = Long.compareUnsigned(first, other.first);
        if (order == 0) {
            order = Long.compareUnsigned(second, other.second);
        }
        if (order == 0) {
            order = Long.compareUnsigned(third, other.third);
        }
        return order == 0 ? Long.compareUnsigned(fourth, other.fourth) : order;
    }

    /// Without the bits: fingerprints of real material stay out of logs.
    @Override
    public String toString() {
        return "Pdq[withheld]";
    }
}
