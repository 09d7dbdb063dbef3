// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.List;
import org.kumkrong.intake.IdentifierKind;

/// What a normaliser made of one value, before it is tied to its place in the tip.
sealed interface Reading {
    /// What to do about most values: people mistype.
    String LOOK = "Look at the original: a letter or digit may be mistyped";

    /// What to do about values that tell nobody from others.
    String SHARED = "Nothing: it tells nobody from others";

    /// It is these.
    record Is(List<Form> forms) implements Reading {}

    /// It is none, why, without the value, and what to do; that is empty where the value says that nothing is known.
    record Not(String reason, String action) implements Reading {}

    /// One identifier's normal form.
    ///
    /// @param port the port written beside an address, −1 where none
    record Form(IdentifierKind kind, String scope, String value, String weak, int port) {
        Form(IdentifierKind kind, String scope, String value, String weak) {
            this(kind, scope, value, weak, -1);
        }

        /// Names only the kind: the value may name or locate a person.
        @Override
        public String toString() {
            return kind + "[withheld]";
        }
    }

    /// A single identifier.
    static Reading is(IdentifierKind kind, String scope, String value, String weak) {
        return new Is(List.of(new Form(kind, scope, value, weak)));
    }

    /// A refusal of what may be mistyped.
    static Reading not(String reason) {
        return new Not(reason, reason.equals(Placeholders.REASON) ? "" : LOOK);
    }

    /// A refusal with what to do about it.
    static Reading not(String reason, String action) {
        return new Not(reason, action);
    }
}
