// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.TipTime;

/// Dates and times in the Gregorian and the Thai Buddhist calendar, as people and programs write them.
///
/// A year from 2400 on is Buddhist (543 years ahead). Day comes before month unless that cannot be. A time without zone
/// is Bangkok time.
final class CalendarDates {
    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int BUDDHIST_FROM = 2400;
    private static final int BUDDHIST_AHEAD = 543;
    private static final int CHARS_MAX = 80;
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, Integer> ZONE_HOURS = Map.of(
            "z", 0, "utc", 0, "gmt", 0, "ict", 7, "est", -5, "edt", -4, "cst", -6, "cdt", -5, "pst", -8, "pdt", -7);

    static {
        month(1, "มกราคม", "มค", "jan", "january");
        month(2, "กุมภาพันธ์", "กพ", "feb", "february");
        month(3, "มีนาคม", "มีค", "mar", "march");
        month(4, "เมษายน", "เมย", "apr", "april");
        month(5, "พฤษภาคม", "พค", "may");
        month(6, "มิถุนายน", "มิย", "jun", "june");
        month(7, "กรกฎาคม", "กค", "jul", "july");
        month(8, "สิงหาคม", "สค", "aug", "august");
        month(9, "กันยายน", "กย", "sep", "sept", "september");
        month(10, "ตุลาคม", "ตค", "oct", "october");
        month(11, "พฤศจิกายน", "พย", "nov", "november");
        month(12, "ธันวาคม", "ธค", "dec", "december");
    }

    private CalendarDates() {}

    /// A moment; null where the text is none.
    static @Nullable TipTime time(String raw) {
        var text = Folding.lower(raw);
        if (text.length() < 6 || text.length() > CHARS_MAX) {
            return null;
        }
        try {
            var parts = Parts.of(text);
            var date = parts == null ? null : parts.date(true);
            return parts == null || date == null ? null : parts.at(raw, date);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /// A day; null where the text is none. A time behind it is cut, a two-digit year is not guessed.
    static @Nullable LocalDate date(String raw) {
        var text = Folding.lower(raw);
        if (text.length() < 6 || text.length() > CHARS_MAX) {
            return null;
        }
        try {
            var parts = Parts.of(text);
            return parts == null ? null : parts.date(false);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /// The month a word names, 0 where it names none.
    static int month(String word) {
        return MONTHS.getOrDefault(word.replace(".", ""), 0);
    }

    /// A year of either calendar as a Gregorian one.
    static int gregorian(int year) {
        return year >= BUDDHIST_FROM ? year - BUDDHIST_AHEAD : year;
    }

    /// What a text says, taken apart from left to right.
    private static final class Parts {
        private final String text;
        private final int[] numbers = new int[3];
        private final int[] digits = new int[3];
        private int count;
        private int month;
        private int monthAfter;
        private @Nullable LocalTime clock;
        private boolean nextDay;
        private @Nullable ZoneOffset zone;
        private int i;

        private Parts(String text) {
            this.text = text;
        }

        static @Nullable Parts of(String text) {
            var parts = new Parts(text);
            while (parts.i < text.length()) {
                if (!parts.step()) {
                    return null;
                }
            }
            return parts;
        }

        private boolean step() {
            char c = text.charAt(i);
            if (digit(i)) {
                return number();
            }
            if (Character.isLetter(c)) {
                return word();
            }
            if ((c == '+' || c == '-') && clock != null && digit(i + 1)) {
                return offset();
            }
            i++;
            return " /-.,()[]:\u2013".indexOf(c) >= 0;
        }

        private boolean number() {
            int start = i;
            int value = 0;
            while (digit(i) && i - start < 9) {
                value = value * 10 + text.charAt(i++) - '0';
            }
            int length = i - start;
            boolean dateDone = count == 3 || (month > 0 && count == 2);
            if (clock == null && length <= 2 && i + 1 < text.length() && digit(i + 1) && clockSign(dateDone)) {
                return clock(value);
            }
            if (dateDone || count == 3) {
                return false;
            }
            numbers[count] = value;
            digits[count++] = length;
            return true;
        }

        private boolean clockSign(boolean dateDone) {
            return text.charAt(i) == ':' || (text.charAt(i) == '.' && dateDone);
        }

        private boolean clock(int hour) {
            int minute = two();
            int second = 0;
            int nanos = 0;
            if (minute >= 0 && i + 1 < text.length() && text.charAt(i) == ':' && digit(i + 1)) {
                second = two();
                if (i + 1 < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ',') && digit(i + 1)) {
                    nanos = fraction();
                }
            }
            if (minute < 0 || minute > 59 || second < 0 || second > 60 || hour > 24) {
                return false;
            }
            nextDay = hour == 24;
            clock = LocalTime.of(hour % 24, minute, Math.min(second, 59), nanos);
            return true;
        }

        /// The one or two digits behind the sign at `i`.
        private int two() {
            int value = text.charAt(++i) - '0';
            if (digit(++i)) {
                value = value * 10 + text.charAt(i++) - '0';
            }
            return digit(i) ? -1 : value;
        }

        private int fraction() {
            int nanos = 0;
            int scale = 100_000_000;
            for (i++; digit(i); i++) {
                nanos += (text.charAt(i) - '0') * scale;
                scale /= 10;
            }
            return nanos;
        }

        private boolean offset() {
            int sign = text.charAt(i) == '-' ? -1 : 1;
            int start = ++i;
            int value = 0;
            while (i < text.length() && (digit(i) || text.charAt(i) == ':') && i - start < 5) {
                value = text.charAt(i) == ':' ? value : value * 10 + text.charAt(i) - '0';
                i++;
            }
            int hours = i - start <= 2 ? value : value / 100;
            int minutes = i - start <= 2 ? 0 : value % 100;
            if (hours > 18 || minutes > 59) {
                return false;
            }
            zone = ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
            return true;
        }

        private boolean word() {
            int start = i;
            while (i < text.length() && wordChar(text.charAt(i))) {
                i++;
            }
            var word = text.substring(start, i);
            int named = month(word);
            if (named > 0) {
                monthAfter = count;
                boolean first = month == 0;
                month = named;
                return first;
            }
            return clockWord(word) || known(word);
        }

        private static boolean wordChar(char c) {
            return Character.isLetter(c) || Folding.mark(c) || (c == '.');
        }

        private boolean clockWord(String word) {
            var at = clock;
            var bare = word.replace(".", "");
            if (at != null && (bare.equals("pm") || bare.equals("am"))) {
                int hour = at.getHour() % 12 + (bare.equals("pm") ? 12 : 0);
                boolean fits = at.getHour() <= 12;
                clock = at.withHour(hour);
                return fits;
            }
            var hours = ZONE_HOURS.get(bare);
            if (hours != null && clock != null) {
                zone = ZoneOffset.ofHours(hours);
                return true;
            }
            return bare.equals("t") && (count == 3 || (month > 0 && count == 2));
        }

        /// Words that stand around a date and change nothing.
        private static boolean known(String word) {
            return switch (word) {
                case "น.",
                        "น",
                        "นาฬิกา",
                        "เวลา",
                        "พ.ศ.",
                        "พ.ศ",
                        "พศ",
                        "ค.ศ.",
                        "ค.ศ",
                        "คศ",
                        "ปี",
                        "วันที่",
                        "เดือน",
                        "at",
                        "on",
                        "of",
                        "be",
                        "ce",
                        "ad",
                        "b.e.",
                        "c.e.",
                        "a.d.",
                        "เมื่อ",
                        "เกิด",
                        "เกิดวันที่",
                        "st",
                        "nd",
                        "rd",
                        "th",
                        "hrs",
                        "ประมาณ" -> true;
                default -> weekday(word);
            };
        }

        private static boolean weekday(String word) {
            return word.startsWith("วัน")
                    || (word.length() >= 3
                            && " monday tuesday wednesday thursday friday saturday sunday ".contains(" " + word));
        }

        private boolean digit(int at) {
            return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }

        @Nullable
        LocalDate date(boolean shortYears) {
            if (month > 0) {
                return count == 2 && monthAfter < 2 ? named(shortYears) : null;
            }
            if (count == 1 && digits[0] == 8) {
                return day(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100);
            }
            if (count != 3) {
                return null;
            }
            if (digits[0] == 4) {
                return day(numbers[0], numbers[1], numbers[2]);
            }
            int year = year(2, shortYears);
            boolean swapped = numbers[1] > 12 && numbers[0] <= 12;
            return year < 0 ? null : day(year, numbers[swapped ? 0 : 1], numbers[swapped ? 1 : 0]);
        }

        private @Nullable LocalDate named(boolean shortYears) {
            boolean yearFirst = digits[0] == 4;
            int year = yearFirst ? numbers[0] : year(1, shortYears);
            return year < 0 ? null : day(year, month, numbers[yearFirst ? 1 : 0]);
        }

        /// A two-digit year from 40 on is Buddhist, one below is Gregorian.
        private int year(int part, boolean shortYears) {
            if (digits[part] == 4) {
                return numbers[part];
            }
            boolean known = shortYears && digits[part] == 2;
            return known ? numbers[part] + (numbers[part] >= 40 ? 2500 : 2000) : -1;
        }

        private static @Nullable LocalDate day(int year, int month, int day) {
            int gregorian = gregorian(year);
            return gregorian < 1800 || gregorian > 2200 ? null : LocalDate.of(gregorian, month, day);
        }

        TipTime at(String raw, LocalDate date) {
            var at = clock == null ? LocalTime.MIDNIGHT : clock;
            var local = LocalDateTime.of(nextDay ? date.plusDays(1) : date, at);
            Instant instant =
                    zone != null ? local.toInstant(zone) : local.atZone(BANGKOK).toInstant();
            return new TipTime(raw, instant, zone != null, clock == null);
        }
    }

    private static void month(int number, String... words) {
        for (var word : words) {
            MONTHS.put(word, number);
        }
    }
}
