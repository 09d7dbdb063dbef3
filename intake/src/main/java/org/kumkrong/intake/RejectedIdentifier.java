// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// A value that stood where an identifier was expected and could not be one.
///
/// @param kind what it should have been
/// @param raw the text as the source wrote it
/// @param reason why it was not taken, in words for the officer, without the value
/// @param where the field or passage it stood in
public record RejectedIdentifier(IdentifierKind kind, String raw, String reason, Identifier.Origin where) {
    /// Names kind and reason only: the value may name or locate a person.
    @Override
    public String toString() {
        return kind + " rejected: " + reason;
    }
}
