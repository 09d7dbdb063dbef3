// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.util.Optional;
import java.util.stream.Stream;

/// Why a sheet was withdrawn, as its papers say it: one of a few, because words of an officer's own could name a child.
public enum WithdrawalCause {
    /// The unit counted wrongly.
    MISCOUNTED("miscounted"),
    /// The way in which the estimate was made, or its lists, were wrong.
    METHOD("method"),
    /// A source took back or changed what it had reported.
    SOURCE_CHANGED("source-changed"),
    /// It said more than may be said in public.
    TOLD_TOO_MUCH("told-too-much"),
    /// A later sheet takes its place.
    REPLACED("replaced");

    private final String word;

    WithdrawalCause(String word) {
        this.word = word;
    }

    /// As it is kept.
    public String word() {
        return word;
    }

    /// By its word; nothing where none has it.
    static Optional<WithdrawalCause> of(String word) {
        return Stream.of(values()).filter(cause -> cause.word.equals(word)).findFirst();
    }
}
