// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.kumkrong.desk.arrivals.Arrivals;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what comes in. Of all processes on one database one is at it, the one that holds an advisory
/// lock; when it goes,
/// another takes over and begins the sending anew that was being read.
public final class ReadingWorker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingWorker.class);
    private static final long LOCK = 0x4b756d7265616473L; // "Kumreads"
    private static final Duration LISTEN_MAX = Duration.ofSeconds(2);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final DataSource linker;
    private final SendingReader reader;
    private volatile boolean stopped;
    private long sweptNanos = System.nanoTime() - SWEEP_EVERY.toNanos();

    /// @param linker signs in as the linker; commits by itself
    /// @param threads workers that parse
    public ReadingWorker(DataSource linker, int threads) {
        this.linker = linker;
        this.reader = new SendingReader(linker, threads);
    }

    /// Ends it between two tips.
    public void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Connection lead = linker.getConnection()) {
                if (leads(lead)) {
                    work(lead);
                }
            } catch (SQLException e) {
                LOG.warn(
                        "reading waits for the database, which says {}", e.getSQLState()); // its message may quote rows
            } catch (IOException | UncheckedIOException e) {
                LOG.warn(
                        "reading waits for room in the folder for temporary files: {}",
                        e.getClass().getSimpleName());
            } catch (IllegalStateException | IllegalArgumentException e) {
                LOG.error("a mistake of ours while reading; it is tried again: {}", place(e));
            }
            pause();
        }
    }

    private static boolean leads(Connection lead) throws SQLException {
        try (Statement statement = lead.createStatement();
                ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void work(Connection lead) throws SQLException, IOException {
        try (Statement statement = lead.createStatement()) {
            statement.execute("listen " + Arrivals.KEPT_CHANNEL);
            try {
                while (!stopped) {
                    while (!stopped && reader.readNext(() -> stopped)) {
                        LOG.debug("a sending was read");
                    }
                    sweep(lead);
                    lead.unwrap(PGConnection.class).getNotifications((int) LISTEN_MAX.toMillis());
                }
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
                statement.execute("unlisten *");
            }
        }
    }

    /// Removes uploads that nobody has gone on with, and their pieces.
    private void sweep(Connection lead) throws SQLException {
        if (System.nanoTime() - sweptNanos < SWEEP_EVERY.toNanos()) {
            return;
        }
        sweptNanos = System.nanoTime();
        try (Statement statement = lead.createStatement()) {
            statement.execute("""
                    with old as (select upload_id from upload where moved_at < now() - interval '7 days'),
                         pieces as (delete from arrival_piece p using old where p.content_id = old.upload_id)
                    delete from upload u using old where u.upload_id = old.upload_id
                    """);
        }
    }

    /// The class and the place only: a message might quote what was being read.
    private static String place(RuntimeException e) {
        StackTraceElement[] places = e.getStackTrace();
        return e.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]);
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
