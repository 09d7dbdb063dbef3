// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.time.Instant;

/// A time after which something is lost.
///
/// @param kind what runs out
/// @param at when
/// @param english what it is, for an English reader
/// @param thai the same in Thai
public record Clock(Kind kind, Instant at, String english, String thai) {
    /// What can run out.
    public enum Kind {
        /// What an offender set: pay, send, or else.
        DEADLINE,
        /// A planned meeting.
        MEETING,
        /// The provider's record of who used an address.
        PROVIDER_LOGS
    }
}
