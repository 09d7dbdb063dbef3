// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/// How often a token may ask: a bucket of permissions that fills again at a steady pace. Each server process counts for
/// itself.
public final class RateLimit {
    /// Requests at once, after a rest.
    static final int BURST_MAX = 300;

    /// Requests a second in the long run.
    static final int PER_SECOND = 20;

    private static final int TOKENS_MAX = 10_000;
    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private record Bucket(double left, long atNanos) {}

    private final LongSupplier nanos;
    private final int burst;
    private final double perSecond;
    private final Map<UUID, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Bucket> eldest) {
            return size() > TOKENS_MAX;
        }
    };

    /// @param nanos a clock that only goes forward
    RateLimit(LongSupplier nanos) {
        this(nanos, BURST_MAX, PER_SECOND);
    }

    /// @param nanos a clock that only goes forward
    /// @param burst requests at once, after a rest
    /// @param perSecond requests a second in the long run
    public RateLimit(LongSupplier nanos, int burst, double perSecond) {
        this.nanos = nanos;
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /// Takes a permission.
    ///
    /// @return whether there was one
    public synchronized boolean allows(UUID token) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.getOrDefault(token, new Bucket(burst, now));
        double left = Math.min(burst, bucket.left() + (now - bucket.atNanos()) / NANOS_PER_SECOND * perSecond);
        boolean allowed = left >= 1;
        buckets.put(token, new Bucket(allowed ? left - 1 : left, now));
        return allowed;
    }
}
