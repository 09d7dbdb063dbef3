// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.sql.SQLException;
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
}
