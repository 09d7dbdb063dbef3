// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;

/// A mention while a reader fills it.
final class PersonDraft {
    private static final Set<IdentifierKind> REPEATED =
            EnumSet.of(IdentifierKind.HANDLE, IdentifierKind.ACCOUNT, IdentifierKind.PHONE);

    final Role role;
    /// Platform that account ids, handles and groups belong to, as written; empty where unknown.
    String scope = "";

    private final TipDraft tip;
    private final List<Identifier> identifiers = new ArrayList<>();
    private final Map<String, String> traits = new LinkedHashMap<>();

    PersonDraft(TipDraft tip, Role role) {
        this.tip = tip;
        this.role = role;
    }

    /// Adds the value of a field; blank says nothing.
    void add(IdentifierKind kind, String value, String field) {
        add(kind, value, field, TipDraft.Seen.NEVER);
    }

    void add(IdentifierKind kind, String value, String field, TipDraft.Seen seen) {
        String within = switch (kind) {
            case ACCOUNT, HANDLE, DISPLAY_NAME, PROFILE_URL, GROUP -> scope;
            default -> "";
        };
        add(kind, within, value, field, seen);
    }

    void add(IdentifierKind kind, String within, String value, String field, TipDraft.Seen seen) {
        if (!value.isBlank()) {
            tip.identify(kind, within, value, field, seen).forEach(this::keep);
        }
    }

    void payment(String value, String field) {
        if (!value.isBlank()) {
            tip.payment(value, field).forEach(this::keep);
        }
    }

    /// A second form of a value, such as the screen name in a profile's address, is kept only where it is new.
    private void keep(Identifier identifier) {
        boolean known = REPEATED.contains(identifier.kind())
                && identifier.seenAt() == null
                && identifiers.stream()
                        .anyMatch(i -> i.kind() == identifier.kind()
                                && i.seenAt() == null
                                && i.value().equals(identifier.value())
                                && i.scope().equals(identifier.scope())
                                && i.port() == identifier.port());
        if (!known) {
            identifiers.add(identifier);
        }
    }

    /// Keeps what the source says about the person that identifies nobody; several values are joined.
    void trait(String key, String value) {
        if (!value.isBlank()) {
            traits.merge(key, value, (before, more) -> before + "; " + more);
        }
    }

    void text(Passage.Kind kind, String field, String words) {
        tip.text(kind, field, words, this);
    }

    Mention mention(int index) {
        return new Mention(role, index, identifiers, traits);
    }
}
