// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// What two groups of records answer to one [Trait], in thousandths of a bit.
interface Answer {
    /// One side or both tell nothing.
    int UNKNOWN = Integer.MIN_VALUE;

    /// They cannot be one person.
    int NEVER = -1_000_000;

    /// The same whichever group comes first. Safe for threads while no groups join.
    int millibits(int a, int b);

    /// Told before two groups join.
    default void joining(int first, int second) {}

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    static int toMillibits(double bits) {
        return (int) Math.round(1000 * bits);
    }
}
