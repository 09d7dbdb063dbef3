// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// How rare kinds of values are among all that were counted.
final class Rarity {
    /// Fewer mentions than this do not show what is rare.
    private static final int MENTIONS_MIN = 30;

    private final LongIntMap counts = new LongIntMap(64);
    private int total;

    void count(long kind, int mentions) {
        if (mentions > 0) {
            counts.add(kind, mentions);
            total += mentions;
        }
    }

    /// Evidence of agreeing on a kind where one person does so with chance `repeat`, in bits.
    double bits(long kind, double repeat) {
        double share = (counts.get(kind) + 1.0) / (Math.max(MENTIONS_MIN, total) + 1);
        return Answer.log2(repeat / share);
    }
}
