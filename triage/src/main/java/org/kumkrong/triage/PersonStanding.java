// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What linkage made of one person: a candidate until a human decides.
///
/// @param id the entity, such as `subject-12`
/// @param mentions where it is mentioned, in the order in which tips were taken; never empty
/// @param children for a subject, how many children its tips name; else 0
/// @param lastSeen the latest time among its tips; null where none carries a time
/// @param victimIn for a subject, the numbers of the tips that name a child with the same account, phone, address or
///     national id: perhaps a coerced child; each once, in order
public record PersonStanding(
        String id,
        List<MentionPlace> mentions,
        int children,
        @Nullable Instant lastSeen,
        List<Integer> victimIn) {
    public PersonStanding {
        mentions = List.copyOf(mentions);
        victimIn = List.copyOf(victimIn);
    }

    /// The numbers of the tips that mention it, each once, in order.
    public int[] tips() {
        return mentions.stream().mapToInt(MentionPlace::tip).distinct().toArray();
    }
}
