// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.thai;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.kumkrong.testkit.chance.Dice;

/// Thai ways of writing digits, dates and times, and slips of the finger.
public final class Writing {
    /// Bangkok's offset, without daylight saving.
    public static final ZoneOffset BANGKOK = ZoneOffset.ofHours(7);

    private static final int BUDDHIST_YEARS_AHEAD = 543;

    private Writing() {}

    /// The text with ๐–๙ for 0–9.
    public static String thaiDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? '๐' + (c - '0') : c)));
        return out.toString();
    }

    /// `01/09/2569 03:02`, Bangkok time.
    public static String buddhist(long epochSecond) {
        LocalDateTime local = bangkok(epochSecond);
        return two(local.getDayOfMonth()) + "/" + two(local.getMonthValue()) + "/"
                + (local.getYear() + BUDDHIST_YEARS_AHEAD) + " " + two(local.getHour()) + ":" + two(local.getMinute());
    }

    /// `2026-09-01 03:02`, Bangkok time, with the separator given.
    public static String plain(long epochSecond, char separator) {
        LocalDateTime local = bangkok(epochSecond);
        return local.toLocalDate() + String.valueOf(separator) + two(local.getHour()) + ":" + two(local.getMinute());
    }

    /// `2026-08-31T20:02:05Z`.
    public static String utc(long epochSecond) {
        return seconds(LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC)) + "Z";
    }

    /// `2026-09-01T03:02:05`, Bangkok time, without saying so.
    public static String local(long epochSecond) {
        return seconds(bangkok(epochSecond));
    }

    /// `21/03/2555` for a birth date.
    public static String buddhist(LocalDate date) {
        return two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/"
                + (date.getYear() + BUDDHIST_YEARS_AHEAD);
    }

    /// The text with one letter dropped, doubled or swapped.
    public static String mistyped(String text, Dice dice) {
        if (text.length() < 4) {
            return text;
        }
        int at = dice.between(1, text.length() - 2);
        return switch (dice.below(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }

    /// The date with day and month swapped where that is a date, else a digit off.
    public static LocalDate misdated(LocalDate date, Dice dice) {
        if (date.getDayOfMonth() <= 12 && dice.chance(0.6)) {
            return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        }
        return dice.chance(0.5) ? date.plusYears(dice.chance(0.5) ? 1 : -1) : date.plusDays(dice.between(1, 9));
    }

    private static LocalDateTime bangkok(long epochSecond) {
        return LocalDateTime.ofEpochSecond(epochSecond, 0, BANGKOK);
    }

    /// `2026-09-01T03:02+07:00`.
    public static String offset(long epochSecond) {
        return OffsetDateTime.of(bangkok(epochSecond), BANGKOK).withSecond(0).toString();
    }

    private static String seconds(LocalDateTime local) {
        return local.toLocalDate() + "T" + two(local.getHour()) + ":" + two(local.getMinute()) + ":"
                + two(local.getSecond());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number).toLowerCase(Locale.ROOT);
    }
}
