// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kumkrong.hashindex.Pdq;

/// Stops a client from walking towards a fingerprint that it does not hold.
///
/// Whoever has one answer of yes could ask about neighbours, bit by bit, and learn where the radius ends, and with some
/// hundreds of answers the fingerprint itself. So of questions that look alike and of which one was
/// answered with yes, only a
/// few a day are answered. Files that were edited a little get by with those few. Kept in memory, by process: not a
/// fingerprint of a question is written down.
final class LookAlikes {
    /// Questions like one that was answered with yes, itself included, a day.
    static final int LIKE_MAX = 8;

    /// Questions that are remembered, by client; whoever has so many in a day gets no further answer until some are
    /// forgotten.
    static final int ASKED_MAX = 5_000;

    /// Twice the widest radius: two questions about one entry are no further apart.
    static final int LIKE_BITS = 62;

    /// So long a question counts.
    static final Duration REMEMBERED = Duration.ofDays(1);

    private final Clock clock;
    private final Map<UUID, Deque<Asked>> asked = new HashMap<>();

    LookAlikes(Clock clock) {
        this.clock = clock;
    }

    private record Asked(Pdq pdq, Instant at) {}

    /// Whether a question may be answered.
    synchronized boolean allows(UUID client, Pdq question) {
        Deque<Asked> earlier = asked.getOrDefault(client, new ArrayDeque<>());
        Instant oldest = clock.instant().minus(REMEMBERED);
        earlier.removeIf(each -> each.at().isBefore(oldest));
        return earlier.size() < ASKED_MAX && like(earlier, question) < LIKE_MAX;
    }

    /// Remembers a question that was answered: with yes, or near one that was.
    synchronized void remember(UUID client, Pdq question, boolean yes) {
        Deque<Asked> earlier = asked.computeIfAbsent(client, _ -> new ArrayDeque<>());
        if (yes || like(earlier, question) > 0) {
            earlier.add(new Asked(question, clock.instant()));
        }
    }

    private static long like(Deque<Asked> earlier, Pdq question) {
        return earlier.stream()
                .filter(each -> each.pdq().distance(question) <= LIKE_BITS)
                .limit(LIKE_MAX)
                .count();
    }
}
