// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import org.kumkrong.hashindex.Pdq;

/// The values of 64 digits of a plain list of which nobody said whether they are SHA-256 or PDQ.
///
/// What they are shows in how many of their 256 bits are set. PDQ sets a bit where a wave of the picture is above the
/// median of all 256, so that nearly always 128 are set, and one or two more or fewer where several are the median.
/// In a SHA-256 each bit is a toss of a coin: 128 are set in one of twenty, 126 to 130 in one of four. So four
/// values of SHA-256 are taken for PDQ in one list of 280, ten in one of a million.
final class UnsaidDigits {
    private static final int LOOKED_AT_MAX = 1_000;
    private static final int LOOKED_AT_MIN = 4;
    private static final int OFF_HALF_MAX = 2;

    private long count;
    private boolean allHalfSet = true;

    void add(String digits) {
        if (count < LOOKED_AT_MAX) {
            allHalfSet &= Math.abs(Pdq.of(digits).weight() - Pdq.BITS / 2) <= OFF_HALF_MAX;
        }
        count++;
    }

    long count() {
        return count;
    }

    /// Whether they are enough to tell, and all that were looked at are as those of PDQ.
    boolean looksLikePdq() {
        return count >= LOOKED_AT_MIN && allHalfSet;
    }
}
