// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.monitoring;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.kumkrong.desk.files.MatchingState;
import org.kumkrong.desk.linking.LinkingState;
import org.kumkrong.desk.work.OwnThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks every second how the desk fares, so that whoever asks costs nothing and waits for nothing.
@Component
final class Watch implements SmartLifecycle, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP_MAX = Duration.ofSeconds(5);

    /// A look that is older than this says nothing any more: the database does not answer.
    private static final Duration HOLDS = Duration.ofSeconds(12);

    /// Counting costs more than looking.
    private static final int COUNT_EVERY_LOOKS = 15;

    private static final String HELD_SOMEWHERE = """
            select exists (
                select from pg_locks
                where locktype = 'advisory' and granted and objsubid = 1
                  and database = (select oid from pg_database where datname = current_database())
                  and (classid::bigint << 32) | objid::bigint = :lock)
            """;

    private final JdbcClient desk;
    private final DataSource linker;
    private final JdbcClient asked;
    private final Clock clock;
    private final Placings placings;
    private volatile Look look = new Look(false, Duration.ZERO, "", false, false, 0);
    private volatile long lookedAt;
    private volatile Figures figures = Figures.NONE;
    private volatile String ownTables = "";
    private final OwnThread thread = new OwnThread("watching", STOP_MAX);

    /// What it saw.
    ///
    /// @param database whether it answers
    /// @param took how long it took to
    /// @param tables the version of its tables
    /// @param linked whether some process on it links
    /// @param matched whether some process on it matches files
    /// @param setsAside sets of known files that are attached and cannot be asked
    record Look(boolean database, Duration took, String tables, boolean linked, boolean matched, int setsAside) {}

    Watch(DataSource desk, @Qualifier("linker") DataSource linker, Clock clock, LinkingState linking) {
        this.desk = JdbcClient.create(desk);
        this.linker = linker;
        this.asked = JdbcClient.create(linker);
        this.clock = clock;
        this.placings = new Placings(asked, linking);
    }

    /// What it saw last; that nothing answers, where that was too long ago.
    Look look() {
        boolean old = System.nanoTime() - lookedAt > HOLDS.toNanos();
        return old ? new Look(false, HOLDS, look.tables(), false, false, 0) : look;
    }

    /// The version of the tables for which this process was started.
    String ownTables() {
        return ownTables;
    }

    /// What it counted last.
    Figures figures() {
        return figures;
    }

    Placings placings() {
        return placings;
    }

    @Override
    public void run() {
        for (int looks = 0; !Thread.currentThread().isInterrupted(); looks++) {
            try {
                look = lookNow();
                lookedAt = System.nanoTime();
                placings.lookNow();
                if (looks % COUNT_EVERY_LOOKS == 0) {
                    figures = Figures.count(linker, clock.instant());
                }
            } catch (DataAccessException | TransactionException e) {
                look = new Look(false, Duration.ZERO, look.tables(), false, false, 0);
                lookedAt = System.nanoTime();
                LOG.warn("the database does not answer: {}", e.getClass().getSimpleName());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Look lookNow() {
        long began = System.nanoTime();
        desk.sql("select 1").query(Integer.class).single();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        String tables = asked.sql("""
                        select version from flyway_schema_history where success and version is not null
                        order by version::numeric desc limit 1
                        """).query(String.class).single();
        if (ownTables.isEmpty()) {
            ownTables = tables;
        }
        int aside = asked.sql("select count(*) from known_set where detached_at is null and trouble <> ''")
                .query(Integer.class)
                .single();
        return new Look(true, took, tables, isHeld(LinkingState.LOCK), isHeld(MatchingState.LOCK), aside);
    }

    private boolean isHeld(long lock) {
        return asked.sql(HELD_SOMEWHERE)
                .param("lock", lock)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void start() {
        if (Thread.getDefaultUncaughtExceptionHandler() == null) {
            // Java's own writes the message, which may quote a row.
            Thread.setDefaultUncaughtExceptionHandler((died, why) -> LOG.error("thread {} died", died.getName(), why));
        }
        thread.start(this);
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
