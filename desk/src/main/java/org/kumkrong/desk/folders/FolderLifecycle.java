// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.folders;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.arrivals.Uploads;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Watches the folder that `KUMKRONG_WATCH` names, while the application runs; none where it is not set.
@Component
class FolderLifecycle implements SmartLifecycle {
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final List<FolderWatcher> watchers = new ArrayList<>();
    private List<Thread> threads = List.of();

    FolderLifecycle(
            Environment environment,
            @Qualifier("linker") DataSource linker,
            Uploads uploads,
            Arrivals arrivals,
            FolderState state) {
        String folder = environment.getProperty("kumkrong.watch", "");
        if (!folder.isBlank()) {
            watchers.add(new FolderWatcher(Path.of(folder.strip()), linker, uploads, arrivals, state));
        }
    }

    @Override
    public void start() {
        threads = watchers.stream()
                .map(watcher -> Thread.ofPlatform().name("watching").daemon().start(watcher))
                .toList();
    }

    @Override
    public void stop() {
        watchers.forEach(FolderWatcher::stop);
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
