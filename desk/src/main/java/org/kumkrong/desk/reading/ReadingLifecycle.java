// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.reading;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.kumkrong.desk.search.IndexingWorker;
import org.kumkrong.desk.work.SoleWorker;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Starts reading and indexing with the application, and ends them before the application.
@Component
class ReadingLifecycle implements SmartLifecycle {
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final SoleWorker reading;
    private final SoleWorker indexing;
    private List<Thread> threads = List.of();

    ReadingLifecycle(@Qualifier("linker") DataSource linker) {
        this.reading = ReadingWorker.of(linker, Runtime.getRuntime().availableProcessors());
        this.indexing = IndexingWorker.of(linker);
    }

    @Override
    public void start() {
        threads = List.of(
                Thread.ofPlatform().name("reading").daemon().start(reading),
                Thread.ofPlatform().name("indexing").daemon().start(indexing));
    }

    @Override
    public void stop() {
        reading.stop();
        indexing.stop();
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
