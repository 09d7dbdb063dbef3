// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One typed, normalised value that a tip gives for a mention.
///
/// @param kind what it is; decides the shape of the other parts, see [IdentifierKind]
/// @param scope where the value is unique (platform, bank, chain); empty where it is unique by itself
/// @param value the normal form; never empty
/// @param weak a second form that survives spelling and separators; empty where there is none
/// @param raw the text as the source wrote it
/// @param origin the field or the stretch of free text it was found in
/// @param seenAt when the source saw it in use; null where it does not say
/// @param port the port of an IP address, −1 where unknown
public record Identifier(
        IdentifierKind kind,
        String scope,
        String value,
        String weak,
        String raw,
        Origin origin,
        @Nullable Instant seenAt,
        int port) {

    public Identifier {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(weak);
        Objects.requireNonNull(raw);
        Objects.requireNonNull(origin);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("empty value for " + kind);
        }
    }

    /// Where in the tip an identifier stood.
    public sealed interface Origin {
        /// A field of its own, named as the source names it.
        record Field(String name) implements Origin {}

        /// A stretch of free text: characters `start` (inclusive) to `end` (exclusive) of passage number `passage`.
        record FreeText(int passage, int start, int end) implements Origin {}
    }

    /// Whether the platform put it into free text instead of a field.
    public boolean fromFreeText() {
        return origin instanceof Origin.FreeText;
    }

    /// Names only the kind: the value may name or locate a person.
    @Override
    public String toString() {
        return kind + "[withheld]";
    }
}
