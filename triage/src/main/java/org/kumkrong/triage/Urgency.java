// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How soon someone must look at one tip, and every rule that says so.
///
/// @param priority 0 to 100; always within the band's bounds
/// @param band the class it falls into
/// @param reasons the rules that made it, weightiest first
/// @param clocks what still runs, soonest first
/// @param completeness how much the tip brings, which had no part in the priority
public record Urgency(int priority, Band band, List<Reason> reasons, List<Clock> clocks, Completeness completeness) {
    public Urgency {
        if (priority < 0 || priority > 100) {
            throw new IllegalArgumentException("priority " + priority);
        }
        reasons = List.copyOf(reasons);
        clocks = List.copyOf(clocks);
    }

    /// When the next clock runs out; null where none runs.
    public @Nullable Instant nextClock() {
        return clocks.isEmpty() ? null : clocks.getFirst().at();
    }
}
