// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import org.jspecify.annotations.Nullable;

/// A tip that is to be written: when it comes in, from whom, about what; no happening where it is noise.
public record Slot(
        long receivedAt,
        Kind kind,
        Reporter reporter,
        int serial,
        @Nullable Happening happening) {
    /// What a tip is at heart.
    enum Kind {
        OFFENCE,
        VIRAL,
        EMPTY,
        SPAM,
        LOOKALIKE
    }
}
