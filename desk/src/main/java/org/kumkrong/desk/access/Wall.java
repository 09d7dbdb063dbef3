// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.time.Clock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The way to the database for whoever looks: each transaction says first for which officer, in which role,
/// team and agency, it runs, and what the time is; row security shows it what is theirs and no other
/// rows. Without that word nothing is seen.
@Component
public class Wall {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Wall(DataSource desk, Clock clock) {
        this.jdbc = JdbcClient.create(desk);
        this.clock = clock;
        JdbcTransactionManager transactions = new JdbcTransactionManager(desk);
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Reads, on one state of the database.
    public <T> T read(Viewer viewer, Function<JdbcClient, T> work) {
        return within(reading, Word.of(viewer), work);
    }

    /// Writes; all or nothing.
    public <T> T write(Viewer viewer, Function<JdbcClient, T> work) {
        return within(writing, Word.of(viewer), work);
    }

    /// Brings something in for an agency, without an officer: what a source sends. Sees arrivals only, no case.
    public <T> T bringIn(AgencyId agency, Function<JdbcClient, T> work) {
        return within(writing, new Word(agency.toString(), "intake", "", ""), work);
    }

    /// Finds out whose token it is that a program shows; sees tokens only.
    public <T> T whileShowingToken(Function<JdbcClient, T> work) {
        return within(writing, new Word("", "token", "", ""), work);
    }

    /// For signing in, when nobody is known yet: sees accounts and no case. Only the package of accounts may call it.
    public <T> T whileSigningIn(Function<JdbcClient, T> work) {
        return within(writing, new Word("", "sign-in", "", ""), work);
    }

    /// For whom a transaction runs, as the database hears it.
    private record Word(String agency, String role, String officer, String team) {
        static Word of(Viewer viewer) {
            return new Word(
                    viewer.agencyId().toString(),
                    viewer.role().word(),
                    viewer.officerId().toString(),
                    viewer.teamId() == null ? "" : viewer.teamId().toString());
        }
    }

    private <T> T within(TransactionTemplate transaction, Word word, Function<JdbcClient, T> work) {
        return transaction.execute(status -> {
            jdbc.sql("""
                            select set_config('kumkrong.agency', :agency, true), set_config('kumkrong.role', :role, true),
                                   set_config('kumkrong.officer', :officer, true), set_config('kumkrong.team', :team, true),
                                   set_config('kumkrong.time', :time, true)
                            """)
                    .param("agency", word.agency())
                    .param("role", word.role())
                    .param("officer", word.officer())
                    .param("team", word.team())
                    .param("time", clock.instant().toString())
                    .query()
                    .singleRow();
            return work.apply(jdbc);
        });
    }
}
