// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.triage.signals.Signal;

/// A named thing that a rule may ask about. What each means stands in `docs/triage-rules.md`.
///
/// Completeness is none of them: it cannot raise urgency because no rule can read it.
enum Fact {
    SELF_HARM(Type.NUMBER, Danger.GROWS, Signal.SELF_HARM),
    DANGER_NAMED(Signal.DANGER_NAMED),
    TOLD_TO_SELF_HARM(Signal.TOLD_TO_SELF_HARM),
    DISTRESS(Signal.DISTRESS),
    DEADLINE_IN(Type.TIME_LEFT, Danger.SHRINKS),
    DEADLINE_PASSED(Type.TIME_SINCE, Danger.NONE),
    DEADLINE_GIVEN(Type.TIME_LEFT, Danger.SHRINKS),
    URGENT_WORDS(Signal.URGENT_WORDS),
    DEADLINE_SAID(Signal.DEADLINE_SAID),
    MEETING_IN(Type.TIME_LEFT, Danger.SHRINKS),
    MEETING_PASSED(Type.TIME_SINCE, Danger.NONE),
    MEETING_PLANNED(Signal.MEETING),
    ACCESS_TO_CHILD(Signal.ACCESS_TO_CHILD),
    ACCESS_TO_CHILDREN(Signal.ACCESS_TO_CHILDREN),
    CONTACT_ONGOING(Signal.CONTACT_ONGOING),
    ABUSE_ONGOING(Signal.ABUSE_ONGOING),
    LIVE_STREAM(Signal.LIVE_STREAM),
    MISSING_CHILD(Signal.MISSING_CHILD),
    CHILD_AGE(Type.NUMBER, Danger.SHRINKS),
    CHILDREN(Type.NUMBER, Danger.GROWS),
    SEVERAL_CHILDREN_SAID(Signal.SEVERAL_CHILDREN_SAID),
    CHILD_DESCRIBED(Signal.CHILD_DESCRIBED),
    SELF_REPORT(Signal.SELF_REPORT),
    PAID(Signal.PAID),
    DEMANDED_AGAIN(Signal.DEMANDED_AGAIN),
    MONEY_DEMANDED(Signal.MONEY_DEMANDED),
    THREAT_TO_SHARE(Signal.THREAT_TO_SHARE),
    THREAT_OF_VIOLENCE(Signal.THREAT_OF_VIOLENCE),
    SADISTIC(Signal.SADISTIC),
    FIREARMS(Signal.FIREARMS),
    INFANT(Signal.INFANT),
    PHYSICAL_HARM(Signal.PHYSICAL_HARM),
    CONVICTED_OFFENDER(Signal.CONVICTED_OFFENDER),
    TRAFFICKING_WORDS(Signal.TRAFFICKING_WORDS),
    TRAVEL_WORDS(Signal.TRAVEL_WORDS),
    WORRYING(Signal.WORRYING),
    SOMETHING_TOLD(Type.TRUTH, Danger.GROWS),
    OWN_WORDS(Type.NUMBER, Danger.GROWS),
    STANDING_DANGER(Signal.STANDING_DANGER),
    STANDING_WORDS(Signal.STANDING_WORDS),
    SEXTORTION(Signal.SEXTORTION),
    SOLICITATION(Signal.SOLICITATION),
    ESCALATED(Signal.ESCALATED),
    GENERATIVE_AI(Signal.GENERATIVE_AI),
    INCIDENT(IncidentKind.class),
    WORST_CLASS(IndustryClass.class),
    FILES(Type.NUMBER, Danger.NONE),
    SUSPECTS(Type.NUMBER, Danger.NONE),
    SINCE_INCIDENT(Type.TIME_SINCE, Danger.NONE),
    LOGS_LOST_IN(Type.TIME_LEFT, Danger.SHRINKS),
    COMPROMISED_ACCOUNT(Type.TRUTH, Danger.NONE, Signal.COMPROMISED_ACCOUNT),
    MINOR_TO_MINOR(Type.TRUTH, Danger.NONE, Signal.MINOR_TO_MINOR),
    INFORMATIONAL(Type.TRUTH, Danger.NONE, Signal.INFORMATIONAL),
    VIRAL(Type.TRUTH, Danger.NONE, Signal.VIRAL),
    VIRAL_WORDS(Type.TRUTH, Danger.NONE, Signal.VIRAL_WORDS),
    LONG_AGO(Type.TRUTH, Danger.NONE, Signal.LONG_AGO),
    ALL_FILES_VIRAL(Type.TRUTH, Danger.NONE, Signal.ALL_FILES_VIRAL),
    SPAM(Type.TRUTH, Danger.NONE, Signal.SPAM),
    TEXT_CUT(Type.TRUTH, Danger.NONE, Signal.TEXT_CUT),
    SUBJECT_TIPS(Type.NUMBER, Danger.GROWS),
    SUBJECT_CHILDREN(Type.NUMBER, Danger.GROWS),
    SUBJECT_SEEN(Type.TIME_SINCE, Danger.NONE),
    CHILD_TIPS(Type.NUMBER, Danger.GROWS),
    FILE_TIPS_MAX(Type.NUMBER, Danger.NONE),
    FILE_TIPS_MIN(Type.NUMBER, Danger.NONE),
    NEW_FILES(Type.NUMBER, Danger.GROWS),
    SETS_ASKED(Type.TRUTH, Danger.NONE),
    KNOWN_FILES(Type.NUMBER, Danger.NONE),
    ALL_FILES_SEEN(Type.TRUTH, Danger.NONE),
    SCRIPT_TIPS(Type.NUMBER, Danger.GROWS),
    SUBJECT_IS_ALSO_VICTIM(Type.TRUTH, Danger.NONE);

    /// What a fact's value is.
    enum Type {
        TRUTH("true or false"),
        NUMBER("a number"),
        /// Seconds until something; endless where nothing is known to come.
        TIME_LEFT("a duration such as `6 hours`"),
        /// Seconds since something; unknown where it has not been.
        TIME_SINCE("a duration such as `3 days`"),
        WORD("a word");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean duration() {
            return this == TIME_LEFT || this == TIME_SINCE;
        }
    }

    /// Which way a fact's value goes as danger grows.
    enum Danger {
        GROWS,
        SHRINKS,
        NONE
    }

    /// Industry classes from least to worst; [#NONE] where a tip gives none.
    enum IndustryClass {
        NONE,
        B2,
        B1,
        A2,
        A1
    }

    private static final Map<String, Fact> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::word, Function.identity()));

    private final Type type;
    private final Danger danger;
    private final @Nullable Signal signal;
    private final List<String> vocabulary;

    Fact(Signal signal) {
        this(Type.TRUTH, Danger.GROWS, signal, List.of());
    }

    Fact(Type type, Danger danger) {
        this(type, danger, null, List.of());
    }

    Fact(Type type, Danger danger, Signal signal) {
        this(type, danger, signal, List.of());
    }

    <E extends Enum<E>> Fact(Class<E> vocabulary) {
        this(
                Type.WORD,
                Danger.NONE,
                null,
                Arrays.stream(vocabulary.getEnumConstants())
                        .map(e -> e.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    Fact(Type type, Danger danger, @Nullable Signal signal, List<String> vocabulary) {
        this.type = type;
        this.danger = danger;
        this.signal = signal;
        this.vocabulary = vocabulary;
    }

    /// The fact of that name; null where there is none.
    static @Nullable Fact named(String word) {
        return BY_WORD.get(word);
    }

    /// Its name in the rule file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Type type() {
        return type;
    }

    Danger danger() {
        return danger;
    }

    /// The signal behind it; null where it is something else.
    @Nullable
    Signal signal() {
        return signal;
    }

    /// Whether it is danger or a child that this very tip tells of: more than a kind of incident, a mark that may stand
    /// for anything, or words that many tips hold alike.
    boolean tells() {
        return type == Type.TRUTH
                && danger == Danger.GROWS
                && signal != null
                && this != STANDING_DANGER
                && this != STANDING_WORDS
                && this != GENERATIVE_AI;
    }

    /// The words it may be compared with, in the order of their numbers.
    List<String> vocabulary() {
        return vocabulary;
    }
}
