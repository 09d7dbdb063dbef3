// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A moment as a source told it.
///
/// @param raw the text as sent
/// @param instant the moment; where the source gave no zone, read as Bangkok time
/// @param zoneKnown whether the source gave a zone
/// @param dayOnly whether the source gave a date without a time; `instant` is then the start of that day
public record TipTime(String raw, Instant instant, boolean zoneKnown, boolean dayOnly) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration NOON = Duration.ofHours(12);

    /// The moment to reckon from: as told; where only the day was told, when it was received on that day,
    /// else its noon.
    ///
    /// @param received when the tip was received; null where unknown
    public Instant moment(@Nullable TipTime received) {
        if (!dayOnly) {
            return instant;
        }
        if (received == null || received.dayOnly) {
            return instant.plus(NOON);
        }
        Instant at = received.instant;
        return at.isBefore(instant) || !at.isBefore(instant.plus(DAY)) ? instant.plus(NOON) : at;
    }
}
