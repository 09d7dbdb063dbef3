// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// One kind of pair that training tells apart, with how often each answer is given among such pairs.
final class PairClass {
    final Kind kind;
    /// By comparison and level.
    final double[][] chance;
    /// Share of all pairs.
    double share;

    enum Kind {
        /// Two people who share nothing but by chance.
        OTHERS,
        /// One person.
        MATCH,
        /// One person for whom everything that may change has changed.
        MOVED,
        /// Two people who share much: a household, a family, a year, a town.
        KIN
    }

    PairClass(Kind kind, double share, int comparisons) {
        this.kind = kind;
        this.share = share;
        this.chance = new double[comparisons][];
    }
}
