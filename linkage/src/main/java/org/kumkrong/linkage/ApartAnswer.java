// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// Keeps apart what is told of beside each other.
final class ApartAnswer implements Answer {
    private final Portraits portraits;
    private final int field;

    ApartAnswer(Portraits portraits, Trait.Apart trait) {
        this.portraits = portraits;
        this.field = portraits.field(trait.field());
    }

    @Override
    public int millibits(int a, int b) {
        int i = portraits.from(a, field);
        int j = portraits.from(b, field);
        int endA = portraits.to(a, field);
        int endB = portraits.to(b, field);
        while (i < endA && j < endB) {
            int x = portraits.value(a, i, field);
            int y = portraits.value(b, j, field);
            if (x == y) {
                return NEVER;
            }
            i += x < y ? 1 : 0;
            j += y < x ? 1 : 0;
        }
        return UNKNOWN;
    }
}
