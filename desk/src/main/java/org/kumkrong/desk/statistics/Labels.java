// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// How labels, periods and numbers are written in a language: English in the Gregorian calendar, Thai
/// in the Buddhist era.
@Component("labels")
public class Labels {
    private static final int BUDDHIST_OFFSET = 543;

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    /// A label in the reader's language.
    public String of(Label label) {
        return in(label, LocaleContextHolder.getLocale());
    }

    /// A label in a language.
    public String in(Label label, Locale language) {
        return switch (label) {
            case Label.Word word -> words(word.message(), language);
            case Label.Named named -> isThai(language) ? named.thai() : named.english();
            case Label.Year(int year) -> year(year, language);
            case Label.Month month ->
                words("month." + month.month().getMonthValue(), language) + " "
                        + year(month.month().getYear(), language);
        };
    }

    /// A label where there is little room: a month without its year, unless it begins one.
    public String brief(Label label) {
        Locale language = LocaleContextHolder.getLocale();
        return label instanceof Label.Month month && month.month().getMonthValue() > 1
                ? words("month." + month.month().getMonthValue(), language)
                : in(label, language);
    }

    /// A day, as `1 Jan 2026` or `1 ม.ค. 2569`.
    String day(LocalDate day, Locale language) {
        return day.getDayOfMonth() + " " + words("month." + day.getMonthValue(), language) + " "
                + year(day.getYear(), language);
    }

    /// A period in the words of a language.
    public String in(Period period, Locale language) {
        return period.isEver()
                ? words("statistics.ever", language)
                : messages.getMessage(
                        "statistics.period",
                        new Object[] {day(period.from(), language), day(period.to(), language)},
                        language);
    }

    /// A period in the reader's language.
    public String of(Period period) {
        return in(period, LocaleContextHolder.getLocale());
    }

    /// A year in the reader's era.
    public String year(int year) {
        return year(year, LocaleContextHolder.getLocale());
    }

    private static String year(int year, Locale language) {
        return Integer.toString(isThai(language) ? year + BUDDHIST_OFFSET : year);
    }

    /// A number with its thousands apart.
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String words(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    private static boolean isThai(Locale language) {
        return language.getLanguage().equals("th");
    }
}
