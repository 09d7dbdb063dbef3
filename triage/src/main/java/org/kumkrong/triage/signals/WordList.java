// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The lists of `words.yaml`, and the signal that a phrase of each gives rise to.
enum WordList {
    SELF_HARM_NOW(Signal.SELF_HARM),
    SELF_HARM_WISH(Signal.SELF_HARM),
    SELF_HARM_THOUGHTS(Signal.SELF_HARM),
    SELF_HARM_TOPIC(Signal.SELF_HARM),
    SELF_HARM_NEAR(Signal.SELF_HARM),
    SELF_HARM_PAST(Signal.SELF_HARM),
    DANGER_NAMED(Signal.DANGER_NAMED),
    TOLD_TO_SELF_HARM(Signal.TOLD_TO_SELF_HARM),
    DISTRESS(Signal.DISTRESS),
    MEETING(Signal.MEETING),
    ACCESS(Signal.ACCESS_TO_CHILD),
    RELATION_CLOSE(Signal.ACCESS_TO_CHILD),
    RELATION(Signal.ACCESS_TO_CHILD),
    CONTACT_ONGOING(Signal.CONTACT_ONGOING),
    ABUSE_ONGOING(Signal.ABUSE_ONGOING),
    PAID(Signal.PAID),
    DEMANDED_AGAIN(Signal.DEMANDED_AGAIN),
    MONEY_DEMANDED(Signal.MONEY_DEMANDED),
    URGENT_WORDS(Signal.URGENT_WORDS),
    DEADLINE_SAID(Signal.DEADLINE_SAID),
    THREAT_TO_SHARE(Signal.THREAT_TO_SHARE),
    THREAT_OF_VIOLENCE(Signal.THREAT_OF_VIOLENCE),
    LIVE_STREAM(Signal.LIVE_STREAM),
    MISSING_CHILD(Signal.MISSING_CHILD),
    SEVERAL_CHILDREN(Signal.SEVERAL_CHILDREN_SAID),
    TRAFFICKING(Signal.TRAFFICKING_WORDS),
    TRAVEL(Signal.TRAVEL_WORDS),
    SADISTIC(Signal.SADISTIC),
    FIREARMS(Signal.FIREARMS),
    INFANT(Signal.INFANT),
    CONVICTED(Signal.CONVICTED_OFFENDER),
    SELF_REPORT(Signal.SELF_REPORT),
    LONG_AGO(Signal.LONG_AGO),
    VIRAL_WORDS(Signal.VIRAL_WORDS),
    WORRYING(Signal.WORRYING),
    INTENT(null),
    SUSPECT_LINK(null),
    REPORTER_LINK(null),
    HARMLESS(null),
    OTHER_SENSE(null),
    STORY(null),
    RESOLVED(null),
    EVERYDAY(null),
    EARNEST(null),
    BOILERPLATE(null),
    HELP_LINE(null),
    PERSON(null),
    PAST(null),
    PRESENT(null),
    JEST(null),
    DENIED_AFTER(null),
    NEGATORS(null),
    LINKS(null),
    NEGATION_UNDONE(null);

    private final @Nullable Signal signal;

    WordList(@Nullable Signal signal) {
        this.signal = signal;
    }

    /// What its phrases stand for; null for lists that only say how to take other words.
    @Nullable
    Signal signal() {
        return signal;
    }

    /// Its key in the file.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is looked for in the text by itself, rather than around a phrase that was found.
    boolean searched() {
        return ordinal() < NEGATORS.ordinal();
    }

    boolean selfHarm() {
        return ordinal() <= SELF_HARM_PAST.ordinal();
    }

    /// Whether its phrases name a subject without a speaker, so that advice and numbers beside them void them.
    boolean mereSubject() {
        return this == SELF_HARM_THOUGHTS
                || this == SELF_HARM_TOPIC
                || this == TOLD_TO_SELF_HARM
                || this == DISTRESS
                || this == DANGER_NAMED;
    }

    /// Whether it tells of something between people that is over once the offender is caught or the child is safe.
    boolean endsWithCase() {
        return switch (this) {
            case MEETING,
                    ACCESS,
                    RELATION_CLOSE,
                    RELATION,
                    CONTACT_ONGOING,
                    ABUSE_ONGOING,
                    MISSING_CHILD,
                    URGENT_WORDS,
                    DEADLINE_SAID,
                    THREAT_OF_VIOLENCE,
                    THREAT_TO_SHARE,
                    TRAFFICKING,
                    TRAVEL -> true;
            default -> false;
        };
    }

    /// Whether it is made fun of in the same words: laughter right behind them takes it back.
    boolean jestedToo() {
        return switch (this) {
            case MEETING, MISSING_CHILD, DEADLINE_SAID, URGENT_WORDS, TRAVEL, THREAT_OF_VIOLENCE, WORRYING -> true;
            default -> false;
        };
    }

    /// Whether errands, lessons and purchases are told in the same words.
    boolean everydayToo() {
        return switch (this) {
            case MEETING,
                    ACCESS,
                    RELATION_CLOSE,
                    RELATION,
                    PAID,
                    DEMANDED_AGAIN,
                    URGENT_WORDS,
                    DEADLINE_SAID,
                    MONEY_DEMANDED,
                    THREAT_OF_VIOLENCE -> true;
            default -> false;
        };
    }

    long bit() {
        return 1L << ordinal();
    }
}
