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
        return portraits.shared(a, b, field).next() ? NEVER : UNKNOWN;
    }
}
