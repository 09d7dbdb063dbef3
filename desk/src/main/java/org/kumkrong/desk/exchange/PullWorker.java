// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.kumkrong.desk.access.AgencyId;
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

/// Pulls when it is time, in the process that links. Each pull has a thread of its own and so long for
/// a turn, so that a
/// server that hangs holds up no other; what it has not told by then it tells in the next turn.
@Component
class PullWorker implements SmartLifecycle, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PullWorker.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
    private static final Duration TURN_MAX = Duration.ofMinutes(10);
    private static final Duration FORGETS_EVERY = Duration.ofMinutes(10);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final Puller puller;
    private final JdbcClient jdbc;
    private final LinkingState linking;
    private final Clock clock;
    private final OwnThread thread = new OwnThread("pulling", STOP_MAX);
    private final PullTurns turns = new PullTurns();
    private long forgot = System.nanoTime() - FORGETS_EVERY.toNanos();

    PullWorker(Puller puller, @Qualifier("linker") DataSource linker, LinkingState linking, Clock clock) {
        this.puller = puller;
        this.jdbc = JdbcClient.create(linker);
        this.linking = linking;
        this.clock = clock;
    }

    @Override
    public void run() {
        ExecutorService pulls = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("pull ", 1).factory());
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (linking.look().leads()) {
                    forget();
                    turns.begin(due()).forEach(each -> pulls.execute(() -> pull(each)));
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("pulls wait: {}", e.getClass().getSimpleName());
            } catch (IllegalStateException | IllegalArgumentException | RejectedExecutionException e) {
                LOG.error("a mistake of ours while pulling: {}", e.getClass().getName());
            }
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
        end(pulls);
    }

    /// What counts no more of what clients asked; in this process, because one does it for all.
    private void forget() {
        long now = System.nanoTime();
        if (now - forgot > FORGETS_EVERY.toNanos()) {
            LookAlikes.forget(jdbc, clock);
            forgot = now;
        }
    }

    private List<PullTurns.Due> due() {
        return jdbc.sql("""
                        select pull_id, agency_id, address from bank_pull
                        where ended_at is null and next_at <= :now::timestamptz order by next_at
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new PullTurns.Due(
                        row.getObject("pull_id", UUID.class),
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        row.getString("address")))
                .list();
    }

    private void pull(PullTurns.Due due) {
        long until = System.nanoTime() + TURN_MAX.toNanos();
        try {
            puller.pull(
                    due.agency(),
                    due.pull(),
                    () -> Thread.currentThread().isInterrupted() || System.nanoTime() - until > 0);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("a pull waits: {}", e.getClass().getSimpleName());
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.error("a mistake of ours in a pull: {}", e.getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            turns.end(due);
        }
    }

    /// What a pull was about to take it takes another time.
    private static void end(ExecutorService pulls) {
        pulls.shutdownNow();
        Thread.interrupted(); // asked to end already; now it waits a little
        try {
            if (!pulls.awaitTermination(STOP_MAX.toSeconds() / 2, TimeUnit.SECONDS)) {
                LOG.warn("a pull does not end; it goes on where it was when the desk opens again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
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
