// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.Databases;
import org.kumkrong.desk.TestPostgres;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class WallTest {
    private static final Viewer ANALYST = viewer(1, Role.ANALYST);
    private static final Viewer COLLEAGUE = viewer(2, Role.ANALYST);

    private static Wall wall;

    private static Viewer viewer(int number, Role role) {
        return new Viewer(new UUID(0, number), new UUID(0, 10), null, role, "Somebody", "Unit", "หน่วย");
    }

    @BeforeAll
    static void open() throws SQLException {
        TestPostgres.Database database = Databases.migrated();
        wall = new Wall(
                new DriverManagerDataSource(database.url(), DatabaseRoles.DESK, TestPostgres.PASSWORD.value()),
                Clock.systemUTC());
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static long transaction(JdbcClient jdbc) {
        return jdbc.sql("select pg_backend_pid()").query(Long.class).single();
    }

    @Test
    void readsOnOneStateAndCannotWrite() {
        assertThat(wall.<String>read(ANALYST, jdbc -> setting(jdbc, "transaction_isolation")))
                .isEqualTo("repeatable read");
        assertThat(wall.<String>read(ANALYST, jdbc -> setting(jdbc, "transaction_read_only")))
                .isEqualTo("on");
        assertThat(wall.<String>write(ANALYST, jdbc -> setting(jdbc, "transaction_isolation")))
                .isEqualTo("read committed");
        assertThat(wall.<String>write(ANALYST, jdbc -> setting(jdbc, "transaction_read_only")))
                .isEqualTo("off");
    }

    @Test
    void saysForWhomItReads() {
        assertThat(wall.<String>read(ANALYST, jdbc -> setting(jdbc, "kumkrong.officer")))
                .isEqualTo(ANALYST.officerId().toString());
        assertThat(wall.<String>read(COLLEAGUE, jdbc -> setting(jdbc, "kumkrong.officer")))
                .isEqualTo(COLLEAGUE.officerId().toString());
    }

    @Test
    void whatReadsWithinJoins() {
        assertThat(wall.<Boolean>read(ANALYST, jdbc -> wall.read(ANALYST, WallTest::transaction) == transaction(jdbc)))
                .isTrue();
        assertThat(wall.<Boolean>write(ANALYST, jdbc -> wall.read(ANALYST, WallTest::transaction) == transaction(jdbc)))
                .isTrue();
        assertThat(wall.<Boolean>write(
                        ANALYST, jdbc -> wall.write(ANALYST, WallTest::transaction) == transaction(jdbc)))
                .isTrue();
    }

    @Test
    void nobodyReadsWithinWhatIsForAnother() {
        assertThatThrownBy(() -> wall.read(ANALYST, jdbc -> wall.read(COLLEAGUE, WallTest::transaction)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> wall.read(ANALYST, jdbc -> wall.whileSigningIn(WallTest::transaction)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> wall.whileSigningIn(jdbc -> wall.read(ANALYST, WallTest::transaction)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(wall.<String>read(COLLEAGUE, jdbc -> setting(jdbc, "kumkrong.officer")))
                .as("afterwards")
                .isEqualTo(COLLEAGUE.officerId().toString());
    }

    @Test
    void nobodyWritesWithinWhatReads() {
        assertThatThrownBy(() -> wall.read(ANALYST, jdbc -> wall.write(ANALYST, WallTest::transaction)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> wall.read(
                        ANALYST,
                        jdbc -> jdbc.sql("create temporary table t (n integer)").update()))
                .isInstanceOf(DataAccessException.class);
    }
}
