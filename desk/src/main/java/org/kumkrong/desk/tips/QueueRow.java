// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the queue.
///
/// @param number counts up as tips come in
/// @param senderId the sender's own number
/// @param alikeCount tips of one viral file that stand behind this row
/// @param subjectTips other tips about the same subject
/// @param subjectChildren children in those tips
/// @param children children whom this tip names
/// @param claimedBy the officer who has taken it; null where nobody has
public record QueueRow(
        UUID tip,
        long number,
        String source,
        String senderId,
        String platform,
        String incident,
        @Nullable Instant happenedAt,
        int priority,
        String band,
        @Nullable Instant nextClock,
        int alikeCount,
        int subjectTips,
        int subjectChildren,
        int childTips,
        int children,
        @Nullable UUID claimedBy,
        String claimedByName,
        StandingDetail detail) {
    /// Names only the tip's id.
    @Override
    public String toString() {
        return "tip " + tip;
    }
}
