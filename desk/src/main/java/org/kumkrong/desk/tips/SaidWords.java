// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import org.kumkrong.intake.Tip;

/// What a tip says in its own words, as it may be read by whoever may read the tip: without a reason
/// nobody learns who a
/// child is.
public final class SaidWords {
    private SaidWords() {}

    /// A passage in which every letter that says who a child is, as far as that was found, is a sign.
    ///
    /// @param passage its number in the tip
    public static String covered(Tip tip, int passage) {
        return ChildCover.over(tip.passages().get(passage).text(), ChildCover.in(tip, passage));
    }
}
