// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.banks.NearBanks;
import org.kumkrong.desk.work.SoleWorker;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Starts matching with the application, and ends it before the application.
@Component
class MatchingLifecycle implements SmartLifecycle {
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final SoleWorker matching;
    private final MatchingState state;
    private @Nullable Thread thread;

    MatchingLifecycle(@Qualifier("linker") DataSource linker, SetShelf shelf, NearBanks banks, MatchingState state) {
        this.state = state;
        this.matching = MatchingWorker.of(linker, shelf, banks::near);
    }

    @Override
    public void start() {
        Thread started = Thread.ofPlatform().name("matching").daemon().start(matching);
        state.runsOn(started);
        thread = started;
    }

    @Override
    public void stop() {
        matching.stop();
        Thread running = thread;
        thread = null;
        if (running != null) {
            try {
                running.join(STOP_MAX);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
