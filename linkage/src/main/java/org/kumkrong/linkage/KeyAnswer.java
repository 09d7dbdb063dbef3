// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// What it tells that two groups share a key: the more, the fewer other groups hold it now.
final class KeyAnswer implements Answer {
    private final Portraits portraits;
    private final int field;
    private final Trait.Key trait;
    private final SharedWorth worth;
    private final int against;

    KeyAnswer(Portraits portraits, Trait.Key trait, int population) {
        this.portraits = portraits;
        this.trait = trait;
        this.field = portraits.field(trait.field());
        this.against = Answer.toMillibits(-trait.bitsAgainst());
        Dictionary values = portraits.store().dictionary(field);
        this.worth = new SharedWorth(values.size(), trait.sharedPrior(), population);
        for (int value = 0; value < values.size(); value++) {
            worth.held(value, values.records(value), trait.coincidence());
        }
    }

    @Override
    public int millibits(int a, int b) {
        int i = portraits.from(a, field);
        int j = portraits.from(b, field);
        int endA = portraits.to(a, field);
        int endB = portraits.to(b, field);
        if (i == endA || j == endB) {
            return UNKNOWN;
        }
        int best = UNKNOWN;
        while (i < endA && j < endB) {
            int x = portraits.value(a, i, field);
            int y = portraits.value(b, j, field);
            if (x == y) {
                best = Math.max(best, worth.millibits(x, trait.repeat(), trait.bitsMax()));
            }
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
        return best == UNKNOWN ? against : best;
    }

    @Override
    public void joining(int first, int second) {
        int i = portraits.from(first, field);
        int j = portraits.from(second, field);
        int endI = portraits.to(first, field);
        int endJ = portraits.to(second, field);
        int last = -1;
        while (i < endI && j < endJ) {
            int x = portraits.value(first, i, field);
            int y = portraits.value(second, j, field);
            if (x == y && x != last) {
                worth.joined(x);
                last = x;
            }
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
    }
}
