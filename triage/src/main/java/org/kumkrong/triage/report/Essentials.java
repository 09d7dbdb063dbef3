// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.util.List;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Role;

/// What an officer would open the source for: whom a tip names, with what, and how its words begin.
///
/// @param people in the tip's own order; may be cut short
/// @param text the beginning of its words; empty where it has none, or where the page has no room for more
/// @param textCut whether more follows in the source
/// @param textLeftOut whether the page had no room for its words
public record Essentials(List<Person> people, String text, boolean textCut, boolean textLeftOut) {
    /// A tip of which nothing is shown.
    public static final Essentials NONE = new Essentials(List.of(), "", false, false);

    public Essentials {
        people = List.copyOf(people);
    }

    /// Names nothing: people and words may name or locate somebody.
    @Override
    public String toString() {
        return "essentials[withheld]";
    }

    /// The same without the words.
    public Essentials withoutText() {
        return new Essentials(people, "", false, !text.isEmpty());
    }

    /// Somebody whom a tip names.
    ///
    /// @param role part in the tip
    /// @param entityId the entity as written to `entities.csv`
    /// @param values what the tip says of them; may be cut short
    /// @param more how many values were cut
    public record Person(Role role, String entityId, List<Value> values, int more) {
        public Person {
            values = List.copyOf(values);
        }

        /// Names role and entity only.
        @Override
        public String toString() {
            return role.word() + " " + entityId;
        }
    }

    /// One thing a tip says of somebody.
    ///
    /// @param kind what it is
    /// @param scope platform, bank or chain; empty where unknown
    /// @param value the value in clear: it may name or locate a person
    /// @param tips how many tips name somebody with it; 0 where it was not counted
    public record Value(IdentifierKind kind, String scope, String value, int tips) {
        /// Names only the kind.
        @Override
        public String toString() {
            return kind + "[withheld]";
        }
    }
}
