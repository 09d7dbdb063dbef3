// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Typed;
import org.kumkrong.desk.people.MentionId;

/// What the form of a judgement sends.
///
/// @param foresee whether to show first what would change; null for not
/// @param seen the number of the judgement on this pair that the officer has been shown; null for none
record JudgementForm(
        MentionId a,
        MentionId b,
        Verdict verdict,
        @Nullable String why,
        @Nullable Boolean foresee,
        @Nullable Long seen) {
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
    public String reason() {
        return why == null ? "" : Typed.text(why);
    }

    /// Whether to show first what would change.
    public boolean foresees() {
        return Boolean.TRUE.equals(foresee);
    }

    boolean hasSeen(Overruled.Standing standing) {
        return seen != null && seen == standing.id();
    }

    /// Without what was written.
    @Override
    public String toString() {
        return "form of a judgement";
    }
}
