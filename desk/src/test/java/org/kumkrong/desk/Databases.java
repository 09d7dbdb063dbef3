// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.kumkrong.desk.DeskSettings.Database;
import org.kumkrong.desk.postgres.LocalPostgresSettings.Durability;
import org.kumkrong.desk.postgres.Password;

/// Databases with our tables in them.
public final class Databases {
    /// Seals nothing of worth: thirty-two times one letter.
    static final Password KEY = new Password("a2trYWtrYWtrYWtrYWtrYWtrYWtrYWtrYWtrYWtrYWs=");

    private Databases() {}

    public static TestPostgres.Database migrated() throws SQLException {
        return TestPostgres.fresh("tables", fresh -> Desk.migrate(settings(fresh)));
    }

    static Database settings(TestPostgres.Database database) {
        return new Database(
                database.url(),
                TestPostgres.PASSWORD,
                TestPostgres.PASSWORD,
                TestPostgres.PASSWORD,
                Durability.THROWAWAY);
    }

    /// Lets nobody in and throws everybody out, as if the server were gone; or lets them in again.
    static void allowConnections(TestPostgres.Database database, boolean allowed) throws SQLException {
        try (Connection admin = database.server().connect("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("alter database " + database.name() + " allow_connections " + allowed);
            if (!allowed) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                        + database.name() + "'");
            }
        }
    }
}
