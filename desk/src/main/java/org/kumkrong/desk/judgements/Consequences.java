// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import java.util.List;
import java.util.UUID;

/// What would change if a proposal were judged so, as far as the agency that asks may see it.
///
/// @param joined candidate persons that would be one, each as those that they are now
/// @param parted candidate persons that would be several
/// @param moved tips that would stand elsewhere in the queue, most urgent first
/// @param movedMore further tips that would
public record Consequences(List<List<UUID>> joined, List<Parted> parted, List<Moved> moved, int movedMore) {
    public Consequences {
        joined = joined.stream().map(List::copyOf).toList();
        parted = List.copyOf(parted);
        moved = List.copyOf(moved);
    }

    /// A person that would be several.
    ///
    /// @param parts the tips that would stay with each of them
    public record Parted(UUID person, List<List<NumberedTip>> parts) {
        public Parted {
            parts = parts.stream().map(List::copyOf).toList();
        }
    }

    /// A tip with its sender's own number.
    public record NumberedTip(UUID tip, String senderId) {}

    /// A tip whose priority would change.
    public record Moved(NumberedTip tip, String bandBefore, int priorityBefore, String bandAfter, int priorityAfter) {}

    /// Whether nothing that this agency sees would change.
    public boolean isNothing() {
        return joined.isEmpty() && parted.isEmpty() && moved.isEmpty();
    }
}
