// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.kumkrong.desk.tips.OpenQueues;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Starts the engine and the ear with the application, and ends them before it.
@Component
class LinkingLifecycle implements SmartLifecycle {
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final LinkingWorker worker;
    private final StandingsListener listener;
    private final OpenQueues queues;
    private final LinkingState state;
    private List<Thread> threads = List.of();

    LinkingLifecycle(
            @Qualifier("linker") DataSource linker,
            DataSource desk,
            JsonMapper json,
            Clock clock,
            OpenQueues queues,
            LinkingState state) {
        this.worker = new LinkingWorker(linker, json, clock, state);
        this.listener = new StandingsListener(desk, queues);
        this.queues = queues;
        this.state = state;
    }

    @Override
    public void start() {
        threads = List.of(
                Thread.ofPlatform().name("linking").daemon().start(worker),
                Thread.ofPlatform().name("listening").daemon().start(listener));
        state.runsOn(threads);
    }

    @Override
    public void stop() {
        worker.stop();
        listener.stop();
        queues.close();
        for (Thread thread : threads) {
            try {
                thread.join(STOP_MAX);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
