// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The way to the database for whoever looks: each transaction says first for which officer, in which role,
/// team and agency, it runs, and what the time is; row security shows it what is theirs and no other
/// rows. Without that word nothing is seen.
///
/// What reads or writes within a transaction of the same viewer joins it: a page that is put together
/// by several is read
/// on one state of the database. Nothing else may be begun within one.
@Component
public class Wall {
    private static final String WORD = """
            select set_config('kumkrong.agency', ?, true), set_config('kumkrong.role', ?, true),
                   set_config('kumkrong.officer', ?, true), set_config('kumkrong.team', ?, true),
                   set_config('kumkrong.time', ?, true)
            """;
    private static final String ONE_STATE = "set transaction isolation level repeatable read;\n";

    private final JdbcClient jdbc;
    private final JdbcOperations statements;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Wall(DataSource desk, Clock clock) {
        this.statements = new JdbcTemplate(desk);
        this.jdbc = JdbcClient.create(statements);
        this.clock = clock;
        JdbcTransactionManager transactions = new JdbcTransactionManager(desk);
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /// Reads, on one state of the database.
    public <T> T read(Viewer viewer, Function<JdbcClient, T> work) {
        Word word = Word.of(viewer);
        if (current() instanceof Open open && open.word().equals(word)) {
            return work.apply(jdbc);
        }
        return within(reading, ONE_STATE + WORD, new Open(word, false), work);
    }

    /// Writes; all or nothing.
    public <T> T write(Viewer viewer, Function<JdbcClient, T> work) {
        return writing(Word.of(viewer), work);
    }

    /// Brings something in for an agency, without an officer: what a source sends. Sees arrivals only, no case.
    public <T> T bringIn(AgencyId agency, Function<JdbcClient, T> work) {
        return writing(new Word(agency.toString(), "intake", "", ""), work);
    }

    /// Finds out whose token it is that a program shows; sees tokens only.
    public <T> T whileShowingToken(Function<JdbcClient, T> work) {
        return writing(new Word("", "token", "", ""), work);
    }

    /// Serves a program that pulls or asks: sees the banks that its client may have, and nothing else.
    public <T> T serve(AgencyId agency, UUID client, Function<JdbcClient, T> work) {
        return writing(new Word(agency.toString(), "exchange", "", ""), jdbc -> {
            jdbc.sql("select set_config('kumkrong.client', :client, true)")
                    .param("client", client.toString())
                    .query()
                    .singleRow();
            return work.apply(jdbc);
        });
    }

    /// Pulls from another server into an agency's banks; sees no case.
    public <T> T pull(AgencyId agency, Function<JdbcClient, T> work) {
        return writing(new Word(agency.toString(), "pull", "", ""), work);
    }

    /// Estimates from counts that are frozen in a draft of a fact sheet; sees nothing else.
    public <T> T whileEstimating(AgencyId agency, Function<JdbcClient, T> work) {
        return writing(new Word(agency.toString(), "estimator", "", ""), work);
    }

    /// For signing in, when nobody is known yet: sees accounts and no case. Only the package of accounts may call it.
    public <T> T whileSigningIn(Function<JdbcClient, T> work) {
        return writing(new Word("", "sign-in", "", ""), work);
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

    private <T> T writing(Word word, Function<JdbcClient, T> work) {
        Open asked = new Open(word, true);
        return asked.equals(current()) ? work.apply(jdbc) : within(writing, WORD, asked, work);
    }

    /// A transaction that goes on, and whether it may write.
    private record Open(Word word, boolean writes) {}

    private @Nullable Object current() {
        return TransactionSynchronizationManager.getResource(this);
    }

    private <T> T within(TransactionTemplate transaction, String opening, Open asked, Function<JdbcClient, T> work) {
        if (current() != null) {
            throw new IllegalStateException(
                    "a transaction was begun within one for another viewer, or within one that reads");
        }
        return transaction.execute(status -> {
            TransactionSynchronizationManager.bindResource(this, asked);
            try {
                say(opening, asked.word());
                return work.apply(jdbc);
            } finally {
                TransactionSynchronizationManager.unbindResource(this);
            }
        });
    }

    private void say(String opening, Word word) {
        statements.execute(opening, (PreparedStatementCallback<Boolean>) statement -> {
            int at = 0;
            for (String each : List.of(
                    word.agency(),
                    word.role(),
                    word.officer(),
                    word.team(),
                    clock.instant().toString())) {
                statement.setString(++at, each);
            }
            return statement.execute();
        });
    }

    /// Whether a tip is there for a viewer.
    public boolean hasTip(Viewer viewer, UUID tip) {
        return read(
                viewer,
                jdbc -> jdbc.sql("select exists (select from tip where tip_id = :tip)")
                        .param("tip", tip)
                        .query(Boolean.class)
                        .single());
    }
}
