// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// What it is worth that two groups share a value, by how many hold it: each group that proved to be one person by
/// other means speaks for a private value, each that stays apart for one that people share.
///
/// Safe for threads while no groups join.
final class SharedWorth {
    /// Bits towards *shared* for each further group that holds a value.
    private static final double BITS_PER_GROUP = 0.3;
    /// Bits against it for each joining among the holders, a remaining group.
    private static final double BITS_PER_JOINING = 2;

    private static final double CERTAIN_BITS = 40;

    private final int[] mentions;
    private final int[] groups;
    private final float[] coincidence;
    private final double priorBits;
    private final int population;

    SharedWorth(int values, double sharedPrior, int population) {
        this.mentions = new int[values];
        this.groups = new int[values];
        this.coincidence = new float[values];
        this.priorBits = sharedPrior == 1 ? Double.POSITIVE_INFINITY : Answer.log2(sharedPrior / (1 - sharedPrior));
        this.population = population;
    }

    /// Tells how many records hold a value, and the chance that another person holds it by accident.
    void held(int value, int records, double chance) {
        mentions[value] = records;
        groups[value] = records;
        coincidence[value] = (float) chance;
    }

    /// Two groups that both held a value become one.
    void joined(int value) {
        groups[value]--;
    }

    int millibits(int value, double repeat, double bitsMax) {
        double held = Math.max(2, groups[value]);
        double joinings = mentions[value] - held;
        double shared = priorBits + BITS_PER_GROUP * (held - 2) - BITS_PER_JOINING * joinings / (held - 1);
        double chanceShared = 1 / (1 + Math.pow(2, -Math.clamp(shared, -CERTAIN_BITS, CERTAIN_BITS)));
        double chance = (1 - chanceShared) * coincidence[value]
                + chanceShared * Math.max(coincidence[value], (held - 1) / population);
        return Answer.toMillibits(Math.clamp(Answer.log2(repeat / chance), 0, bitsMax));
    }
}
