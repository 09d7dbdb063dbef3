// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.identify.TextWord.Sort;

/// Words of the day and the hour as moments in Bangkok time.
///
/// A day without an hour ends at midnight; a meeting on it begins at noon. Thai counts the evening from six
/// (สองทุ่ม is eight o'clock) and names the afternoon hours with โมงเย็น.
final class ThaiClock {
    static final String MONTH = "month";
    private static final int NEAR = 8;
    private static final int HOUR_NEAR = 30;
    private static final int FAR_DAYS = 60;
    private static final Pattern DAY_BEFORE = Pattern.compile("(?<![0-9./-])([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? ?$");
    private static final Pattern DAY_BEHIND = Pattern.compile(
            "(?: ([0-9]{1,2})(?![0-9:.])(?:st|nd|rd|th)?)?(?:,? ?(?:พ\\.ศ\\. ?)?([12][0-9]{3})(?![0-9]))?"
                    + "(?:,? ?(?:at|เวลา) ?([0-9]{1,2})[:.]([0-9]{2})(?![0-9]))?");
    private static final Pattern DATE_BEFORE = Pattern.compile("[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{2,4}");
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime AFTER_SCHOOL = LocalTime.of(16, 0);

    private final TextScan scan;
    private final FoldedText text;
    private final ZonedDateTime now;
    private int end;

    ThaiClock(TextScan scan, Instant tip) {
        this.scan = scan;
        this.text = scan.text;
        this.now = tip.atZone(CalendarDates.BANGKOK);
    }

    /// Where the words of the last day read end, its hour included.
    int end() {
        return end;
    }

    /// The moment that a day word means, with the hour written beside it.
    @Nullable
    Instant day(int word, boolean meeting) {
        end = scan.wordTo(word);
        var today = now.toLocalDate();
        if (scan.code(word).startsWith(MONTH)) {
            return named(word, Integer.parseInt(scan.code(word).substring(MONTH.length())), meeting);
        }
        var hour = hourNear(word);
        return switch (scan.code(word)) {
            case "tonight" -> hour != null ? moment(today, evening(hour)) : midnight(today);
            case "evening" -> moment(today, hour != null ? evening(hour) : later(EVENING));
            case "afternoon" -> moment(today, hour != null ? hour : later(AFTER_SCHOOL));
            case "midnight" -> midnight(today);
            case "noon" -> moment(now.getHour() < 12 ? today : today.plusDays(1), LocalTime.NOON);
            case "today" -> hour != null ? moment(today, hour) : midnight(today);
            case "tomorrow" -> on(today.plusDays(1), hour, meeting);
            case "nextday" -> on(today.plusDays(2), hour, meeting);
            case "weekend" -> weekend(today, hour, meeting);
            default ->
                on(
                        today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(Integer.parseInt(scan.code(word))))),
                        hour,
                        meeting);
        };
    }

    /// "26 November at 7 pm", "26 พ.ย. 2569 เวลา 15.00 น."; null without a day, and far away.
    private @Nullable Instant named(int word, int month, boolean meeting) {
        Matcher before = DAY_BEFORE.matcher(text).region(Math.max(0, scan.wordFrom(word) - NEAR), scan.wordFrom(word));
        Matcher behind = DAY_BEHIND
                .matcher(text)
                .region(scan.wordTo(word), Math.min(text.length(), scan.wordTo(word) + HOUR_NEAR));
        int day = before.find() ? Integer.parseInt(before.group(1)) : -1;
        boolean told = behind.lookingAt();
        if (day < 0 && told && behind.group(1) != null) {
            day = Integer.parseInt(behind.group(1));
        }
        if (day < 1 || day > Month.of(month).maxLength()) {
            return null;
        }
        int year = told && behind.group(2) != null
                ? CalendarDates.gregorian(Integer.parseInt(behind.group(2)))
                : now.getYear() + (month + 6 < now.getMonthValue() ? 1 : 0);
        LocalTime hour = null;
        if (told && behind.group(3) != null) {
            hour = time(behind.group(3), behind.group(4));
            end = behind.end();
        }
        hour = hour == null ? hourNear(word) : hour;
        return near(year, month, day) ? on(LocalDate.of(year, month, day), hour, meeting) : null;
    }

    private boolean near(int year, int month, int day) {
        if (day > YearMonth.of(year, month).lengthOfMonth()) {
            return false;
        }
        var date = LocalDate.of(year, month, day);
        return !date.isBefore(now.toLocalDate())
                && date.isBefore(now.toLocalDate().plusDays(FAR_DAYS));
    }

    private static @Nullable LocalTime time(String hour, @Nullable String minute) {
        int h = Integer.parseInt(hour);
        int m = minute == null ? 0 : Integer.parseInt(minute);
        return h < 24 && m < 60 ? LocalTime.of(h, m) : null;
    }

    /// Whether a date stands shortly before a place, so that an hour there is not simply the next one.
    boolean dated(int at) {
        return DATE_BEFORE.matcher(text).region(Math.max(0, at - HOUR_NEAR), at).find();
    }

    /// The next time the clock shows the hour of a clock word.
    @Nullable
    Instant next(int clockWord) {
        var hour = hour(clockWord);
        if (hour == null) {
            return null;
        }
        var today = moment(now.toLocalDate(), hour);
        return today.isAfter(now.toInstant()) ? today : moment(now.toLocalDate().plusDays(1), hour);
    }

    private Instant weekend(LocalDate today, @Nullable LocalTime hour, boolean meeting) {
        var saturday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        return today.getDayOfWeek() == DayOfWeek.SUNDAY ? on(today, hour, meeting) : on(saturday, hour, meeting);
    }

    private static Instant on(LocalDate day, @Nullable LocalTime hour, boolean meeting) {
        if (hour != null) {
            return moment(day, hour);
        }
        return meeting ? moment(day, LocalTime.NOON) : midnight(day);
    }

    private static Instant midnight(LocalDate day) {
        return moment(day.plusDays(1), LocalTime.MIDNIGHT);
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CalendarDates.BANGKOK).toInstant();
    }

    /// The usual hour, or the end of the day where that has passed.
    private LocalTime later(LocalTime usual) {
        return now.toLocalTime().isBefore(usual) ? usual : LocalTime.of(23, 59);
    }

    private static LocalTime evening(LocalTime hour) {
        return hour.getHour() > 0 && hour.getHour() < 12 ? hour.plusHours(12) : hour;
    }

    /// The hour written right before or behind a day word.
    private @Nullable LocalTime hourNear(int word) {
        for (int clock = word + 1; clock < scan.words() && clock <= word + 4; clock++) {
            int start = hourStart(clock);
            if (scan.sort(clock) == Sort.CLOCK && start >= scan.wordTo(word) && start - scan.wordTo(word) <= NEAR) {
                var hour = hour(clock);
                end = hour == null ? end : hourEnd(clock);
                return hour;
            }
        }
        int before = word - 1;
        if (before >= 0 && scan.sort(before) == Sort.CLOCK && scan.wordFrom(word) - scan.wordTo(before) <= 2) {
            return hour(before);
        }
        return digital(scan.wordTo(word));
    }

    /// `14:00` within a few characters.
    private @Nullable LocalTime digital(int from) {
        int run = scan.firstRunAt(from);
        for (int n = 0; n < 2 && run < scan.runs() && scan.from(run) - from <= NEAR; n++, run++) {
            int colon = scan.to(run);
            boolean clock = scan.shape(run) == TextScan.Shape.DIGITS && scan.length(run) <= 2 && text.at(colon) == ':';
            if (clock && TextScan.digit(text.at(colon + 1)) && TextScan.digit(text.at(colon + 2))) {
                int hour = Integer.parseInt(text.folded(scan.from(run), colon));
                int minute = Integer.parseInt(text.folded(colon + 1, colon + 3));
                end = hour < 24 && minute < 60 ? colon + 3 : end;
                return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
            }
        }
        return null;
    }

    /// Where the number that belongs to a clock word, or the word itself, begins; −1 where it has no number.
    int hourStart(int clock) {
        int from = scan.wordFrom(clock);
        int before = clock - 1;
        if (before >= 0 && scan.sort(before) == Sort.NUMBER && from - scan.wordTo(before) <= 1) {
            return scan.wordFrom(before);
        }
        int run = scan.runEndingAt(text.at(from - 1) == ' ' ? from - 1 : from);
        if (run >= 0 && scan.shape(run) == TextScan.Shape.DIGITS && scan.length(run) <= 2) {
            return scan.from(run);
        }
        return numberBehind(clock) >= 0 ? from : -1;
    }

    private int hourEnd(int clock) {
        return scan.wordTo(clock);
    }

    private @Nullable LocalTime hour(int clock) {
        int start = hourStart(clock);
        if (start < 0) {
            return null;
        }
        int number = start < scan.wordFrom(clock) ? number(start, clock - 1) : numberBehind(clock);
        int hour = switch (scan.code(clock)) {
            case "am" -> number == 12 ? 0 : number;
            case "pm" -> number < 12 ? number + 12 : number;
            case "evening" -> number <= 6 ? number + 18 : -1;
            default -> number;
        };
        return number >= 0 && hour >= 0 && hour < 24 ? LocalTime.of(hour, 0) : null;
    }

    private int number(int start, int wordBefore) {
        if (wordBefore >= 0 && scan.wordFrom(wordBefore) == start && scan.sort(wordBefore) == Sort.NUMBER) {
            return (int) Double.parseDouble(scan.code(wordBefore));
        }
        int run = scan.firstRunAt(start);
        return Integer.parseInt(text.folded(scan.from(run), scan.to(run)));
    }

    /// "บ่าย 3", "ตีสอง".
    private int numberBehind(int clock) {
        int to = scan.wordTo(clock);
        if (!Folding.thaiLetter(text.charAt(to - 1)) || text.charAt(to - 1) == '\u0e21') {
            return -1;
        }
        int next = clock + 1;
        if (next < scan.words() && scan.sort(next) == Sort.NUMBER && scan.wordFrom(next) - to <= 1) {
            return (int) Double.parseDouble(scan.code(next));
        }
        int run = scan.firstRunAt(to);
        boolean near = run < scan.runs() && scan.from(run) - to <= 1 && scan.shape(run) == TextScan.Shape.DIGITS;
        return near && scan.length(run) <= 2 ? Integer.parseInt(text.folded(scan.from(run), scan.to(run))) : -1;
    }
}
