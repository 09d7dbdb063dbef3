// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.desk.search.IndexingWorker;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Removes what rules say may go, step by step, and counts what would. It sees ids and times only.
@Component
class Keeper {
    /// Rows of a kind removed in one transaction.
    static final int STEP_ROWS_MAX = 500;

    /// Waits until nobody writes links, and has whoever links begin anew from the tables: so no row of a tip is added
    /// while the tip is removed, and nothing of it is left in memory.
    private static final String NOBODY_LINKS = "update linking_lead set term = term + 1";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Keeper(@Qualifier("linker") DataSource linker, Clock clock) {
        this.jdbc = JdbcClient.create(linker);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(linker));
        this.clock = clock;
    }

    /// A rule in force.
    record Rule(UUID agency, Kind kind, int days) {}

    /// How many rows of a kind would go today if a rule of so many days were in force.
    long wouldGo(UUID agency, Kind kind, int days) {
        return within(keeping -> {
            become(DatabaseRoles.KEEPER);
            return keeping.sql("select count(*) from (" + kind.finds() + ") due")
                    .param("agency", agency)
                    .param("before", before(days))
                    .query(Long.class)
                    .single();
        });
    }

    /// Agencies whose rules have not been carried out since a moment, each with its rules in force.
    List<Rule> rulesNotCarriedOutSince(Instant moment) {
        return within(linking -> linking.sql("""
                        select r.agency_id, r.kind, r.days from retention_rule r
                        where r.set_at is not null and r.ended_at is null
                          and not exists (select from retention_run n where n.agency_id = r.agency_id and n.ran_at > :moment)
                        order by r.agency_id, array_position(array['judgement', 'case', 'tip'], r.kind), r.kind
                        """)
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> new Rule(
                        row.getObject("agency_id", UUID.class),
                        Kind.named(row.getString("kind")).orElseThrow(),
                        row.getInt("days")))
                .list());
    }

    /// Writes down that an agency's rules were carried out.
    void carriedOut(UUID agency) {
        within(linking -> linking.sql("""
                        insert into retention_run (agency_id, ran_at) values (:agency, :now)
                        on conflict (agency_id) do update set ran_at = excluded.ran_at
                        """)
                .param("agency", agency)
                .param("now", Timestamp.from(clock.instant()))
                .update());
    }

    /// Removes some of what a rule says, and writes an event in the same transaction.
    ///
    /// @return how many rows went; 0 where nothing is left to remove
    int step(Rule rule) {
        return within(keeping -> {
            become(DatabaseRoles.KEEPER);
            List<String> ids = keeping.sql(rule.kind().finds() + " limit :most")
                    .param("agency", rule.agency())
                    .param("before", before(rule.days()))
                    .param("most", STEP_ROWS_MAX)
                    .query(String.class)
                    .list();
            become("none");
            if (ids.isEmpty()) {
                return 0;
            }
            if (rule.kind() == Kind.TIP) {
                keeping.sql(NOBODY_LINKS).update();
                IndexingWorker.indexAgain(keeping, ids);
            }
            become(DatabaseRoles.KEEPER);
            int removed = remove(keeping, rule.kind(), ids);
            List<String> gone = rule.kind() == Kind.CASE ? goneCases(keeping, ids) : ids;
            become("none");
            if (removed > 0) {
                record(keeping, rule, removed, gone);
            }
            return removed;
        });
    }

    private static int remove(JdbcClient keeping, Kind kind, List<String> ids) {
        int removed = 0;
        for (String statement : kind.removes()) {
            int gone = keeping.sql(statement).param("ids", ids).update();
            removed = kind == Kind.SIGN_IN ? removed + gone : gone;
        }
        return removed;
    }

    /// Those of the cases that the rules of the database let go.
    private static List<String> goneCases(JdbcClient keeping, List<String> ids) {
        List<String> gone = new ArrayList<>(ids);
        gone.removeAll(keeping.sql("select case_id::text from case_file where case_id::text in (:ids)")
                .param("ids", ids)
                .query(String.class)
                .list());
        return gone;
    }

    private static void record(JdbcClient linking, Rule rule, int removed, List<String> ids) {
        linking.sql("""
                        insert into event (agency_id, act, object_kind, object_id, why, detail)
                        values (:agency, 'removed-by-rule', 'retention', :kind, '', jsonb_build_object('removed', :removed))
                        """)
                .param("agency", rule.agency())
                .param("kind", rule.kind().word())
                .param("removed", removed)
                .update();
        if (rule.kind() == Kind.TIP) {
            afterTips(linking, rule.agency(), ids);
        }
        if (rule.kind() == Kind.CASE) {
            afterCases(linking, rule.agency(), ids);
        }
    }

    /// The history of a case stays, for the auditor.
    private static void afterCases(JdbcClient linking, UUID agency, List<String> gone) {
        linking.sql("""
                        insert into event (agency_id, act, object_kind, object_id)
                        select :agency, 'removed-by-rule', 'case', id from unnest(:ids::text[]) id
                        """)
                .param("agency", agency)
                .param("ids", gone.toArray(String[]::new))
                .update();
    }

    /// A tip's history stays and says how it ended; and the queue's sizes are counted again.
    private static void afterTips(JdbcClient linking, UUID agency, List<String> ids) {
        linking.sql("""
                        insert into event (agency_id, act, object_kind, object_id)
                        select :agency, 'removed-by-rule', 'tip', id from unnest(:ids::text[]) id
                        where not exists (select from tip where tip_id::text = id)
                        """)
                .param("agency", agency)
                .param("ids", ids.toArray(String[]::new))
                .update();
        linking.sql("delete from queue_size where agency_id = :agency")
                .param("agency", agency)
                .update();
        linking.sql("""
                        insert into queue_size (agency_id, band, tips)
                        select agency_id, band, count(*) from standing where agency_id = :agency group by agency_id, band
                        """).param("agency", agency).update();
    }

    private Timestamp before(int days) {
        return Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
    }

    private void become(String role) {
        jdbc.sql("set local role " + role).update();
    }

    private <T> T within(Function<JdbcClient, T> work) {
        return transaction.execute(status -> {
            jdbc.sql("select set_config('kumkrong.time', :time, true)")
                    .param("time", clock.instant().toString())
                    .query()
                    .singleRow();
            return work.apply(jdbc);
        });
    }
}
