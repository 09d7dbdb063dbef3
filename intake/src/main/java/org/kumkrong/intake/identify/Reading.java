// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.List;
import org.kumkrong.intake.IdentifierKind;

/// What a normaliser made of one value, before it is tied to its place in the tip.
sealed interface Reading {
    /// It is these.
    record Is(List<Form> forms) implements Reading {}

    /// It is none, and why, without the value.
    record Not(String reason) implements Reading {}

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

    /// A refusal.
    static Reading not(String reason) {
        return new Not(reason);
    }
}
