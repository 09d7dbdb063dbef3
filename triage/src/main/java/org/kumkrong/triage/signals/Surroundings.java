// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

/// Tells how the words around a phrase make it to be taken. Immutable, safe for threads.
final class Surroundings {
    /// Lists whose phrases are judged as a whole.
    private static final WordList[] FULLER = {
        WordList.SELF_HARM_NOW,
        WordList.SELF_HARM_WISH,
        WordList.SELF_HARM_THOUGHTS,
        WordList.SELF_HARM_TOPIC,
        WordList.SELF_HARM_PAST,
        WordList.TOLD_TO_SELF_HARM
    };

    private static final int SENTENCE_CHARS_MAX = 220;
    private static final int JEST_CHARS = 40;
    private static final int DENIAL_AFTER_CHARS = 28;
    private static final int THAI_PAST_CHARS = 40;
    private static final int NOTICE_CHARS = 60;
    private static final int INTENT_CHARS = 22;
    private static final int THAI_INTENT_CHARS = 10;
    private static final int LINK_CHARS = 26;
    private static final int REPORTER_CHARS = 12;

    private final Negation negation;

    Surroundings(Lexicon lexicon) {
        this.negation = new Negation(lexicon);
    }

    Negation negation() {
        return negation;
    }

    /// How a phrase is to be taken.
    enum Taken {
        /// As it stands.
        PLAIN,
        /// Said of an earlier time.
        PAST,
        /// Said in jest.
        JEST,
        /// Ordered not to be done ("don't kill yourself").
        FORBIDDEN,
        /// Not at all: denied, standing text, or another meaning.
        NOT
    }

    /// How hit number `hit` is to be taken.
    Taken taken(Hits hits, int hit) {
        WordList list = hits.list(hit);
        int start = hits.start(hit);
        int end = hits.end(hit);
        if (hits.otherwise(start, end) || standing(hits, list, start, end) || told(hits, list, start, end)) {
            return Taken.NOT;
        }
        if (negation.denies(hits.text(), start)) {
            return forbidden(hits.text(), list, start, end) ? Taken.FORBIDDEN : Taken.NOT;
        }
        if (deniedAfter(hits, end) || !relates(hits, list, start, end)) {
            return Taken.NOT;
        }
        if ((list.selfHarm() || list.jestedToo()) && inJest(hits, start, end)) {
            return Taken.JEST;
        }
        return past(hits, start, end) || (list.selfHarm() && over(hits, start, end)) ? Taken.PAST : Taken.PLAIN;
    }

    /// Whether the sentence tells that the matter has ended, and nothing in it beside that brings it back to now.
    private static boolean over(Hits hits, int start, int end) {
        if (!hits.has(WordList.RESOLVED)) {
            return false;
        }
        int from = sentenceStart(hits.text(), start, false);
        int to = sentenceEnd(hits.text(), end);
        return hits.within(WordList.RESOLVED, from, to)
                && !hits.uncovered(WordList.PRESENT, WordList.RESOLVED, from, to);
    }

    private static boolean inJest(Hits hits, int start, int end) {
        Folded text = hits.text();
        return hits.starts(WordList.JEST, end, Math.min(clauseEnd(text, end), end + JEST_CHARS))
                && !hits.within(WordList.EARNEST, sentenceStart(text, start, false), sentenceEnd(text, end));
    }

    /// Whether a phrase is told in a story, the news or a lesson, of a matter that has ended, or of an errand.
    private static boolean told(Hits hits, WordList list, int start, int end) {
        boolean ended = list.endsWithCase() && hits.has(WordList.RESOLVED);
        boolean errand = list.everydayToo() && hits.has(WordList.EVERYDAY);
        if (!hits.has(WordList.STORY) && !ended && !errand) {
            return false;
        }
        int from = sentenceStart(hits.text(), start, false);
        int to = sentenceEnd(hits.text(), end);
        return hits.within(WordList.STORY, from, to)
                || (ended && hits.within(WordList.RESOLVED, from, to))
                || (errand && hits.within(WordList.EVERYDAY, from, to));
    }

    /// Whether someone is told not to: then it is in the air.
    private static boolean forbidden(Folded text, WordList list, int start, int end) {
        return (list == WordList.TOLD_TO_SELF_HARM && new String(text.chars(), start, end - start).contains("your"))
                || (list.selfHarm() && text.endsWith(start, "อย่า"));
    }

    /// Whether a phrase at `start` to `end` belongs to standing text: a notice, a policy, advice, an advert.
    ///
    /// Thai text rarely marks where a sentence ends, so there a notice reaches from its own words onwards, until a
    /// certain person is spoken of.
    static boolean standing(Hits hits, WordList list, int start, int end) {
        if (!hits.has(WordList.BOILERPLATE) && !hits.has(WordList.HELP_LINE)) {
            return false;
        }
        Folded text = hits.text();
        boolean statement = list == WordList.SELF_HARM_NOW || list == WordList.SELF_HARM_WISH;
        int from = sentenceStart(text, start, statement);
        int to = sentenceEnd(text, end);
        int notice = hits.lastStart(WordList.BOILERPLATE, from, end);
        if (notice >= 0) {
            return start - notice <= NOTICE_CHARS || !hits.within(WordList.PERSON, notice + NOTICE_CHARS, start);
        }
        boolean advised = hits.within(WordList.HELP_LINE, from, to) || hits.within(WordList.BOILERPLATE, end, to);
        if (list.mereSubject()) {
            return advised && !hits.within(WordList.PERSON, from, to);
        }
        return !Folded.isThai(text.at(start)) && hits.within(WordList.BOILERPLATE, end, to);
    }

    private static boolean deniedAfter(Hits hits, int end) {
        if (!hits.has(WordList.DENIED_AFTER)) {
            return false;
        }
        int to = Math.min(clauseEnd(hits.text(), end), end + DENIAL_AFTER_CHARS);
        return hits.starts(WordList.DENIED_AFTER, end, to);
    }

    private static boolean past(Hits hits, int start, int end) {
        if (!hits.has(WordList.PAST)) {
            return false;
        }
        Folded text = hits.text();
        boolean thai = Folded.isThai(text.at(start));
        int from = Math.max(clauseStart(text, start), thai ? start - THAI_PAST_CHARS : 0);
        int to = Math.min(clauseEnd(text, end), thai ? end + THAI_PAST_CHARS : text.length());
        return hits.within(WordList.PAST, from, to)
                && !hits.within(WordList.PRESENT, sentenceStart(text, start, false), sentenceEnd(text, end));
    }

    /// Whether what must stand near a phrase does: wanting before dying; and a person near the child must
    /// be the suspect
    /// rather than the one who reports.
    private static boolean relates(Hits hits, WordList list, int start, int end) {
        if (list == WordList.SELF_HARM_NEAR) {
            return wanted(hits, start, end);
        }
        if (list != WordList.RELATION && list != WordList.RELATION_CLOSE) {
            return true;
        }
        int gap = Folded.isThai(hits.text().at(start)) ? 0 : 2;
        if (hits.ends(WordList.SUSPECT_LINK, start - gap - 2, start)
                && !hits.ends(WordList.REPORTER_LINK, start - gap, start)) {
            return true;
        }
        if (hits.ends(WordList.REPORTER_LINK, start - 6, start)
                || hits.starts(WordList.REPORTER_LINK, end, end + REPORTER_CHARS)) {
            return false;
        }
        if (list == WordList.RELATION_CLOSE) {
            return true;
        }
        int from = Math.max(clauseStart(hits.text(), start), start - LINK_CHARS);
        int to = Math.min(clauseEnd(hits.text(), end), end + LINK_CHARS);
        return hits.within(WordList.SUSPECT_LINK, from, start) || hits.starts(WordList.SUSPECT_LINK, end, to);
    }

    /// Whether wanting stands before a bare word of dying that is no part of a fuller phrase.
    private static boolean wanted(Hits hits, int start, int end) {
        for (WordList fuller : FULLER) {
            if (hits.covered(fuller, start, end)) {
                return false;
            }
        }
        int reach = Folded.isThai(hits.text().at(start)) ? THAI_INTENT_CHARS : INTENT_CHARS;
        return hits.ends(WordList.INTENT, Math.max(clauseStart(hits.text(), start), start - reach), start);
    }

    static boolean endsSentence(Folded text, int at) {
        char c = text.at(at);
        return c == '!' || c == '?' || c == '\n' || (c == '.' && (at + 1 >= text.length() || text.at(at + 1) == ' '));
    }

    static int sentenceStart(Folded text, int start, boolean colonCounts) {
        int i = start;
        while (i > 0
                && start - i < SENTENCE_CHARS_MAX
                && !endsSentence(text, i - 1)
                && !(colonCounts && (text.at(i - 1) == ':' || text.at(i - 1) == ';'))) {
            i--;
        }
        return i;
    }

    static int sentenceEnd(Folded text, int end) {
        int i = end;
        while (i < text.length() && i - end < SENTENCE_CHARS_MAX && !endsSentence(text, i)) {
            i++;
        }
        return i;
    }

    static int lineStart(Folded text, int start) {
        int i = start;
        while (i > 0 && text.at(i - 1) != '\n') {
            i--;
        }
        return i;
    }

    static int lineEnd(Folded text, int end) {
        int i = end;
        while (i < text.length() && text.at(i) != '\n') {
            i++;
        }
        return i;
    }

    private static boolean endsClause(Folded text, int at) {
        return text.at(at) == ',' || text.at(at) == ';' || endsSentence(text, at);
    }

    private static int clauseStart(Folded text, int start) {
        int i = start;
        while (i > 0 && start - i < SENTENCE_CHARS_MAX && !endsClause(text, i - 1)) {
            i--;
        }
        return i;
    }

    private static int clauseEnd(Folded text, int end) {
        int i = end;
        while (i < text.length() && i - end < SENTENCE_CHARS_MAX && !endsClause(text, i)) {
            i++;
        }
        return i;
    }
}
