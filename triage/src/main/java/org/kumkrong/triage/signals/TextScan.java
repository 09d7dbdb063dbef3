// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Deadline;
import org.kumkrong.intake.Passage;

/// What the words of one tip say, gathered passage by passage. For one thread.
final class TextScan {
    /// Characters of one tip that are read for words; beyond, [Signal#TEXT_CUT] is set.
    static final int CHARS_MAX = 1_000_000;

    private static final int EVIDENCE_MAX = 8;
    private static final Set<WordList> MEETINGS = Set.copyOf(EnumSet.of(WordList.MEETING, WordList.TRAVEL));
    /// Beside these, a time is no threat's and no secret meeting's.
    private static final Set<WordList> NOT_MEANT =
            Set.copyOf(EnumSet.of(WordList.HARMLESS, WordList.EVERYDAY, WordList.STORY, WordList.RESOLVED));

    /// To be disbelieved where the same words stand in very many tips.
    private static final Set<Signal> STANDING_PERHAPS = Set.copyOf(EnumSet.of(
            Signal.SELF_HARM,
            Signal.TOLD_TO_SELF_HARM,
            Signal.DISTRESS,
            Signal.DANGER_NAMED,
            Signal.MEETING,
            Signal.MEETING_SET,
            Signal.ACCESS_TO_CHILD,
            Signal.ACCESS_TO_CHILDREN,
            Signal.CONTACT_ONGOING,
            Signal.ABUSE_ONGOING,
            Signal.MISSING_CHILD,
            Signal.PAID,
            Signal.DEMANDED_AGAIN,
            Signal.URGENT_WORDS,
            Signal.DEADLINE_SAID,
            Signal.DEADLINE_SET,
            Signal.THREAT_OF_VIOLENCE,
            Signal.TRAVEL_WORDS,
            Signal.WORRYING));

    private static final int HEARD_MAX = 64;

    private static final int NO_LEVEL = 0;
    private static final int PAST = 1;
    private static final int TOPIC = 2;
    private static final int WISH = 3;
    private static final int NOW = 4;

    private final Lexicon lexicon;
    private final Frames frames;
    private final Surroundings surroundings;
    private final @Nullable Evidence[] evidence = new Evidence[Signal.values().length];
    private final OwnWords ownWords = new OwnWords();
    private final List<Heard> heard = new ArrayList<>(2);
    private final List<Long> deadlines = new ArrayList<>(2);
    private final List<Long> meetings = new ArrayList<>(2);
    private long marks;
    private int selfHarm;
    private int jestLevel;
    private int youngest = AgeWords.NONE;
    private int charsLeft = CHARS_MAX;

    TextScan(Lexicon lexicon, Frames frames, Surroundings surroundings) {
        this.lexicon = lexicon;
        this.frames = frames;
        this.surroundings = surroundings;
    }

    /// Reads passage number `number`.
    void take(Passage passage, int number) {
        if (passage.kind() == Passage.Kind.BOILERPLATE || passage.text().isEmpty()) {
            return;
        }
        String text = passage.text();
        int length = Math.min(text.length(), charsLeft);
        if (length < text.length()) {
            marks |= Signal.TEXT_CUT.bit();
        }
        charsLeft -= length;
        ownWords.take(length < text.length() ? text.substring(0, length) : text);
        Folded folded = Folded.of(text, 0, length);
        Hits hits = Hits.in(folded, lexicon.graph());
        FrameScan.scan(frames, surroundings.negation(), folded, hits);
        for (int hit = 0; hit < hits.count(); hit++) {
            take(hits, hit, passage.kind(), number);
        }
        passage.deadlines().forEach(deadline -> take(deadline, hits));
        if (passage.kind() != Passage.Kind.PROFILE) {
            youngest = Math.min(youngest, AgeWords.youngest(folded));
        }
    }

    private void take(Hits hits, int hit, Passage.Kind kind, int passage) {
        WordList list = hits.list(hit);
        Signal signal = list.signal();
        if (signal == null || (kind == Passage.Kind.PROFILE && !list.selfHarm()) || settled(list, signal)) {
            return;
        }
        Surroundings.Taken taken = surroundings.taken(hits, hit);
        if (taken == Surroundings.Taken.NOT) {
            return;
        }
        if (list.selfHarm() || taken == Surroundings.Taken.FORBIDDEN) {
            takeSelfHarm(hits, hit, taken, kind, passage);
        } else if (taken == Surroundings.Taken.PLAIN || list == WordList.PAID || list == WordList.CONVICTED) {
            marks |= signal.bit();
            remember(signal, hits, hit, passage);
            hear(signal, NO_LEVEL, hits, hit);
        }
    }

    private void hear(Signal signal, int level, Hits hits, int hit) {
        if (!STANDING_PERHAPS.contains(signal) || heard.size() >= HEARD_MAX) {
            return;
        }
        heard.add(new Heard(signal, (byte) level, hits.around(hit)));
    }

    /// Where signals were heard that may turn out to stand in very many tips; at most 63.
    List<Heard> heard() {
        return heard.size() < HEARD_MAX ? heard : List.of();
    }

    /// Whether another phrase of the list could add nothing.
    private boolean settled(WordList list, Signal signal) {
        if (heard.size() < HEARD_MAX && STANDING_PERHAPS.contains(signal)) {
            return false; // the next one may be news where this one is a notice
        }
        return list.selfHarm() ? selfHarm == NOW : (marks & signal.bit()) != 0 && list != WordList.TOLD_TO_SELF_HARM;
    }

    private void takeSelfHarm(Hits hits, int hit, Surroundings.Taken taken, Passage.Kind kind, int passage) {
        int level = level(hits, hit);
        if (taken == Surroundings.Taken.PAST) {
            level = Math.min(level, PAST);
        } else if (taken == Surroundings.Taken.FORBIDDEN) {
            level = kind == Passage.Kind.CHAT ? TOPIC : PAST;
        } else if (kind == Passage.Kind.PROFILE) {
            level = level <= TOPIC ? PAST : TOPIC;
        }
        if (taken == Surroundings.Taken.JEST) {
            jestLevel = Math.max(jestLevel, level);
            level = Math.min(level, PAST);
        }
        hear(Signal.SELF_HARM, level, hits, hit);
        if (level > selfHarm) {
            selfHarm = level;
            evidence[Signal.SELF_HARM.ordinal()] = null;
            remember(Signal.SELF_HARM, hits, hit, passage);
        }
    }

    private static int level(Hits hits, int hit) {
        int start = hits.start(hit);
        int end = hits.end(hit);
        WordList list = hits.list(hit);
        if (list == WordList.SELF_HARM_PAST || hits.covered(WordList.SELF_HARM_PAST, start, end)) {
            Folded text = hits.text();
            boolean today = hits.within(
                    WordList.PRESENT,
                    Surroundings.sentenceStart(text, start, false),
                    Surroundings.sentenceEnd(text, end));
            return today ? TOPIC : PAST;
        }
        return switch (list) {
            case SELF_HARM_NOW -> NOW;
            case SELF_HARM_WISH, SELF_HARM_THOUGHTS -> WISH;
            case SELF_HARM_TOPIC, SELF_HARM_NEAR, TOLD_TO_SELF_HARM -> TOPIC;
            default -> NO_LEVEL;
        };
    }

    private void remember(Signal signal, Hits hits, int hit, int passage) {
        if (evidence[signal.ordinal()] == null) {
            Folded text = hits.text();
            int start = hits.start(hit);
            int end = hits.end(hit);
            evidence[signal.ordinal()] =
                    new Evidence(signal, hits.words(hit), passage, text.position(start), text.position(end - 1) + 1);
        }
    }

    private void take(Deadline deadline, Hits hits) {
        Folded text = hits.text();
        int start = 0;
        while (start < text.length() && text.position(start) < deadline.start()) {
            start++;
        }
        int end = start;
        while (end < text.length() && text.position(end) < deadline.end()) {
            end++;
        }
        if (start == text.length() || Surroundings.standing(hits, WordList.URGENT_WORDS, start, end)) {
            return; // behind what was read, or part of a notice
        }
        int lineStart = Surroundings.lineStart(text, start);
        int lineEnd = Surroundings.lineEnd(text, end);
        boolean everyday = NOT_MEANT.stream().anyMatch(list -> hits.within(list, lineStart, lineEnd));
        if (deadline.meeting()) {
            if (!everyday || takenWithin(hits, MEETINGS, lineStart, lineEnd)) {
                meetings.add(deadline.at().getEpochSecond());
                hearTime(Signal.MEETING_SET, text, start, end);
            }
        } else if (!everyday) {
            deadlines.add(deadline.at().getEpochSecond());
            hearTime(Signal.DEADLINE_SET, text, start, end);
        }
    }

    private void hearTime(Signal signal, Folded text, int start, int end) {
        marks |= signal.bit();
        if (heard.size() < HEARD_MAX) {
            heard.add(new Heard(signal, (byte) NO_LEVEL, Prints.around(text, start, end)));
        }
    }

    /// Whether a phrase of some lists within `from` to `to` is to be taken as it stands.
    private boolean takenWithin(Hits hits, Set<WordList> lists, int from, int to) {
        for (int hit = 0; hit < hits.count(); hit++) {
            if (hits.start(hit) >= from
                    && hits.end(hit) <= to
                    && lists.contains(hits.list(hit))
                    && surroundings.taken(hits, hit) == Surroundings.Taken.PLAIN) {
                return true;
            }
        }
        return false;
    }

    long marks() {
        return marks;
    }

    /// Level of self-harm words; words in jest count in full where the child is being coerced.
    int selfHarm(boolean coerced) {
        return coerced ? Math.max(selfHarm, jestLevel) : selfHarm;
    }

    /// Times by which a threat runs out, ascending.
    List<Long> deadlines() {
        return deadlines.stream().distinct().sorted().toList();
    }

    /// Times of planned meetings, ascending.
    List<Long> meetings() {
        return meetings.stream().distinct().sorted().toList();
    }

    /// Fingerprints of the wording.
    int[] ownWords() {
        return ownWords.prints();
    }

    /// The youngest age told, [AgeWords#NONE] where none is.
    int youngest() {
        return youngest;
    }

    List<Evidence> evidence() {
        List<Evidence> kept = new ArrayList<>();
        for (Evidence one : evidence) {
            if (one != null && kept.size() < EVIDENCE_MAX) {
                kept.add(one);
            }
        }
        return kept;
    }
}
