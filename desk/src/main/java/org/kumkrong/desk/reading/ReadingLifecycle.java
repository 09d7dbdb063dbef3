// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.reading;

import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Starts reading with the application, and ends it before the application.
@Component
class ReadingLifecycle implements SmartLifecycle {
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final ReadingWorker worker;
    private @Nullable Thread thread;

    ReadingLifecycle(@Qualifier("linker") DataSource linker) {
        this.worker = new ReadingWorker(linker, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("reading").daemon().start(worker);
    }

    @Override
    public void stop() {
        worker.stop();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(STOP_MAX);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
