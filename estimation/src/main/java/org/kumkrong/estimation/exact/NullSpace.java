// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The directions that a matrix of whole numbers sends to nothing, as whole numbers.
public final class NullSpace {
    private NullSpace() {}

    /// A basis of all `x` with `matrix · x = 0`; empty where the columns are independent.
    public static List<BigInteger[]> of(long[][] matrix, int columns) {
        Tableau tableau = new Tableau(matrix);
        int[] rowOf = new int[columns];
        Arrays.fill(rowOf, -1);
        int rank = 0;
        boolean[] used = new boolean[tableau.rows()];
        for (int column = 0; column < columns && rank < tableau.rows(); column++) {
            int row = free(tableau, column, used);
            if (row >= 0) {
                tableau.pivot(row, column);
                used[row] = true;
                rowOf[column] = row;
                rank++;
            }
        }
        List<BigInteger[]> basis = new ArrayList<>();
        for (int free = 0; free < columns; free++) {
            if (rowOf[free] < 0) {
                basis.add(direction(tableau, rowOf, free));
            }
        }
        return basis;
    }

    private static int free(Tableau tableau, int column, boolean[] used) {
        for (int row = 0; row < tableau.rows(); row++) {
            if (!used[row] && tableau.sign(row, column) != 0) {
                return row;
            }
        }
        return -1;
    }

    private static BigInteger[] direction(Tableau tableau, int[] rowOf, int free) {
        BigInteger[] x = new BigInteger[rowOf.length];
        Arrays.fill(x, BigInteger.ZERO);
        x[free] = tableau.denominator();
        BigInteger divisor = x[free];
        for (int column = 0; column < rowOf.length; column++) {
            if (rowOf[column] >= 0) {
                x[column] = tableau.numerator(rowOf[column], free).negate();
                divisor = divisor.gcd(x[column]);
            }
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = x[i].divide(divisor);
        }
        return x;
    }
}
