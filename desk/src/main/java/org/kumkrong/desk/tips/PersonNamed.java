// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.util.List;
import java.util.UUID;
import org.kumkrong.desk.people.Persons;
import org.kumkrong.desk.people.Shown;
import org.kumkrong.intake.Identifier;

/// A person as a tip names them, for its page.
///
/// @param child whether this is a child's side, whose identifiers stay behind a reason
/// @param person the candidate person
/// @param tips tips that name the same person
/// @param elsewhere the most urgent of the other tips that do
record PersonNamed(
        String role,
        int place,
        boolean child,
        UUID person,
        int tips,
        List<Known> known,
        List<Persons.Elsewhere> elsewhere) {
    /// One identifier.
    record Known(String kind, String scope, Shown shown) {
        static Known of(Identifier identifier) {
            return new Known(identifier.kind().name(), identifier.scope(), Shown.of(identifier));
        }

        @Override
        public String toString() {
            return kind + "[withheld]";
        }
    }

    /// How the person is called on the page, without a name.
    public String reference() {
        return person.toString().substring(0, 8);
    }
}
