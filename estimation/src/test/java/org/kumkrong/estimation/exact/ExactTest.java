// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /// With numbers that fit into 64 bits, and with some that soon do not.
    @ParameterizedTest
    @ValueSource(ints = {0, 56})
    void oneBoundMoreIsWhatStartingAgainWouldFind(int bits) {
        int bounded = 0;
        for (int i = 0; i < 400; i++) {
            Chance chance = Chance.of(SEED, i);
            long[][] a = random(chance, 4, 6, 3);
            long[] b = new long[4];
            for (int row = 0; row < 4; row++) {
                b[row] = (chance.below(9) - 2L) << bits;
            }
            LinearProgram program = new LinearProgram(a, b, 6);
            long[] cost = {1 + chance.below(5), chance.below(5), 1, 2, chance.below(3), 1};
            if (!program.feasible() || program.minimum(cost) == null) {
                continue;
            }
            for (int variable = 0; variable < 6; variable++) {
                Fraction at = program.corner().get(variable);
                if (at.above().signum() == 0) {
                    continue;
                }
                for (int sign : new int[] {1, -1}) {
                    long bound = at.floor().longValueExact() + (sign > 0 ? 0 : 1);
                    LinearProgram within = program.within(variable, sign, bound);
                    LinearProgram again = startedAgain(a, b, variable, sign, bound);

                    assertThat(within.feasible()).isEqualTo(again.feasible());
                    if (within.feasible()) {
                        assertThat(within.least()).isEqualTo(again.minimum(Arrays.copyOf(cost, 7)));
                        assertThat(sign * (within.corner().get(variable).floor().longValueExact() - bound))
                                .isLessThanOrEqualTo(0);
                        bounded++;
                    }
                }
            }
        }
        assertThat(bounded).isGreaterThan(200);
    }

    private static LinearProgram startedAgain(long[][] a, long[] b, int variable, int sign, long bound) {
        long[][] more = new long[a.length + 1][];
        for (int row = 0; row < a.length; row++) {
            more[row] = Arrays.copyOf(a[row], 7);
        }
        more[a.length] = new long[7];
        more[a.length][variable] = 1;
        more[a.length][6] = sign;
        long[] moreSides = Arrays.copyOf(b, a.length + 1);
        moreSides[a.length] = bound;
        return new LinearProgram(more, moreSides, 7);
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
