// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

/// Solves positive definite systems in place. Not safe for threads.
final class Cholesky {
    private final double[] entries;
    private final int stride;
    private int size;

    Cholesky(int sizeMax) {
        stride = sizeMax;
        entries = new double[sizeMax * sizeMax];
    }

    void begin(int size) {
        this.size = size;
    }

    /// Sets an entry of the lower triangle.
    void set(int row, int column, double value) {
        entries[row * stride + column] = value;
    }

    /// Factors; a pivot that rounding has eaten is replaced by a sliver of its diagonal.
    void factor() {
        for (int j = 0; j < size; j++) {
            int rowJ = j * stride;
            double diagonal = entries[rowJ + j];
            double rest = diagonal;
            for (int k = 0; k < j; k++) {
                rest -= entries[rowJ + k] * entries[rowJ + k];
            }
            double root = Math.sqrt(Math.max(rest, 1e-15 * diagonal + Double.MIN_NORMAL));
            entries[rowJ + j] = root;
            for (int i = j + 1; i < size; i++) {
                int rowI = i * stride;
                double sum = entries[rowI + j];
                for (int k = 0; k < j; k++) {
                    sum -= entries[rowI + k] * entries[rowJ + k];
                }
                entries[rowI + j] = sum / root;
            }
        }
    }

    /// Replaces the right side by the solution.
    void solve(double[] b) {
        lower(b);
        for (int i = size - 1; i >= 0; i--) {
            double sum = b[i];
            for (int k = i + 1; k < size; k++) {
                sum -= entries[k * stride + i] * b[k];
            }
            b[i] = sum / entries[i * stride + i];
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
            int row = i * stride;
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= entries[row + k] * b[k];
            }
            b[i] = sum / entries[row + i];
        }
    }
}
