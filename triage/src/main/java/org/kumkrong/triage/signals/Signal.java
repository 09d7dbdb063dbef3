// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

/// Something that a tip says or does not say; one bit each in [TipSignals].
public enum Signal {
    SELF_HARM,
    DANGER_NAMED,
    TOLD_TO_SELF_HARM,
    DISTRESS,
    MEETING,
    /// A time to meet was set.
    MEETING_SET,
    ACCESS_TO_CHILD,
    ACCESS_TO_CHILDREN,
    CONTACT_ONGOING,
    ABUSE_ONGOING,
    PAID,
    DEMANDED_AGAIN,
    MONEY_DEMANDED,
    URGENT_WORDS,
    DEADLINE_SAID,
    /// A time was set from which a clock runs.
    DEADLINE_SET,
    THREAT_TO_SHARE,
    THREAT_OF_VIOLENCE,
    LIVE_STREAM,
    MISSING_CHILD,
    SEVERAL_CHILDREN_SAID,
    TRAFFICKING_WORDS,
    TRAVEL_WORDS,
    SADISTIC,
    FIREARMS,
    INFANT,
    PHYSICAL_HARM,
    CONVICTED_OFFENDER,
    ESCALATED,
    SEXTORTION,
    SOLICITATION,
    GENERATIVE_AI,
    SELF_REPORT,
    CHILD_DESCRIBED,
    COMPROMISED_ACCOUNT,
    MINOR_TO_MINOR,
    INFORMATIONAL,
    VIRAL,
    VIRAL_WORDS,
    LONG_AGO,
    ALL_FILES_VIRAL,
    SPAM,
    WORRYING,
    /// Words of danger that stand the same in many tips were set aside.
    STANDING_DANGER,
    /// Words of pressure that stand the same in many tips were set aside.
    STANDING_WORDS,
    /// Of its time only the day is told.
    DAY_TOLD,
    /// The text was longer than what is read for words.
    TEXT_CUT;

    /// This signal's bit.
    public long bit() {
        return 1L << ordinal();
    }
}
