// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import java.util.Map;
import java.util.UUID;
import org.kumkrong.desk.people.MentionId;

/// A judgement that somebody is about to make, as the database keeps it.
public record ProposedWord(UUID tipA, String roleA, int placeA, UUID tipB, String roleB, int placeB, Verdict verdict) {
    static ProposedWord of(MentionId a, MentionId b, Verdict verdict) {
        return new ProposedWord(a.tip(), a.role(), a.place(), b.tip(), b.role(), b.place(), verdict);
    }

    /// Both mentions as the parameters of a query: `:tipA`, `:roleA`, `:placeA`, and the same of B.
    Map<String, Object> places() {
        return Map.of("tipA", tipA, "roleA", roleA, "placeA", placeA, "tipB", tipB, "roleB", roleB, "placeB", placeB);
    }

    /// One mention.
    public MentionId a() {
        return new MentionId(tipA, roleA, placeA);
    }

    /// The other.
    public MentionId b() {
        return new MentionId(tipB, roleB, placeB);
    }
}
