// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.TestPostgres;
import org.kumkrong.desk.postgres.LocalPostgresSettings.Durability;

class DatabaseCheckTest {
    @Test
    void hasNothingAgainstOurOwn() throws Exception {
        try (Connection desk = TestPostgres.fresh().connect(DatabaseRoles.DESK)) {
            assertThat(DatabaseCheck.complaints(desk, Durability.THROWAWAY)).isEmpty();
        }
    }

    @Test
    void findsAServerThatDoesNotWaitForItsDisk() throws Exception {
        try (Connection desk = TestPostgres.fresh().connect(DatabaseRoles.DESK)) {
            assertThat(DatabaseCheck.complaints(desk, Durability.DURABLE))
                    .hasSize(3)
                    .allMatch(
                            complaint -> complaint.startsWith("The database would confirm a tip before it is on disk"));
        }
    }

    @Test
    void findsADatabaseThatKnowsNoThaiLetters() throws Exception {
        TestPostgres.Database plain = database("test_plain_c", "encoding 'UTF8' locale_provider libc locale 'C'");
        try (Connection desk = plain.connect(DatabaseRoles.DESK)) {
            assertThat(DatabaseCheck.complaints(desk, Durability.THROWAWAY))
                    .singleElement()
                    .asString()
                    .contains("takes no Thai character for a letter")
                    .contains("'C.UTF-8'");
        }
    }

    @Test
    void findsADatabaseThatCannotStoreThai() throws Exception {
        TestPostgres.Database latin = database("test_latin", "encoding 'LATIN1' locale_provider libc locale 'C'");
        try (Connection desk = latin.connect(DatabaseRoles.DESK)) {
            assertThat(DatabaseCheck.complaints(desk, Durability.THROWAWAY))
                    .singleElement()
                    .asString()
                    .contains("stores text as LATIN1");
        }
    }

    @Test
    void findsAMissingExtension() throws Exception {
        TestPostgres.Database database = TestPostgres.fresh();
        asAdmin(database, "drop extension pg_trgm");
        try (Connection desk = database.connect(DatabaseRoles.DESK)) {
            assertThat(DatabaseCheck.complaints(desk, Durability.THROWAWAY))
                    .singleElement()
                    .asString()
                    .contains("create extension pg_trgm");
        }
    }

    @Test
    void findsAnExtensionOutOfReach() throws Exception {
        TestPostgres.Database database = TestPostgres.fresh();
        asAdmin(database, "revoke usage on schema kumkrong_extensions from kumkrong_desk");
        try (Connection desk = database.connect(DatabaseRoles.DESK)) {
            assertThat(DatabaseCheck.complaints(desk, Durability.THROWAWAY))
                    .singleElement()
                    .asString()
                    .contains("grant usage on schema kumkrong_extensions");
        }
    }

    @Test
    void findsASuperuser() throws Exception {
        try (Connection admin = TestPostgres.fresh().connectAsAdmin()) {
            assertThat(DatabaseCheck.complaints(admin, Durability.THROWAWAY))
                    .singleElement()
                    .asString()
                    .contains("role postgres can go past the walls")
                    .contains("sign the desk in as kumkrong_desk");
        }
    }

    @Test
    void findsOneWhoCanBecomeSomebodyWhoGoesPastWalls() throws Exception {
        TestPostgres.Database database = TestPostgres.fresh();
        asAdmin(database, """
                create role seer bypassrls;
                create role sly login noinherit password '%s' in role seer;
                grant usage on schema kumkrong_extensions to sly;
                """.formatted(TestPostgres.PASSWORD.value()));
        try (Connection sly = database.connect("sly")) {
            assertThat(DatabaseCheck.complaints(sly, Durability.THROWAWAY))
                    .singleElement()
                    .asString()
                    .contains("role sly can go past the walls");
        }
    }

    @Test
    void findsOneWhoOwnsTheTables() throws Exception {
        try (Connection migrator = TestPostgres.fresh().connect(DatabaseRoles.MIGRATOR)) {
            assertThat(DatabaseCheck.complaints(migrator, Durability.THROWAWAY))
                    .singleElement()
                    .asString()
                    .contains("role kumkrong_migrator owns tables");
        }
    }

    @Test
    void findsADatabaseThatCanOnlyBeRead() throws Exception {
        try (Connection desk = TestPostgres.fresh().connect(DatabaseRoles.DESK);
                Statement statement = desk.createStatement()) {
            statement.execute("set default_transaction_read_only = on");

            assertThat(DatabaseCheck.complaints(desk, Durability.THROWAWAY))
                    .singleElement()
                    .asString()
                    .contains("can only be read");
        }
    }

    private static TestPostgres.Database database(String name, String options) throws SQLException {
        TestPostgres.Database made = new TestPostgres.Database(TestPostgres.server(), name);
        try (Connection admin = TestPostgres.server().connect("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("create database " + name + " template template0 " + options);
        }
        DatabaseRoles.create(
                TestPostgres.server(),
                name,
                new DatabaseRoles.Passwords(TestPostgres.PASSWORD, TestPostgres.PASSWORD, TestPostgres.PASSWORD));
        return made;
    }

    private static void asAdmin(TestPostgres.Database database, String sql) throws SQLException {
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
