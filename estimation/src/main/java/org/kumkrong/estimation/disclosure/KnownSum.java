// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.BitSet;

/// What a printed number says: these unknowns add up to something between two ends.
///
/// @param unknowns which
/// @param least smallest sum
/// @param most largest sum; [Range#UNBOUNDED] where nothing bounds it
record KnownSum(BitSet unknowns, long least, long most) {
    boolean exact() {
        return least == most;
    }

    boolean bounded() {
        return most != Range.UNBOUNDED;
    }

    /// What is left for the rest where some unknowns are known to have so much.
    KnownSum without(BitSet rest, long taken) {
        return new KnownSum(rest, Math.max(0, least - taken), bounded() ? most - taken : most);
    }
}
