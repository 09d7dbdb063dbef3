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
        if (!portraits.holds(a, field) || !portraits.holds(b, field)) {
            return UNKNOWN;
        }
        int best = UNKNOWN;
        for (Portraits.Shared shared = portraits.shared(a, b, field); shared.next(); ) {
            best = Math.max(best, worth.millibits(shared.value(), trait.repeat(), trait.bitsMax()));
        }
        return best == UNKNOWN ? against : best;
    }

    @Override
    public void joining(int first, int second) {
        for (Portraits.Shared shared = portraits.shared(first, second, field); shared.next(); ) {
            worth.joined(shared.value());
        }
    }
}
