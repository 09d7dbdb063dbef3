// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.triage.Decided;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The engine at work. Of all server processes on one database one is at work, the one that holds an advisory lock;
/// when it goes, another takes over. It reads what came in, decides anew, writes what changed, and tells everybody.
final class LinkingWorker implements Runnable {
    /// Where open queues hear that something changed; the payload is the agency.
    static final String CHANNEL = "kumkrong_standings";

    private static final Logger LOG = LoggerFactory.getLogger(LinkingWorker.class);
    private static final long LOCK = 0x4b756d6b726f6e67L; // "Kumkrong"
    private static final Duration LISTEN_MAX = Duration.ofSeconds(2);
    private static final Duration RANKING_HOLDS = Duration.ofMinutes(1); // clocks run even when nothing comes in
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final DataSource linker;
    private final Clock clock;
    private final ArrivalReader reader;
    private final DecisionStore store;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private volatile boolean stopped;

    LinkingWorker(DataSource linker, JsonMapper json, Clock clock, int threads) {
        this.linker = linker;
        this.clock = clock;
        JdbcTemplate template = new JdbcTemplate(linker);
        this.jdbc = JdbcClient.create(template);
        this.reader = new ArrivalReader(template, threads);
        this.store = new DecisionStore(template, json);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(linker));
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Connection lead = linker.getConnection()) {
                if (leads(lead)) {
                    work(lead);
                }
            } catch (SQLException | DataAccessException e) {
                LOG.warn("linking waits for the database: {}", e.getClass().getSimpleName());
            }
            await(RETRY_AFTER);
        }
    }

    private static boolean leads(Connection lead) throws SQLException {
        try (Statement statement = lead.createStatement();
                ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void work(Connection lead) throws SQLException {
        try (Statement statement = lead.createStatement()) {
            statement.execute("listen " + Arrivals.CHANNEL);
        }
        Ranker ranker = new Ranker(LinkSettings.defaults());
        List<Ranker.Word> words = List.of();
        @Nullable Decided decided = null;
        boolean told = true;
        while (!stopped) {
            while (Boolean.TRUE.equals(transaction.execute(status -> reader.readNext()))) {
                told = true;
            }
            ranker.take(store.tipsAfter(ranker.lastNumber()));
            Instant now = clock.instant();
            if (told || decided == null) {
                words = store.words();
                decided = ranker.decide(words, now);
                write(decided, ranker, words);
            } else if (decided.asOf().plus(RANKING_HOLDS).isBefore(now)) {
                decided = decided.at(now);
                write(decided, ranker, words);
            }
            told = lead.unwrap(PGConnection.class).getNotifications((int) LISTEN_MAX.toMillis()).length > 0;
        }
    }

    private void write(Decided decided, Ranker ranker, List<Ranker.Word> words) {
        transaction.executeWithoutResult(status -> {
            Set<UUID> changed = store.write(decided, ranker.tips(), words);
            changed.forEach(agency -> jdbc.sql("select pg_notify(:channel, :agency)")
                    .param("channel", CHANNEL)
                    .param("agency", agency.toString())
                    .query()
                    .singleRow());
        });
        LOG.debug("decided about {} tips", decided.tips());
    }

    private void await(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }
}
