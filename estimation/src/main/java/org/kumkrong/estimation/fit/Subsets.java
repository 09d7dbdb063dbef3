// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

/// Sums over all subsets of lists at once. A set of lists is a number whose bit i says whether list i + 1
/// is in it.
final class Subsets {
    private Subsets() {}

    /// Replaces each value by the sum over all sets that contain its set.
    static void sumOverSupersets(double[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int set = 0; set < values.length; set++) {
                if ((set & bit) == 0) {
                    values[set] += values[set | bit];
                }
            }
        }
    }

    /// Replaces each value by the sum over all sets within its set.
    static void sumOverSubsets(double[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int set = 0; set < values.length; set++) {
                if ((set & bit) != 0) {
                    values[set] += values[set ^ bit];
                }
            }
        }
    }
}
