// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.reading;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.work.Ear;
import org.kumkrong.desk.work.SoleWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what comes in. When the process that is at it goes, another begins the sending anew that was being read.
public final class ReadingWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingWorker.class);
    private static final long LOCK = 0x4b756d7265616473L; // "Kumreads"
    private static final Duration LISTEN_MAX = Duration.ofSeconds(2);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final SendingReader reader;
    private long sweptNanos = System.nanoTime() - SWEEP_EVERY.toNanos();

    private ReadingWorker(SendingReader reader) {
        this.reader = reader;
    }

    /// @param linker signs in as the linker; commits by itself
    /// @param threads workers that parse
    public static SoleWorker of(DataSource linker, int threads) {
        return new SoleWorker(
                linker, "reading", LOCK, new ReadingWorker(new SendingReader(linker, threads))::readUntil);
    }

    private void readUntil(Connection own, BooleanSupplier stopped) throws SQLException, IOException {
        try (Statement statement = own.createStatement()) {
            statement.execute("listen " + Arrivals.KEPT_CHANNEL);
        }
        while (!stopped.getAsBoolean()) {
            while (!stopped.getAsBoolean() && reader.readNext(stopped)) {
                LOG.debug("a sending was read");
            }
            sweep(own);
            Ear.await(own, LISTEN_MAX, stopped);
        }
    }

    /// Removes uploads that nobody has gone on with, and their pieces.
    private void sweep(Connection own) throws SQLException {
        if (System.nanoTime() - sweptNanos < SWEEP_EVERY.toNanos()) {
            return;
        }
        sweptNanos = System.nanoTime();
        try (Statement statement = own.createStatement()) {
            statement.execute("""
                    with old as (select upload_id from upload where moved_at < viewer_time() - interval '7 days'),
                         pieces as (delete from arrival_piece p using old where p.content_id = old.upload_id)
                    delete from upload u using old where u.upload_id = old.upload_id
                    """);
        }
    }
}
