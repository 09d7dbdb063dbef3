// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts wrong attempts to sign in. It holds up one name from one address, so that nobody can lock another out by
/// guessing wrongly from elsewhere; and one address, so that it cannot try many names.
@Component
final class Attempts {
    private static final int NAME_AND_ADDRESS_MAX = 5;
    private static final int ADDRESS_MAX = 50;
    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int KEYS_MAX = 10_000;

    private record Count(int failures, Instant since) {}

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > KEYS_MAX;
        }
    };

    Attempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean tooMany(String name, String address) {
        return failures(both(name, address)) >= NAME_AND_ADDRESS_MAX || failures(address) >= ADDRESS_MAX;
    }

    synchronized void failed(String name, String address) {
        count(both(name, address));
        count(address);
    }

    private static String both(String name, String address) {
        return name.strip() + ' ' + address;
    }

    private int failures(String key) {
        Count count = counts.get(key);
        return count == null || count.since().plus(REMEMBERED).isBefore(clock.instant()) ? 0 : count.failures();
    }

    private void count(String key) {
        counts.put(key, new Count(failures(key) + 1, clock.instant()));
    }
}
