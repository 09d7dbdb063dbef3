// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.kumkrong.desk.access.AgencyId;
import org.kumkrong.desk.tips.OpenQueues;
import org.kumkrong.desk.work.Ear;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears, in each server process, which agencies' queues changed, and tells the browsers; also whether the database
/// answers at all.
final class StandingsListener implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(StandingsListener.class);
    private static final Duration LISTEN_MAX = Duration.ofSeconds(2);
    /// Browsers give up hope after three of these, see `queue.js`.
    private static final Duration BEAT = Duration.ofSeconds(10);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DataSource database;
    private final OpenQueues queues;
    private volatile boolean stopped;

    StandingsListener(DataSource database, OpenQueues queues) {
        this.database = database;
        this.queues = queues;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Connection ear = database.getConnection();
                    Statement statement = ear.createStatement()) {
                statement.execute("listen " + LinkingWorker.CHANNEL);
                long beaten = System.nanoTime();
                queues.beat();
                while (!stopped) {
                    if (System.nanoTime() - beaten > BEAT.toNanos()) {
                        statement.execute("select 1");
                        queues.beat();
                        beaten = System.nanoTime();
                    }
                    for (PGNotification said : Ear.await(ear, LISTEN_MAX, () -> stopped)) {
                        queues.changed(new AgencyId(UUID.fromString(said.getParameter())));
                    }
                }
            } catch (SQLException e) {
                queues.away();
                LOG.warn("open queues wait for the database: {}", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_AFTER);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }
}
