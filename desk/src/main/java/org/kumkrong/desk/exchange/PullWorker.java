// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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

/// Pulls when it is time, in the process that links.
@Component
class PullWorker implements SmartLifecycle, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(PullWorker.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final Puller puller;
    private final JdbcClient jdbc;
    private final LinkingState linking;
    private final Clock clock;
    private final OwnThread thread = new OwnThread("pulling", STOP_MAX);

    PullWorker(Puller puller, @Qualifier("linker") DataSource linker, LinkingState linking, Clock clock) {
        this.puller = puller;
        this.jdbc = JdbcClient.create(linker);
        this.linking = linking;
        this.clock = clock;
    }

    private record Due(UUID pull, AgencyId agency) {}

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (linking.look().leads()) {
                    pullWhatIsDue();
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("pulls wait: {}", e.getClass().getSimpleName());
            } catch (IllegalStateException | IllegalArgumentException e) {
                LOG.error("a mistake of ours while pulling: {}", e.getClass().getName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
    }

    private void pullWhatIsDue() throws InterruptedException {
        List<Due> due = jdbc.sql("""
                        select pull_id, agency_id from bank_pull
                        where ended_at is null and next_at <= :now::timestamptz order by next_at
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Due(
                        row.getObject("pull_id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class))))
                .list();
        for (Due each : due) {
            puller.pull(each.agency(), each.pull(), () -> Thread.currentThread().isInterrupted());
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
