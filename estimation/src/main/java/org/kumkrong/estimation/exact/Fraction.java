// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.exact;

import java.math.BigInteger;

/// A quotient of whole numbers in lowest terms.
///
/// @param above numerator
/// @param below denominator, above zero
public record Fraction(BigInteger above, BigInteger below) {
    /// Nothing.
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /// A quotient, reduced.
    public static Fraction of(BigInteger above, BigInteger below) {
        if (below.equals(BigInteger.ONE)) {
            return new Fraction(above, below);
        }
        BigInteger divisor = above.gcd(below);
        int sign = below.signum();
        if (sign == 0) {
            throw new IllegalArgumentException("below must not be zero");
        }
        BigInteger by = sign < 0 ? divisor.negate() : divisor;
        return new Fraction(above.divide(by), below.divide(by));
    }

    /// Whether it is a whole number.
    public boolean isWhole() {
        return below.equals(BigInteger.ONE);
    }

    /// The largest whole number not above it.
    public BigInteger floor() {
        BigInteger[] parts = above.divideAndRemainder(below);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /// The smallest whole number not below it.
    public BigInteger ceiling() {
        return floor().add(isWhole() ? BigInteger.ZERO : BigInteger.ONE);
    }
}
