// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

/// Solves positive definite systems in place. Not safe for threads.
final class Cholesky {
    /// The lower triangle, row by row.
    private final double[][] rows;

    private int size;

    Cholesky(int sizeMax) {
        rows = new double[sizeMax][];
        for (int row = 0; row < sizeMax; row++) {
            rows[row] = new double[row + 1];
        }
    }

    void begin(int size) {
        this.size = size;
    }

    /// Sets an entry of the lower triangle.
    void set(int row, int column, double value) {
        rows[row][column] = value;
    }

    /// Factors; a pivot that rounding has eaten is replaced by a sliver of its diagonal.
    void factor() {
        for (int j = 0; j < size; j++) {
            double[] rowJ = rows[j];
            double diagonal = rowJ[j];
            double rest = diagonal;
            for (int k = 0; k < j; k++) {
                rest -= rowJ[k] * rowJ[k];
            }
            double root = Math.sqrt(Math.max(rest, 1e-15 * diagonal + Double.MIN_NORMAL));
            rowJ[j] = root;
            for (int i = j + 1; i < size; i++) {
                double[] rowI = rows[i];
                double sum = rowI[j];
                for (int k = 0; k < j; k++) {
                    sum -= rowI[k] * rowJ[k];
                }
                rowI[j] = sum / root;
            }
        }
    }

    /// Replaces the right side by the solution.
    void solve(double[] b) {
        lower(b);
        for (int i = size - 1; i >= 0; i--) {
            double sum = b[i];
            for (int k = i + 1; k < size; k++) {
                sum -= rows[k][i] * b[k];
            }
            b[i] = sum / rows[i][i];
        }
    }

    /// The first entry of the inverse.
    double firstOfInverse(double[] scratch) {
        java.util.Arrays.fill(scratch, 0, size, 0);
        scratch[0] = 1;
        lower(scratch);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += scratch[i] * scratch[i];
        }
        return sum;
    }

    private void lower(double[] b) {
        for (int i = 0; i < size; i++) {
            double[] row = rows[i];
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= row[k] * b[k];
            }
            b[i] = sum / row[i];
        }
    }
}
