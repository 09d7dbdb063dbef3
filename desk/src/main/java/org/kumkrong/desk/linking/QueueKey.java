// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.Ranking;

/// A tip's place in the queue as a text that sorts byte by byte as [Ranking#QUEUE] orders: higher priority first, then
/// the sooner clock, then the newer tip, then the id.
final class QueueKey {
    private static final int PRIORITY_MAX = 100;
    private static final int SECONDS_DIGITS = 12;
    private static final int NANOS_DIGITS = 9;
    private static final long SECONDS_MAX = 999_999_999_999L;
    private static final int NANOS_MAX = 999_999_999;
    private static final String LAST = "~"; // sorts behind digits

    private QueueKey() {}

    static String of(Ranking ranking) {
        return padded(PRIORITY_MAX - ranking.urgency().priority(), 3)
                + ascending(ranking.urgency().nextClock())
                + descending(ranking.time())
                + ranking.tip();
    }

    private static String ascending(@Nullable Instant at) {
        return at == null ? LAST : padded(seconds(at), SECONDS_DIGITS) + padded(at.getNano(), NANOS_DIGITS);
    }

    private static String descending(@Nullable Instant at) {
        return at == null
                ? LAST
                : padded(SECONDS_MAX - seconds(at), SECONDS_DIGITS) + padded(NANOS_MAX - at.getNano(), NANOS_DIGITS);
    }

    /// What lies before 1970 or beyond the year 33,000 sorts with those moments.
    private static long seconds(Instant at) {
        return Math.clamp(at.getEpochSecond(), 0, SECONDS_MAX);
    }

    private static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
