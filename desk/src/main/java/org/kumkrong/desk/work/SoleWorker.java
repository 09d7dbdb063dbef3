// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that one process at a time does, of all on one database: the one that holds an advisory lock. When it goes,
/// another takes over; when the work meets a fault, it is told and tried again.
public final class SoleWorker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SoleWorker.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DataSource source;
    private final String name;
    private final long lock;
    private final Work work;
    private final CountDownLatch stop = new CountDownLatch(1);

    /// What the one does, until it is asked to stop.
    @FunctionalInterface
    public interface Work {
        /// @param own holds the lock; commits by itself; may listen
        /// @param stopped whether it is time to end
        void go(Connection own, BooleanSupplier stopped) throws SQLException, IOException;
    }

    /// @param name what it is called in the log
    /// @param lock the number of the advisory lock
    public SoleWorker(DataSource source, String name, long lock, Work work) {
        this.source = source;
        this.name = name;
        this.lock = lock;
        this.work = work;
    }

    /// Asks it to end.
    public void stop() {
        stop.countDown();
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    @Override
    public void run() {
        while (!isStopped()) {
            try (Connection own = source.getConnection()) {
                if (leads(own)) {
                    lead(own);
                }
            } catch (SQLException e) {
                LOG.warn(
                        "{} waits for the database, which says {}",
                        name,
                        e.getSQLState()); // its message may quote rows
            } catch (IOException | UncheckedIOException e) {
                LOG.warn(
                        "{} waits for room in the folder for temporary files: {}",
                        name,
                        e.getClass().getSimpleName());
            } catch (IllegalStateException | IllegalArgumentException e) {
                LOG.error("a mistake of ours while {}; it is tried again: {}", name, place(e));
            }
            pause();
        }
    }

    private boolean leads(Connection own) throws SQLException {
        try (Statement statement = own.createStatement();
                ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + lock + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /// Lets go of the lead in the end: the connection goes back to others, who would hold it for ever.
    private void lead(Connection own) throws SQLException, IOException {
        try {
            work.go(own, this::isStopped);
        } finally {
            try (Statement statement = own.createStatement()) {
                statement.execute("select pg_advisory_unlock(" + lock + ")");
                statement.execute("unlisten *");
            }
        }
    }

    /// The class and the place only: a message might quote what was being worked on.
    private static String place(RuntimeException e) {
        StackTraceElement[] places = e.getStackTrace();
        return e.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]);
    }

    /// Until it is tried again, or it is time to end.
    private void pause() {
        try {
            stop.await(RETRY_AFTER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
    }
}
