// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;

/// An identifier as a page shows it, and where it comes from.
///
/// @param value as the tip wrote it; an age in years, whatever the tip wrote
/// @param reckonedFrom what the tip wrote instead of the age, such as a form at school; empty where it wrote the age
/// @param fromText whether it was found in what somebody wrote, and not in a field of its own
public record Shown(String value, String reckonedFrom, boolean fromText) {
    /// How an identifier is shown.
    public static Shown of(Identifier identifier) {
        boolean age = identifier.kind() == IdentifierKind.AGE;
        boolean said = identifier.raw().contains(identifier.value());
        return new Shown(
                age ? identifier.value() : identifier.raw(),
                age && !said ? identifier.raw() : "",
                identifier.fromFreeText());
    }

    /// Without what it shows.
    @Override
    public String toString() {
        return "[withheld]";
    }
}
