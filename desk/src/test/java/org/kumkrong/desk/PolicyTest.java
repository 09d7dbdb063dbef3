// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// That each rule of the database for the desk is needed: it is dropped, and somebody in a small made-up world can then
/// do less, or more. A rule that nobody misses is either not needed or not tested.
///
/// A new table needs a row in `walls/world.sql`.
class PolicyTest {
    private static TestPostgres.Database database;
    private static List<Viewer> viewers;

    /// For whom a question is asked, as the database hears it.
    private record Viewer(String agency, String role, String officer, String team) {}

    /// A rule.
    ///
    /// @param command what it is about: `ALL`, `SELECT`, `INSERT`, `UPDATE` or `DELETE`
    private record Rule(String table, String name, String command) {}

    @BeforeAll
    static void makeTheWorld() throws SQLException, IOException {
        database = Databases.migrated();
        try (Connection admin = admin();
                InputStream world = Objects.requireNonNull(PolicyTest.class.getResourceAsStream("/walls/world.sql"))) {
            execute(admin, new String(world.readAllBytes(), StandardCharsets.UTF_8));
            admin.commit();
            viewers = viewers(admin);
        }
    }

    /// Every officer; and nobody, and the parts of the program that the rules know, for an agency and for none.
    private static List<Viewer> viewers(Connection admin) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery("""
                        select agency_id::text, role, officer_id::text, coalesce(team_id::text, '') team from officer
                        union
                        select agency, role, '', ''
                        from (select '' agency union select min(agency_id::text) from agency) of_agency,
                             (select '' role union
                              select (regexp_matches(concat(qual, with_check), 'viewer_role\\(\\) = ''([a-z_-]+)''', 'g'))[1]
                              from pg_policies where schemaname = 'kumkrong') of_rules
                        """)) {
            List<Viewer> viewers = new ArrayList<>();
            while (row.next()) {
                viewers.add(new Viewer(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
            return viewers;
        }
    }

    private static Connection admin() throws SQLException {
        Connection admin = database.connectAsAdmin();
        admin.setAutoCommit(false);
        execute(admin, "set search_path = kumkrong, kumkrong_extensions");
        admin.commit();
        return admin;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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

    private static List<Rule> rules(Connection admin) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery("""
                        select tablename, policyname, cmd from pg_policies
                        where schemaname = 'kumkrong' and 'kumkrong_desk' = any (roles)
                          and coalesce(qual, '') <> 'false' -- says in so many words that nobody sees anything
                        order by tablename, policyname
                        """)) {
            List<Rule> rules = new ArrayList<>();
            while (row.next()) {
                rules.add(new Rule(row.getString(1), row.getString(2), row.getString(3)));
            }
            return rules;
        }
    }

    @Test
    void theWorldHasARowInEveryTable() throws SQLException {
        try (Connection admin = admin()) {
            for (String table :
                    new TreeSet<>(rules(admin).stream().map(Rule::table).toList())) {
                assertThat(ask(admin, "select exists (select from " + table + ")"))
                        .as("add a row of %s to walls/world.sql", table)
                        .containsExactly("t");
            }
        }
    }

    @Test
    void eachRuleIsMissedWhenItIsGone() throws SQLException {
        List<String> notMissed = new ArrayList<>();
        int dropped = 0;
        try (Connection admin = admin()) {
            for (Rule rule : rules(admin)) {
                if (!isMissed(admin, rule)) {
                    notMissed.add(rule.table() + "." + rule.name());
                }
                admin.rollback();
                dropped++;
            }
        }

        assertThat(dropped).isGreaterThan(60);
        assertThat(notMissed).isEmpty();
    }

    @Test
    void aRuleThatChangesNothingIsFound() throws SQLException {
        try (Connection admin = admin()) {
            execute(
                    admin,
                    "create policy tip_again on tip for select to kumkrong_desk using (viewer_role() = 'nobody')");

            assertThat(isMissed(admin, new Rule("tip", "tip_again", "SELECT"))).isFalse();
        }
    }

    /// Whether anybody can do less or more without a rule. Drops it; the caller rolls back.
    private static boolean isMissed(Connection admin, Rule rule) throws SQLException {
        List<String> rows = ask(admin, "select to_jsonb(t)::text from " + rule.table() + " t");
        List<String> with = answers(admin, rule, rows);
        execute(admin, "drop policy " + rule.name() + " on " + rule.table());
        return !answers(admin, rule, rows).equals(with);
    }

    /// What everybody can do with a table: how many rows each sees, may change and may remove, and which they may add.
    private static List<String> answers(Connection admin, Rule rule, List<String> rows) throws SQLException {
        List<String> answers = new ArrayList<>();
        String columns = ask(admin, """
                        select coalesce(string_agg(quote_ident(attname), ', ' order by attnum), '') from pg_attribute
                        where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attidentity <> 'a'
                          and has_column_privilege('kumkrong_desk', attrelid, attnum, 'insert')
                        """.formatted(rule.table())).getFirst();
        Savepoint before = admin.setSavepoint();
        for (Viewer viewer : viewers) {
            say(admin, viewer);
            if (is(rule, "SELECT")) {
                answers.add(attempt(admin, "select count(*) from " + rule.table()));
            }
            if (is(rule, "UPDATE")) {
                answers.add(attempt(
                        admin, "select count(*) from (select 1 from " + rule.table() + " for update) changeable"));
            }
            if (is(rule, "DELETE")) {
                answers.add(attempt(
                        admin,
                        "with gone as (delete from " + rule.table() + " returning 1) select count(*) from gone"));
            }
            if (is(rule, "INSERT") && !columns.isEmpty()) {
                for (String row : rows) {
                    answers.add(attempt(
                            admin,
                            "with made as (insert into %s (%s) select %s from jsonb_populate_record(null::%s, '%s') returning 1)"
                                            .formatted(
                                                    rule.table(),
                                                    columns,
                                                    columns,
                                                    rule.table(),
                                                    row.replace("'", "''"))
                                    + " select count(*) from made"));
                }
            }
            admin.rollback(before);
        }
        return answers;
    }

    private static boolean is(Rule rule, String command) {
        return rule.command().equals("ALL") || rule.command().equals(command);
    }

    private static void say(Connection admin, Viewer viewer) throws SQLException {
        execute(admin, """
                set local role kumkrong_desk;
                select set_config('kumkrong.agency', '%s', true), set_config('kumkrong.role', '%s', true),
                       set_config('kumkrong.officer', '%s', true), set_config('kumkrong.team', '%s', true),
                       set_config('kumkrong.client', 'c1000000-0000-4000-8000-000000000000', true)
                """.formatted(viewer.agency(), viewer.role(), viewer.officer(), viewer.team()));
    }

    /// The answer, or how it was refused; undone at once.
    private static String attempt(Connection desk, String sql) throws SQLException {
        Savepoint before = desk.setSavepoint();
        try {
            return ask(desk, sql).getFirst();
        } catch (SQLException e) {
            return e.getSQLState();
        } finally {
            desk.rollback(before);
        }
    }
}
