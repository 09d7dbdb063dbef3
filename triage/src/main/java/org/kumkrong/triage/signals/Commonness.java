// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.function.IntUnaryOperator;

/// How common wordings are among the tips that came in.
///
/// @param tips in how many tips a fingerprint of a wording stands
/// @param many words that more tips than so many hold alike are common
/// @param veryMany words that more tips than so many hold alike count for nothing
/// @param tellsOwn whether so many tips came in that a wording found in few of them is a tip's own
public record Commonness(IntUnaryOperator tips, int many, int veryMany, boolean tellsOwn) {
    /// Words are common when more tips than so many hold them alike, and more than one tip in `SHARE`.
    private static final int MANY_MIN = 12;

    private static final int SHARE = 1000;

    /// Beyond one tip in so many, common words count for nothing.
    private static final int SHARE_HIGH = 200;

    /// Among fewer tips every wording looks like a tip's own.
    private static final int TIPS_TO_TELL = 500;

    /// Among `total` tips.
    ///
    /// @param tips in how many tips a fingerprint of a wording stands
    public static Commonness among(int total, IntUnaryOperator tips) {
        return new Commonness(
                tips,
                Math.max(MANY_MIN, total / SHARE),
                Math.max(2 * MANY_MIN, total / SHARE_HIGH),
                total >= TIPS_TO_TELL);
    }

    boolean common(int print) {
        return tips.applyAsInt(print) > many;
    }
}
