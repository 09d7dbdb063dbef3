// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.util.List;

/// A stretch of free text in a tip: a narrative, a chat, an escalation, a note on a person.
///
/// @param kind what sort of text
/// @param field where it stood, as the source names it
/// @param text the words as sent
/// @param identifiers identifiers found in it, each with its span
/// @param deadlines points in time it threatens with or announces
public record Passage(Kind kind, String field, String text, List<Identifier> identifiers, List<Deadline> deadlines) {
    /// What sort of text a passage is.
    public enum Kind {
        /// What was said between offender and child.
        CHAT,
        /// What the sender of the tip tells.
        NARRATIVE,
        /// The platform's reason for urgency.
        ESCALATION,
        /// An account's own description.
        PROFILE,
        /// Standing text of the platform; says nothing about this incident.
        BOILERPLATE,
        /// Anything else.
        NOTE
    }

    public Passage {
        identifiers = List.copyOf(identifiers);
        deadlines = List.copyOf(deadlines);
    }

    /// Names only kind and place.
    @Override
    public String toString() {
        return kind + " in " + field;
    }
}
