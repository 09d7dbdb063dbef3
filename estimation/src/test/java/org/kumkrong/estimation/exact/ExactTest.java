// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kumkrong.estimation.chance.Chance;

class ExactTest {
    private static final long SEED = 5;

    @Test
    void everyDirectionOfTheNullSpaceIsSentToNothing() {
        for (int i = 0; i < 200; i++) {
            Chance chance = Chance.of(SEED, i);
            long[][] matrix = random(chance, 4 + chance.below(4), 8, 3);
            List<BigInteger[]> basis = NullSpace.of(matrix, 8);
            for (BigInteger[] x : basis) {
                for (long[] row : matrix) {
                    assertThat(product(row, x)).isZero();
                }
            }
            assertThat(basis).hasSizeGreaterThanOrEqualTo(8 - matrix.length);
        }
    }

    @Test
    void numbersThatOutgrowSixtyFourBitsStayExact() {
        long[][] matrix = random(Chance.of(SEED, 1), 12, 13, 1_000_000_007);

        List<BigInteger[]> basis = NullSpace.of(matrix, 13);

        assertThat(basis).hasSize(1);
        assertThat(basis.getFirst()).anyMatch(value -> value.bitLength() > 64);
        for (long[] row : matrix) {
            assertThat(product(row, basis.getFirst())).isZero();
        }
    }

    @Test
    void fullRankModuloTwoIsFullRank() {
        int full = 0;
        for (int i = 0; i < 300; i++) {
            Chance chance = Chance.of(SEED, i);
            long[][] matrix = random(chance, 9, 6, 2);
            BitRank rank = new BitRank();
            for (long[] row : matrix) {
                long bits = 0;
                for (int j = 0; j < row.length; j++) {
                    bits |= row[j] << j;
                }
                rank.add(bits);
            }
            int exactly = 6 - NullSpace.of(matrix, 6).size();
            assertThat(rank.rank()).isLessThanOrEqualTo(exactly);
            full += rank.rank() == 6 ? 1 : 0;
        }
        assertThat(full).isGreaterThan(100);
    }

    /// By hand: x + y + z = 10, x − y = 3; the least of y is 0 (x = 3, z = 7), the most of x is 6 1/2.
    @Test
    void leastAndMostOfASmallProgram() {
        LinearProgram program = new LinearProgram(new long[][] {{1, 1, 1}, {1, -1, 0}}, new long[] {10, 3}, 3);

        assertThat(program.feasible()).isTrue();
        assertThat(program.minimum(new long[] {0, 1, 0})).isEqualTo(Fraction.ZERO);
        assertThat(program.minimum(new long[] {-1, 0, 0}))
                .isEqualTo(Fraction.of(BigInteger.valueOf(-13), BigInteger.TWO));
    }

    @Test
    void whatHasNoBoundSaysSo() {
        LinearProgram program = new LinearProgram(new long[][] {{1, -1}}, new long[] {0}, 2);

        assertThat(program.minimum(new long[] {-1, 0})).isNull();
    }

    @Test
    void whatHasNoSolutionHasAProof() {
        int without = 0;
        for (int i = 0; i < 300; i++) {
            Chance chance = Chance.of(SEED, i);
            long[][] a = random(chance, 4, 5, 3);
            long[] b = new long[4];
            for (int row = 0; row < 4; row++) {
                b[row] = chance.below(11) - 5;
            }
            LinearProgram program = new LinearProgram(a, b, 5);
            if (!program.feasible()) {
                without++;
                BigInteger[] y = program.proofOfNone(b);
                for (int column = 0; column < 5; column++) {
                    BigInteger sum = BigInteger.ZERO;
                    for (int row = 0; row < 4; row++) {
                        sum = sum.add(y[row].multiply(BigInteger.valueOf(a[row][column])));
                    }
                    assertThat(sum.signum()).isNotNegative();
                }
                assertThat(product(b, y).signum()).isNegative();
            }
        }
        assertThat(without).isBetween(50, 290);
    }

    @Test
    void fractionsRoundBothWays() {
        Fraction half = Fraction.of(BigInteger.valueOf(-7), BigInteger.TWO);

        assertThat(half.floor()).isEqualTo(BigInteger.valueOf(-4));
        assertThat(half.ceiling()).isEqualTo(BigInteger.valueOf(-3));
        assertThat(Fraction.of(BigInteger.valueOf(6), BigInteger.valueOf(-3)).isWhole())
                .isTrue();
    }

    private static long[][] random(Chance chance, int rows, int columns, int bound) {
        long[][] matrix = new long[rows][columns];
        for (long[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = bound == 2 ? chance.below(2) : chance.below(2 * bound - 1) - bound + 1L;
            }
        }
        return matrix;
    }

    private static BigInteger product(long[] row, BigInteger[] x) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < row.length; j++) {
            sum = sum.add(x[j].multiply(BigInteger.valueOf(row[j])));
        }
        return sum;
    }
}
