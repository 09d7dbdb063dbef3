// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The way to the database for whoever looks: each transaction says first for which agency and role it runs, and row
/// security shows it that agency's rows and no others. Without that word nothing is seen.
@Component
public class Wall {
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Wall(DataSource desk) {
        this.jdbc = JdbcClient.create(desk);
        JdbcTransactionManager transactions = new JdbcTransactionManager(desk);
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Reads, on one state of the database.
    public <T> T read(Viewer viewer, Function<JdbcClient, T> work) {
        return within(reading, viewer.agencyId().toString(), viewer.role().word(), work);
    }

    /// Writes; all or nothing.
    public <T> T write(Viewer viewer, Function<JdbcClient, T> work) {
        return within(writing, viewer.agencyId().toString(), viewer.role().word(), work);
    }

    /// For signing in, when nobody is known yet.
    <T> T whileSigningIn(Function<JdbcClient, T> work) {
        return within(writing, "", "sign-in", work);
    }

    private <T> T within(TransactionTemplate transaction, String agency, String role, Function<JdbcClient, T> work) {
        return transaction.execute(status -> {
            jdbc.sql("select set_config('kumkrong.agency', :agency, true), set_config('kumkrong.role', :role, true)")
                    .param("agency", agency)
                    .param("role", role)
                    .query()
                    .singleRow();
            return work.apply(jdbc);
        });
    }
}
