// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A moment as people type it: `now`, a day, or a day with a time; Bangkok time where no zone is given. A day alone is
/// its end.
final class MomentConverter implements ITypeConverter<Instant> {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int DAY_CHARS = 10;

    @Override
    public Instant convert(String typed) {
        String text = typed.strip().replace(' ', 'T');
        try {
            if (text.equalsIgnoreCase("now")) {
                return Instant.now().truncatedTo(ChronoUnit.SECONDS);
            }
            if (text.length() == DAY_CHARS) {
                return LocalDate.parse(text)
                        .atTime(LocalTime.of(23, 59, 59))
                        .atZone(BANGKOK)
                        .toInstant();
            }
            return hasZone(text)
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(BANGKOK).toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'" + typed
                            + "' is no moment. Write now, 2026-09-01, \"2026-09-01 13:00\" (Bangkok time) or 2026-09-01T06:00:00Z");
        }
    }

    private static boolean hasZone(String text) {
        String time = text.substring(Math.min(text.length(), DAY_CHARS));
        return time.endsWith("Z") || time.contains("+") || time.contains("-");
    }
}
