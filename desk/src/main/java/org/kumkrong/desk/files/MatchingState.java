// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How matching fares in this process, for whoever watches over the program. Safe for threads.
@Component
public class MatchingState {
    /// The advisory lock of whichever process matches.
    public static final long LOCK = 0x4b756d6d61746368L; // "Kummatch"

    private @Nullable Thread thread;

    /// Whether the thread for matching in this process lives.
    public synchronized boolean isAlive() {
        return thread != null && thread.isAlive();
    }

    synchronized void runsOn(Thread started) {
        thread = started;
    }
}
