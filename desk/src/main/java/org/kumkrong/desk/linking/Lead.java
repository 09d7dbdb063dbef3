// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.io.Serial;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The time during which this process is the one that links. What it writes is written only while nobody else has taken
/// over: each transaction holds the term fast, and a new one cannot begin before it ends.
final class Lead {
    private static final long COUNTING = 0x4b756d436f756e74L; // "KumCount"

    private final JdbcTemplate rows;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final long term;

    private Lead(JdbcTemplate rows, JdbcClient jdbc, TransactionTemplate transaction, long term) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.term = term;
    }

    /// Another process has taken over.
    static final class Lost extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        Lost() {
            super("another process links now");
        }
    }

    /// Begins a new term; who led before can write no more.
    static Lead begin(DataSource linker) {
        JdbcTemplate rows = new JdbcTemplate(linker);
        JdbcClient jdbc = JdbcClient.create(rows);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(linker));
        long term = jdbc.sql("update linking_lead set term = term + 1 returning term")
                .query(Long.class)
                .single();
        return new Lead(rows, jdbc, transaction, term);
    }

    /// Does something in one transaction.
    ///
    /// @throws Lost where another process has taken over; nothing is done then
    <T> T write(Supplier<T> work) {
        return transaction.execute(status -> {
            if (jdbc.sql("select term from linking_lead where term = :term for share")
                    .param("term", term)
                    .query(Long.class)
                    .optional()
                    .isEmpty()) {
                throw new Lost();
            }
            return work.get();
        });
    }

    /// Writes what changes queues, counts those of the agencies that it answers, and tells them.
    void publish(Supplier<Set<UUID>> work) {
        write(() -> {
            Set<UUID> changed = work.get();
            if (!changed.isEmpty()) {
                // one count at a time, and each sees what those before it committed
                jdbc.sql("select pg_advisory_xact_lock(" + COUNTING + ")")
                        .query()
                        .singleRow();
            }
            changed.forEach(this::count);
            changed.forEach(this::tell);
            return changed;
        });
    }

    private void count(UUID agency) {
        jdbc.sql("""
                        with counted as (select band, count(*) tips from standing where agency_id = :agency group by band)
                        merge into queue_size q
                        using (select band, tips from counted
                               union all
                               select band, 0 from queue_size
                               where agency_id = :agency and band not in (select band from counted)) c
                        on q.agency_id = :agency and q.band = c.band
                        when matched then update set tips = c.tips
                        when not matched then insert (agency_id, band, tips) values (:agency, c.band, c.tips)
                        """).param("agency", agency).update();
    }

    private void tell(UUID agency) {
        jdbc.sql("select pg_notify(:channel, :agency)")
                .param("channel", LinkingWorker.CHANNEL)
                .param("agency", agency.toString())
                .query()
                .singleRow();
    }

    JdbcTemplate rows() {
        return rows;
    }

    JdbcClient jdbc() {
        return jdbc;
    }
}
