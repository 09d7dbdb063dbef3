// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A tip's place in the queue.
///
/// @param tip the tip's id, distinct in the queue
/// @param time the tip's time; null where unknown
/// @param urgency how soon someone must look
public record Ranking(String tip, @Nullable Instant time, Urgency urgency) {
    /// The order of the queue: higher priority first; then the sooner clock, tips without one last; then the newer tip,
    /// because what happened an hour ago can more often still be prevented, tips without a time last; then the id.
    public static final Comparator<Ranking> QUEUE = Comparator.comparingInt(
                    (Ranking r) -> -r.urgency().priority())
            .thenComparing(r -> r.urgency().nextClock(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Ranking::time, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Ranking::tip);
}
