// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.work;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The thread of work that goes on as long as the desk does, until it is interrupted.
public final class OwnThread {
    private final String name;
    private final Duration stopMax;
    private volatile @Nullable Thread thread;

    /// @param name what it is called in a dump
    /// @param stopMax how long ending waits for it
    public OwnThread(String name, Duration stopMax) {
        this.name = name;
        this.stopMax = stopMax;
    }

    /// Begins the work.
    public void start(Runnable work) {
        thread = Thread.ofPlatform().name(name).daemon().start(work);
    }

    /// Ends a rest of the work that parks.
    public void wake() {
        LockSupport.unpark(thread);
    }

    /// Interrupts the work and waits for its end.
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(stopMax);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    /// Whether it was begun and not ended.
    public boolean isRunning() {
        return thread != null;
    }
}
