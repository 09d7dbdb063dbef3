// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// What it tells that two groups say the same word or another: the mean over their mentions.
final class WordAnswer implements Answer {
    private final MeanOfPairs mean;

    WordAnswer(Portraits portraits, Trait.Word trait) {
        int field = portraits.field(trait.field());
        Dictionary values = portraits.store().dictionary(field);
        Rarity rarity = new Rarity();
        for (int value = 0; value < values.size(); value++) {
            rarity.count(value, values.records(value));
        }
        int[] agreeing = new int[values.size()];
        for (int value = 0; value < agreeing.length; value++) {
            agreeing[value] = Answer.toMillibits(Math.min(trait.bitsMax(), rarity.bits(value, trait.repeat())));
        }
        int against = Answer.toMillibits(-trait.bitsAgainst());
        this.mean = new MeanOfPairs(portraits, field, field, (x, y) -> x == y ? agreeing[x] : against);
    }

    @Override
    public int millibits(int a, int b) {
        return mean.of(a, b);
    }
}
