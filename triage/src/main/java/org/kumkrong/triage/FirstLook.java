// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.Tip;

/// A first look at tips that come after a decision: each is ranked at once by what that decision knows, in milliseconds
/// whatever their number.
///
/// Suspects are linked as the decision linked them, by the weights it learned. Children and others stay by themselves,
/// and nobody else's place changes, until the next decision, which sees all tips alike. One thread.
public interface FirstLook {
    /// Places the next tip; it is counted and linked with those after it.
    Placed take(Tip tip, Instant now);

    /// How a tip stands at first.
    ///
    /// @param number its number, counted on from those of the decision
    /// @param alone how urgent it would be if nothing were known of its people
    /// @param links what joined its suspects to others
    /// @param time when it happened or came in; null where unknown
    record Placed(
            int number,
            Urgency urgency,
            Urgency alone,
            Known known,
            List<Seen> people,
            List<PersonLink> links,
            @Nullable Instant time) {
        public Placed {
            people = List.copyOf(people);
            links = List.copyOf(links);
        }
    }

    /// Somebody whom the tip names.
    ///
    /// @param sameAs a mention before it that is thought to be the same person; null where there is none
    record Seen(Role role, int index, @Nullable MentionPlace sameAs) {}
}
