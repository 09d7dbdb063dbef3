// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Bangkok dates as people write them: English in the Gregorian calendar, Thai in the Buddhist era.
@Component("dates")
public class Dates {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int BUDDHIST_OFFSET = 543;

    private final MessageSource messages;
    private final Clock clock;

    Dates(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// `2 Nov 2026, 03:10` and `2 พ.ย. 2569 03:10 น.`; empty for null.
    public String minute(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime there = at.atZone(BANGKOK);
        boolean thai = LocaleContextHolder.getLocale().getLanguage().equals("th");
        String day = day(there.toLocalDate());
        String time = String.format(Locale.ROOT, "%02d:%02d", there.getHour(), there.getMinute());
        return thai ? day + " " + time + " น." : day + ", " + time;
    }

    /// `2 Nov 2026` and `2 พ.ย. 2569`.
    public String day(LocalDate day) {
        Locale locale = LocaleContextHolder.getLocale();
        boolean thai = locale.getLanguage().equals("th");
        return day.getDayOfMonth() + " " + messages.getMessage("month." + day.getMonthValue(), null, locale) + " "
                + (thai ? day.getYear() + BUDDHIST_OFFSET : day.getYear());
    }

    /// The same for a day written `2026-11-02`, as addresses carry it.
    public String day(String day) {
        return day(LocalDate.parse(day));
    }

    /// The day it is.
    public String today() {
        return day(LocalDate.ofInstant(clock.instant(), BANGKOK));
    }

    /// The present, for scripts that count.
    public long nowMillis() {
        return clock.millis();
    }

    /// The words of which a distance in time is made, each with `{0}` where the number stands, for scripts that count.
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : List.of("in", "ago", "s", "min", "h", "d")) {
            parts.put(part, messages.getMessage("time." + part, new Object[] {"{0}"}, LocaleContextHolder.getLocale()));
        }
        return parts;
    }

    /// How far off a moment is: `in 2 h 5 min`, `3 d ago`, in the reader's language; empty for null.
    public String away(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        Duration away = Duration.between(clock.instant(), at);
        String size = size(away.abs());
        return messages.getMessage(
                away.isNegative() ? "time.ago" : "time.in", new Object[] {size}, LocaleContextHolder.getLocale());
    }

    /// Whether a moment is past.
    public boolean past(Instant at) {
        return at.isBefore(clock.instant());
    }

    /// Whether a moment is within two hours from now.
    public boolean soon(Instant at) {
        return !past(at) && at.isBefore(clock.instant().plus(Duration.ofHours(2)));
    }

    private String size(Duration span) {
        Locale locale = LocaleContextHolder.getLocale();
        if (span.toMinutes() < 60) {
            return unit("time.min", span.toMinutes(), locale);
        }
        if (span.toHours() < 24) {
            String hours = unit("time.h", span.toHours(), locale);
            return span.toMinutesPart() == 0 ? hours : hours + " " + unit("time.min", span.toMinutesPart(), locale);
        }
        return unit("time.d", span.toDays(), locale);
    }

    private String unit(String key, long count, Locale locale) {
        return messages.getMessage(key, new Object[] {Long.toString(count)}, locale);
    }
}
