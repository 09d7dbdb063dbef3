// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// A mark that the source put on a tip.
public enum TipFlag {
    SEXTORTION,
    CSAM_SOLICITATION,
    MINOR_TO_MINOR,
    SPAM,
    SADISTIC_EXPLOITATION,
    /// The source calls it a report with nothing to act on.
    INFORMATIONAL,
    /// The source bundled it as a possible viral meme.
    VIRAL,
    /// The platform asked for urgent handling; its words are in [Tip#escalation()].
    ESCALATED,
    /// Content may be made by a generator. Never lowers urgency.
    GENERATIVE_AI
}
