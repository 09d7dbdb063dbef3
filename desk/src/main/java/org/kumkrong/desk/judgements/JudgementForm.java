// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.people.MentionId;

/// What the form of a judgement sends.
///
/// @param foresee whether to show first what would change
/// @param seen the number of the judgement on this pair that the officer has been shown; 0 for none
record JudgementForm(
        MentionId a, MentionId b, Verdict verdict, @Nullable String why, boolean foresee, long seen) {
    /// What must be there; a form without it is refused by that name.
    static final String[] REQUIRED = {"a", "b", "verdict"};

    ProposedWord word() {
        return ProposedWord.of(a, b, verdict);
    }

    /// The page of the tip that it came from.
    String page() {
        return "/tips/" + a.tip();
    }

    /// The reason as written; empty where nothing shows.
    String reason() {
        return why == null ? "" : Typed.text(why);
    }

    /// Without what was written.
    @Override
    public String toString() {
        return "form of a judgement";
    }
}
