// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.desk.TestPostgres;

class DatabaseRolesTest {
    private static final DatabaseRoles.Passwords PASSWORDS =
            new DatabaseRoles.Passwords(TestPostgres.PASSWORD, TestPostgres.PASSWORD, TestPostgres.PASSWORD);

    private static TestPostgres.Database database;

    @BeforeAll
    static void makeTheDatabase() throws Exception {
        DatabaseRoles.create(TestPostgres.server(), "test_of_roles", PASSWORDS);
        database = new TestPostgres.Database(TestPostgres.server(), "test_of_roles");
        execute(DatabaseRoles.MIGRATOR, """
                create table kumkrong.walled (agency text not null);
                insert into kumkrong.walled values ('north');
                grant select on kumkrong.walled to kumkrong_desk, kumkrong_linker;
                alter table kumkrong.walled enable row level security, force row level security;
                """);
    }

    @Test
    void noRoleCanDoMoreThanItMust() throws Exception {
        List<String> roles = query("""
                select concat_ws(' ', rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole)
                from pg_roles where rolname like 'kumkrong%' order by rolname
                """);

        assertThat(roles)
                .containsExactly(
                        "kumkrong_backup f f f f f",
                        "kumkrong_desk t f f f f",
                        "kumkrong_keeper f f f f f",
                        "kumkrong_linker t f f f f",
                        "kumkrong_migrator t f f f f",
                        "kumkrong_owner f f f f f");
    }

    @Test
    void whatTheMigratorMakesBelongsToTheOwner() throws Exception {
        assertThat(query("select tableowner from pg_tables where tablename = 'walled'"))
                .containsExactly(DatabaseRoles.OWNER);
        assertThat(query("select nspowner::regrole from pg_namespace where nspname = 'kumkrong'"))
                .containsExactly(DatabaseRoles.OWNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {DatabaseRoles.DESK, DatabaseRoles.LINKER})
    void whoeverWorksCannotGoPastAWall(String role) throws Exception {
        try (Connection connection = database.connect(role);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from walled")) {
            found.next();
            assertThat(found.getInt(1)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table kumkrong.own (a int)",
                "create table public.own (a int)",
                "alter table walled disable row level security",
                "drop table walled",
                "set role kumkrong_owner",
                "set role kumkrong_backup",
                "set role kumkrong_keeper",
                "set role kumkrong_migrator",
                "create role another",
                "create database another",
                "create extension citext"
            })
    void theDeskCannotChangeItsWalls(String sql) {
        assertThatThrownBy(() -> execute(DatabaseRoles.DESK, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner|must be able).*");
    }

    @Test
    void theDeskFindsThaiNamesByTrigram() throws Exception {
        try (Connection desk = database.connect(DatabaseRoles.DESK);
                Statement statement = desk.createStatement();
                ResultSet found = statement.executeQuery("select similarity('สมชาย ใจดี', 'สมชาย ใจดื')")) {
            found.next();
            assertThat(found.getDouble(1)).isBetween(0.6, 0.8);
        }
    }

    @Test
    void mayBeRunAgain() throws Exception {
        DatabaseRoles.create(TestPostgres.server(), database.name(), PASSWORDS);

        assertThat(query("select count(*)::text from kumkrong.walled")).containsExactly("1");
    }

    @Test
    void mendsARoleThatWasGivenTooMuch() throws Exception {
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("alter role kumkrong_desk bypassrls createdb");
        }

        DatabaseRoles.create(TestPostgres.server(), database.name(), PASSWORDS);

        assertThat(query("select concat(rolbypassrls, rolcreatedb) from pg_roles where rolname = 'kumkrong_desk'"))
                .containsExactly("ff");
    }

    @Test
    void strangersCannotConnect() throws Exception {
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("create role stranger login password 'synthetic'");
        }

        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "stranger", "synthetic"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void theServerKeepsNoPasswordThatCouldBeReadBack() throws Exception {
        assertThat(query("select rolpassword from pg_authid where rolname in ('kumkrong_desk', 'kumkrong_linker')"))
                .hasSize(2)
                .allMatch(kept -> kept.startsWith("SCRAM-SHA-256$"));
    }

    @Test
    void nobodyWaitsForEver() throws Exception {
        try (Connection desk = database.connect(DatabaseRoles.DESK);
                Statement statement = desk.createStatement();
                ResultSet found = statement.executeQuery(
                        "select current_setting('statement_timeout') || ' ' || current_setting('lock_timeout')")) {
            found.next();
            assertThat(found.getString(1)).isEqualTo("30s 5s");
        }
    }

    private static void execute(String role, String sql) throws SQLException {
        try (Connection connection = database.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first column of each row, as the administrator sees them.
    private static List<String> query(String sql) throws SQLException {
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
