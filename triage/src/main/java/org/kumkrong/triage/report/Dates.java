// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/// Bangkok dates as people write them: English in the Gregorian calendar, Thai in the Buddhist era.
final class Dates {
    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private static final int BUDDHIST_OFFSET = 543;

    private final Messages messages;

    Dates(Messages messages) {
        this.messages = messages;
    }

    /// `2 Nov 2026` and `2 พ.ย. 2569`.
    Words day(LocalDate day) {
        var month = messages.words("month." + day.getMonthValue());
        return new Words(
                day.getDayOfMonth() + " " + month.en() + " " + day.getYear(),
                day.getDayOfMonth() + " " + month.th() + " " + (day.getYear() + BUDDHIST_OFFSET));
    }

    /// `2 Nov 2026` of the day an instant falls on in Bangkok.
    Words day(Instant at) {
        return day(at.atZone(BANGKOK).toLocalDate());
    }

    /// `2 Nov 2026, 03:10` and `2 พ.ย. 2569 03:10 น.`
    Words minute(Instant at) {
        ZonedDateTime there = at.atZone(BANGKOK);
        var clock = String.format(Locale.ROOT, "%02d:%02d", there.getHour(), there.getMinute());
        var day = day(there.toLocalDate());
        return new Words(day.en() + ", " + clock, day.th() + " " + clock + " น.");
    }
}
