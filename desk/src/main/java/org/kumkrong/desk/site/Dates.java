// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
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
        Locale locale = LocaleContextHolder.getLocale();
        boolean thai = locale.getLanguage().equals("th");
        String day = there.getDayOfMonth() + " "
                + messages.getMessage("month." + there.getMonthValue(), null, locale) + " "
                + (thai ? there.getYear() + BUDDHIST_OFFSET : there.getYear());
        String time = String.format(Locale.ROOT, "%02d:%02d", there.getHour(), there.getMinute());
        return thai ? day + " " + time + " น." : day + ", " + time;
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
