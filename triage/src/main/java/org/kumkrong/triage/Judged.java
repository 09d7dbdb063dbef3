// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import org.kumkrong.linkage.Judgement;

/// A human's word on two mentions, by whomever and whenever. Obeyed whatever the evidence.
///
/// @param a a mention
/// @param b another, on the same side: suspects; victims and recipients; others
/// @param verdict what was decided
public record Judged(MentionName a, MentionName b, Judgement.Verdict verdict) {
    public Judged {
        if (a.equals(b)) {
            throw new IllegalArgumentException("a judgement needs two mentions, not one twice");
        }
    }
}
