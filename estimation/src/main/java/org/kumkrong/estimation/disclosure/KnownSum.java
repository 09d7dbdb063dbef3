// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.BitSet;

/// What a printed number says: these unknowns add up to something between two ends.
///
/// @param unknowns which
/// @param least smallest sum
/// @param most largest sum
record KnownSum(BitSet unknowns, long least, long most) {
    static KnownSum exactly(BitSet unknowns, long sum) {
        return new KnownSum(unknowns, sum, sum);
    }

    boolean exact() {
        return least == most;
    }
}
