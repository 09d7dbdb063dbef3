// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.postgres.DatabaseRoles;

class TestPostgresTest {
    @Test
    void everyDatabaseIsNew() throws Exception {
        TestPostgres.Database one = TestPostgres.fresh();
        TestPostgres.Database other = TestPostgres.fresh();

        try (Connection migrator = one.connect(DatabaseRoles.MIGRATOR);
                Statement statement = migrator.createStatement()) {
            statement.execute("create table kumkrong.left_behind (number int not null)");
        }

        assertThat(one.name()).isNotEqualTo(other.name());
        assertThat(tables(one)).isEqualTo(1);
        assertThat(tables(other)).isZero();
    }

    @Test
    void aTemplateIsPreparedOnce() throws Exception {
        TestPostgres.Preparation preparation = database -> {
            try (Connection migrator = database.connect(DatabaseRoles.MIGRATOR);
                    Statement statement = migrator.createStatement()) {
                statement.execute("create table kumkrong.prepared (number int not null)");
            }
        };

        TestPostgres.Database one = TestPostgres.fresh("tried", preparation);
        TestPostgres.Database other = TestPostgres.fresh("tried", preparation);

        assertThat(tables(one)).isEqualTo(1);
        assertThat(tables(other)).isEqualTo(1);
    }

    private static int tables(TestPostgres.Database database) throws Exception {
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement();
                ResultSet found =
                        statement.executeQuery("select count(*) from pg_tables where schemaname = 'kumkrong'")) {
            found.next();
            return found.getInt(1);
        }
    }
}
