// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import org.jspecify.annotations.Nullable;

/// A value that stood where an identifier, a time or a file's fingerprint was expected and could not be one.
///
/// @param kind what it should have been; null for a time or a fingerprint, whose reason says which
/// @param raw the text as the source wrote it
/// @param reason why it was not taken, in words for the officer, without the value
/// @param action what to do about it; empty where it says only that nothing is known, as `N/A` and `0000000000` do
/// @param where the field or passage it stood in
public record RejectedIdentifier(
        @Nullable IdentifierKind kind, String raw, String reason, String action, Identifier.Origin where) {

    /// Whether it says no more than an empty field.
    public boolean saysNothing() {
        return action.isEmpty();
    }

    /// Names kind and reason only: the value may name or locate a person.
    @Override
    public String toString() {
        return (kind == null ? "value" : kind) + " rejected: " + reason;
    }
}
