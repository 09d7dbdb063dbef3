// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Deadline;
import org.kumkrong.intake.identify.TextWord.Sort;

/// Finds the times that a text threatens with or announces, counted from the tip's time.
///
/// Durations ("within 2 hours") need a word that makes them a limit; days ("tonight") need a demand, a threat or a
/// meeting in their sentence. What is past, and what an office says of its own hours, is left out.
final class DeadlineFinder {
    private static final Duration REACH_MAX = Duration.ofDays(7);
    private static final int SENTENCE_MAX = 120;
    private static final int NEAR = 8;
    private static final int DATE_REACH = 30;

    private final TextScan scan;
    private final FoldedText text;
    private final ThaiClock clock;
    private final Instant tip;
    private int sentenceAt = -1;
    private final Set<Sort> sentenceSorts = EnumSet.noneOf(Sort.class);
    private final List<Deadline> found = new ArrayList<>();

    DeadlineFinder(TextScan scan, Instant tip) {
        this.scan = scan;
        this.text = scan.text;
        this.tip = tip;
        this.clock = new ThaiClock(scan, tip);
    }

    List<Deadline> find() {
        for (int word = 0; word < scan.words(); word++) {
            switch (scan.sort(word)) {
                case UNIT -> duration(word);
                case DAY -> day(word);
                case CLOCK -> hour(word);
                default -> {}
            }
        }
        return List.copyOf(found);
    }

    private void duration(int unit) {
        double count = -1;
        int from = -1;
        int before = unit - 1;
        if (before >= 0 && scan.sort(before) == Sort.NUMBER && scan.wordFrom(unit) - scan.wordTo(before) <= 1) {
            count = Double.parseDouble(scan.code(before));
            from = scan.wordFrom(before--);
        } else {
            int run = scan.runEndingAt(digitsEnd(scan.wordFrom(unit)));
            if (run >= 0 && scan.shape(run) == TextScan.Shape.DIGITS && scan.length(run) <= 3) {
                count = Integer.parseInt(text.folded(scan.from(run), scan.to(run)));
                from = scan.from(run);
            }
        }
        if (count <= 0
                || TextScan.alphanumeric(text.at(from - 1))
                || text.at(from - 1) == '.'
                || text.at(from - 1) == ',') {
            return;
        }
        int lead = lead(before, from);
        int end = scan.wordTo(unit);
        boolean limit = lead >= 0 || follows(end, Sort.LEFT);
        boolean past = follows(end, Sort.PAST)
                || (follows(end, Sort.BY) && text.at(end) != ' ')
                || text.at(end) == 'o'
                || ofSomething(end);
        if (!limit || past || says(from, Sort.OFFICE) || done(end)) {
            return;
        }
        long minutes = Math.round(count * Integer.parseInt(scan.code(unit)));
        if (Duration.ofMinutes(minutes).compareTo(REACH_MAX) <= 0) {
            add(tip.plus(Duration.ofMinutes(minutes)), lead >= 0 ? scan.wordFrom(lead) : from, end);
        }
    }

    private int digitsEnd(int unitFrom) {
        char before = text.at(unitFrom - 1);
        return before == ' ' || before == '-' ? unitFrom - 1 : unitFrom;
    }

    /// The word right before a number that makes it a limit, −1 where there is none.
    private int lead(int word, int from) {
        if (word < 0 || from - scan.wordTo(word) > NEAR || broken(scan.wordTo(word), from)) {
            return -1;
        }
        boolean limit = switch (scan.sort(word)) {
            case WITHIN, BY -> true;
            case IN -> from - scan.wordTo(word) <= 1;
            default -> false;
        };
        return limit ? word : -1;
    }

    private boolean follows(int end, Sort sort) {
        int next = scan.wordAfter(end);
        return next < scan.words() && scan.wordFrom(next) - end <= 2 && scan.sort(next) == sort;
    }

    private boolean ofSomething(int end) {
        return text.at(end) == ' ' && text.at(end + 1) == 'o' && text.at(end + 2) == 'f' && text.at(end + 3) == ' ';
    }

    /// "within 2 hours the account was closed".
    private boolean done(int end) {
        for (int word = scan.wordAfter(end); word < scan.words() && scan.wordFrom(word) - end < 60; word++) {
            if (scan.sort(word) == Sort.PAST && scan.code(word).equals("done") && !broken(end, scan.wordFrom(word))) {
                return true;
            }
        }
        return false;
    }

    private void day(int word) {
        int from = scan.wordFrom(word);
        var name = scan.code(word);
        boolean led = lead(word - 1, from) >= 0 || ledWithDayBefore(word);
        boolean meeting = says(from, Sort.MEET);
        boolean pressed = says(from, Sort.THREAT) || says(from, Sort.PAY) || says(from, Sort.MONEY);
        boolean counts = switch (name) {
            case "midnight", "noon" -> led;
            case "today", "afternoon" -> led || meeting;
            case "1", "2", "3", "4", "5", "6", "7", "weekend" -> led || meeting || (thisWeek(word) && pressed);
            default -> led || meeting || pressed;
        };
        if (!counts || says(from, Sort.OFFICE) || pastSentence(from)) {
            return;
        }
        var at = clock.day(word, meeting);
        if (at != null && at.isAfter(tip)) {
            add(at, led && lead(word - 1, from) >= 0 ? scan.wordFrom(word - 1) : from, clock.end());
        }
    }

    /// "before tonight midnight".
    private boolean ledWithDayBefore(int word) {
        int day = word - 1;
        boolean touching = day >= 0 && scan.sort(day) == Sort.DAY && scan.wordFrom(word) - scan.wordTo(day) <= NEAR;
        return touching && lead(day - 1, scan.wordFrom(day)) >= 0;
    }

    private boolean thisWeek(int word) {
        int end = scan.wordTo(word);
        return text.at(end) == '\u0e19' || text.at(end - 1) == '\u0e49' || text.at(scan.wordFrom(word) - 2) == 's';
    }

    /// "by 5pm", "meet at 5 pm": the next time the clock shows it.
    private void hour(int word) {
        int from = scan.wordFrom(word);
        if (!found.isEmpty() && found.getLast().end() >= text.end(scan.wordTo(word))) {
            return;
        }
        int start = clock.hourStart(word);
        int lead = start < 0 ? -1 : lead(scan.wordBefore(start), start);
        boolean wanted = start >= 0 && (lead >= 0 || says(from, Sort.MEET));
        var at = wanted && !pastSentence(from) && !says(from, Sort.OFFICE) && !dayNear(word) && !clock.dated(from)
                ? clock.next(word)
                : null;
        if (at != null) {
            add(at, lead >= 0 ? scan.wordFrom(lead) : start, scan.wordTo(word));
        }
    }

    private boolean dayNear(int word) {
        for (int other = word - 1; other >= 0 && scan.wordFrom(word) - scan.wordTo(other) < DATE_REACH; other--) {
            if (scan.sort(other) == Sort.DAY && scan.code(other).startsWith(ThaiClock.MONTH)) {
                return true;
            }
        }
        for (int other = word + 1; other < scan.words() && scan.wordFrom(other) - scan.wordTo(word) < 12; other++) {
            if (scan.sort(other) == Sort.DAY) {
                return true;
            }
        }
        return false;
    }

    private boolean pastSentence(int at) {
        return says(at, Sort.PAST);
    }

    /// Whether the sentence around a place holds a word of this sort.
    private boolean says(int at, Sort sort) {
        return sentence(at).contains(sort);
    }

    /// The sorts of words in the sentence around a place.
    private Set<Sort> sentence(int at) {
        if (at == sentenceAt) {
            return sentenceSorts;
        }
        int from = at;
        while (from > 0 && at - from < SENTENCE_MAX && !ends(from - 1)) {
            from--;
        }
        int to = at;
        while (to < text.length() && to - at < SENTENCE_MAX && !ends(to)) {
            to++;
        }
        sentenceSorts.clear();
        for (int word = scan.wordAfter(from); word < scan.words() && scan.wordFrom(word) < to; word++) {
            var sort = scan.sort(word);
            if (sort != Sort.PAST || !scan.code(word).equals("done")) {
                sentenceSorts.add(sort);
            }
        }
        sentenceAt = at;
        return sentenceSorts;
    }

    /// Whether a sentence ends between two places.
    private boolean broken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (ends(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(int at) {
        char c = text.charAt(at);
        return c == '\n' || ((c == '.' || c == '!') && text.at(at + 1) == ' ' && !scan.insideWord(at));
    }

    private void add(Instant at, int from, int to) {
        int start = text.start(from);
        int end = text.end(to);
        boolean meeting = says(from, Sort.MEET);
        var last = found.isEmpty() ? null : found.getLast();
        if (last != null && (last.end() > start || (last.at().equals(at) && start - last.end() <= 12))) {
            found.removeLast();
            var kept = end - start > last.end() - last.start() && last.end() > start ? at : last.at();
            found.add(new Deadline(
                    kept, Math.min(start, last.start()), Math.max(end, last.end()), meeting || last.meeting()));
            return;
        }
        found.add(new Deadline(at, start, end, meeting));
    }

    /// The deadlines of a passage; none where the tip's time is unknown.
    static List<Deadline> find(TextScan scan, @Nullable Instant tip) {
        return tip == null ? List.of() : new DeadlineFinder(scan, tip).find();
    }
}
