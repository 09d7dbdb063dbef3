// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How linking fares in this process, for whoever watches over the program. Safe for threads.
@Component
public class LinkingState {
    /// A look at it.
    ///
    /// @param leads whether this process is the one that links
    /// @param tips tips in the last decision
    /// @param waiting tips that have come since
    /// @param decidedAt when that decision was written; null where there was none yet
    /// @param took how long it took
    public record Look(
            boolean leads, int tips, int waiting, @Nullable Instant decidedAt, Duration took) {}

    /// The advisory lock of whichever process links.
    public static final long LOCK = 0x4b756d6b726f6e67L; // "Kumkrong"

    private List<Thread> threads = List.of();
    private Look look = new Look(false, 0, 0, null, Duration.ZERO);

    /// How it fares now.
    public synchronized Look look() {
        return look;
    }

    /// Whether every thread for linking in this process lives.
    public synchronized boolean isAlive() {
        return !threads.isEmpty() && threads.stream().allMatch(Thread::isAlive);
    }

    synchronized void runsOn(List<Thread> started) {
        threads = List.copyOf(started);
    }

    synchronized void leads(boolean now) {
        look = new Look(now, look.tips(), look.waiting(), look.decidedAt(), look.took());
    }

    synchronized void waiting(int tips) {
        look = new Look(look.leads(), look.tips(), tips, look.decidedAt(), look.took());
    }

    synchronized void decided(int tips, Instant at, Duration took) {
        look = new Look(look.leads(), tips, 0, at, took);
    }
}
