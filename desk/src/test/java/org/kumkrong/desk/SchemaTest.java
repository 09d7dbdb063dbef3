// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.desk.postgres.DatabaseRoles;

/// The second wall, asked of the database itself.
class SchemaTest {
    private static TestPostgres.Database database;

    @BeforeAll
    static void migrate() throws SQLException {
        database = Databases.migrated();
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'kumkrong' and c.relkind in ('r', 'p') and c.relname not like 'flyway%'
            """;

    @Test
    void everyTableHasItsWallAndItHoldsForTheOwnerToo() throws SQLException {
        try (Connection admin = database.connectAsAdmin()) {
            assertThat(ask(admin, TABLES)).hasSizeGreaterThan(10);
            assertThat(ask(admin, TABLES + "and not (c.relrowsecurity and c.relforcerowsecurity)"))
                    .isEmpty();
        }
    }

    @Test
    void everyTableHasARuleForTheDesk() throws SQLException {
        try (Connection admin = database.connectAsAdmin()) {
            assertThat(
                            ask(
                                    admin,
                                    TABLES
                                            + "and not exists (select from pg_policy p where p.polrelid = c.oid"
                                            + " and (select oid from pg_roles where rolname = 'kumkrong_desk') = any (p.polroles))"))
                    .isEmpty();
        }
    }

    @Test
    void nothingGoesRoundTheWall() throws SQLException {
        try (Connection admin = database.connectAsAdmin()) {
            assertThat(ask(
                            admin,
                            "select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                                    + " where n.nspname = 'kumkrong' and p.prosecdef"))
                    .containsExactlyInAnyOrder(
                            "agencies_naming", // tells names of agencies, to those who name the person too
                            "cases_holding", // tells the number of a case that holds a tip, within its agency
                            "case_numbered", // tells that a case of that number is there, within its agency
                            "cases_behind_broken_glass", // asks for the viewer's own emergency readings
                            "facts_counted", // tells whoever drafts fact sheets how many, under marks, of their agency
                            "count_cases", // these give numbers of the viewer's agency, and no row that was counted
                            "count_tips",
                            "count_undecided",
                            "count_sent",
                            "count_clocks",
                            "count_work"); // of the viewer's own acts; for who leads, of the agency's officers
            assertThat(ask(
                            admin,
                            "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                    + " where n.nspname = 'kumkrong' and c.relkind in ('m', 'v')"))
                    .isEmpty();
            assertThat(ask(
                            admin,
                            "select rolname from pg_roles where rolname in ('kumkrong_desk', 'kumkrong_linker')"
                                    + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
                    .isEmpty();
        }
    }

    @Test
    void tellsNothingToWhoHasNotSaidForWhomTheyAsk() throws SQLException {
        try (Connection desk = database.connect(DatabaseRoles.DESK)) {
            for (String table :
                    List.of("tip", "standing", "mention", "link", "arrival", "officer", "event", "judgement")) {
                assertThat(ask(desk, "select count(*) from " + table)).as(table).containsExactly("0");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update event set why = ''", "delete from event", "truncate event"})
    void changesNoEvent(String attempt) throws SQLException {
        try (Connection desk = database.connect(DatabaseRoles.DESK);
                Statement statement = desk.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        try (Connection owner = database.connect(DatabaseRoles.MIGRATOR);
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never changed");
        }
    }
}
