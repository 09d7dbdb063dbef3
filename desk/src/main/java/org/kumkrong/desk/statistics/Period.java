// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Days of Bangkok from the first to the last, both counted.
///
/// @param from the first day; it begins at midnight in Bangkok
/// @param to the last day; it ends at the midnight after it
public record Period(LocalDate from, LocalDate to) {
    /// The clock of all figures.
    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2399;
    private static final int BUDDHIST_OFFSET = 543;
    private static final int FISCAL_MONTH = 10;
    private static final int YEAR_CHARS = 4;

    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("from must not be after to");
        }
        if (from.getYear() < YEAR_MIN || to.getYear() > YEAR_MAX) {
            throw new IllegalArgumentException("a period lies between the years " + YEAR_MIN + " and " + YEAR_MAX);
        }
    }

    /// A calendar year.
    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// A Thai fiscal year, named by the year in which it ends: from October to September.
    public static Period ofFiscalYear(int year) {
        return new Period(LocalDate.of(year - 1, FISCAL_MONTH, 1), LocalDate.of(year, FISCAL_MONTH - 1, 30));
    }

    /// The fiscal year in which a day lies.
    static int fiscalYear(LocalDate day) {
        return day.getMonthValue() < FISCAL_MONTH ? day.getYear() : day.getYear() + 1;
    }

    /// Everything there can be.
    public static Period ever() {
        return new Period(LocalDate.of(YEAR_MIN, 1, 1), LocalDate.of(YEAR_MAX, 12, 31));
    }

    /// Whether it leaves no day out.
    public boolean isEver() {
        return equals(ever());
    }

    /// What an address asks for; empty where that is no period. A year in the Buddhist era is read as one.
    static Optional<Period> asked(String year, String from, String to) {
        try {
            if (!year.isBlank()) {
                return Optional.of(ofYear(gregorian(Integer.parseInt(year.strip()))));
            }
            return from.isBlank() && to.isBlank() ? Optional.empty() : Optional.of(new Period(day(from), day(to)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String written) {
        LocalDate day = LocalDate.parse(buddhist(written.strip()));
        return day;
    }

    /// The same day in the Gregorian calendar, before it is read: 29 February is there in one of the two only.
    private static String buddhist(String day) {
        return day.length() > YEAR_CHARS && day.substring(0, YEAR_CHARS).chars().allMatch(c -> c >= '0' && c <= '9')
                ? gregorian(Integer.parseInt(day.substring(0, YEAR_CHARS))) + day.substring(YEAR_CHARS)
                : day;
    }

    private static int gregorian(int year) {
        return year > YEAR_MAX ? year - BUDDHIST_OFFSET : year;
    }

    /// Its first moment.
    public Instant begins() {
        return from.atStartOfDay(BANGKOK).toInstant();
    }

    /// The first moment after it.
    public Instant ends() {
        return to.plusDays(1).atStartOfDay(BANGKOK).toInstant();
    }

    /// `2026-01-01/2026-12-31`.
    @Override
    public String toString() {
        return from + "/" + to;
    }
}
