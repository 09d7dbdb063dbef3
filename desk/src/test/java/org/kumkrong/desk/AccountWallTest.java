// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.desk.postgres.DatabaseRoles;

/// What the database lets an administrator, an officer and a stranger do to accounts, whatever the program asks.
class AccountWallTest {
    private static final String AGENCY = "00000000-0000-4000-8000-00000000000a";
    private static final String OTHER_AGENCY = "00000000-0000-4000-8000-00000000000b";
    private static final String ADMINISTRATOR = "00000000-0000-4000-8000-000000000001";
    private static final String ANALYST = "00000000-0000-4000-8000-000000000002";
    private static final String STRANGER = "00000000-0000-4000-8000-000000000003";

    private static TestPostgres.Database database;

    @BeforeAll
    static void migrate() throws SQLException {
        database = Databases.migrated();
        try (Connection migrator = database.connect(DatabaseRoles.MIGRATOR);
                Statement statement = migrator.createStatement()) {
            for (String agency : new String[] {AGENCY, OTHER_AGENCY}) {
                statement.execute("insert into agency (agency_id, kind, name_en, name_th) values ('" + agency
                        + "', 'police', '" + agency + "', 'ก')");
            }
            for (String[] officer : new String[][] {
                {ADMINISTRATOR, AGENCY, "administrator"},
                {ANALYST, AGENCY, "analyst"},
                {STRANGER, OTHER_AGENCY, "analyst"}
            }) {
                statement.execute(
                        "insert into officer (officer_id, agency_id, sign_in_name, display_name, role, password_hash,"
                                + " totp_secret) values ('" + officer[0] + "', '" + officer[1] + "', 'n" + officer[0]
                                + "', 'x', '" + officer[2] + "', 'hash', 'sealed')");
            }
        }
    }

    /// Runs as the application for somebody, and leaves nothing behind.
    private static int as(String officer, String role, String sql) throws SQLException {
        try (Connection desk = database.connect(DatabaseRoles.DESK)) {
            desk.setAutoCommit(false);
            say(desk, "kumkrong.agency", role.equals("sign-in") ? "" : AGENCY);
            say(desk, "kumkrong.role", role);
            say(desk, "kumkrong.officer", officer);
            try (Statement statement = desk.createStatement()) {
                return statement.executeUpdate(sql);
            } finally {
                desk.rollback();
            }
        }
    }

    private static void say(Connection desk, String name, String value) throws SQLException {
        try (PreparedStatement statement = desk.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            try (ResultSet said = statement.executeQuery()) {
                said.next();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update officer set role = 'supervisor' where officer_id = '" + ADMINISTRATOR + "'",
                "update officer set role = null where officer_id = '" + ADMINISTRATOR + "'",
                "update officer set role = 'supervisor' where officer_id = '" + ANALYST + "'",
                "update officer set disabled_at = now() where officer_id = '" + ADMINISTRATOR + "'",
                "update officer set password_hash = 'mine' where officer_id = '" + ANALYST + "'",
                "update officer set totp_secret = 'mine' where officer_id = '" + ANALYST + "'",
                "update officer set provider_subject = 'mine' where officer_id = '" + ANALYST + "'",
                "update officer set agency_id = '" + OTHER_AGENCY + "'",
                "insert into officer (agency_id, sign_in_name, display_name, role) values ('" + AGENCY
                        + "', 'made', 'x', 'supervisor')",
                "insert into officer (agency_id, sign_in_name, display_name) values ('" + OTHER_AGENCY
                        + "', 'made', 'x')",
                "insert into appointment (agency_id, officer_id, role, asked_by) values ('" + AGENCY + "', '"
                        + ADMINISTRATOR + "', 'supervisor', '" + ADMINISTRATOR + "')",
                "insert into appointment (agency_id, officer_id, role, asked_by) values ('" + AGENCY + "', '" + ANALYST
                        + "', 'supervisor', '" + STRANGER + "')",
                "insert into session (token_hash, agency_id, officer_id, stage, means, device, opened_at, seen_at)"
                        + " values ('x', '" + AGENCY + "', '" + ANALYST + "', 'open', 'code', '', now(), now())",
                "insert into passkey (credential_id, agency_id, officer_id, name, attested, signatures, made_at) values"
                        + " ('x', '" + AGENCY + "', '" + ANALYST + "', '', 'x', 0, now())",
                "delete from officer",
                "delete from appointment"
            })
    void refusesAnAdministrator(String attempt) {
        assertThatThrownBy(() -> as(ADMINISTRATOR, "administrator", attempt))
                .isInstanceOf(SQLException.class)
                .satisfies(refused -> assertThat(((SQLException) refused).getSQLState())
                        .isIn("42501", "23514")); // no privilege, or a check that does not hold
    }

    @Test
    void letsNobodyGrantWhatTheyAskedFor() throws SQLException {
        String both = "with asked as (insert into appointment (agency_id, officer_id, role, asked_by) values ('"
                + AGENCY + "', '" + ANALYST + "', 'supervisor', '" + ADMINISTRATOR
                + "') returning appointment_id) select 1 from asked";
        try (Connection desk = database.connect(DatabaseRoles.DESK)) {
            desk.setAutoCommit(false);
            say(desk, "kumkrong.agency", AGENCY);
            say(desk, "kumkrong.role", "administrator");
            say(desk, "kumkrong.officer", ADMINISTRATOR);
            try (Statement statement = desk.createStatement()) {
                statement.execute(both);
                assertThatThrownBy(() ->
                                statement.executeUpdate("update appointment set granted = true, decided_at = now(),"
                                        + " decided_by = '" + ADMINISTRATOR + "'"))
                        .hasMessageContaining("appointment_by_two");
            } finally {
                desk.rollback();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update officer set role = 'supervisor' where officer_id = '" + ANALYST + "'",
                "update officer set disabled_at = null, team_id = null, role = null where officer_id = '" + ANALYST
                        + "'"
            })
    void refusesAnOfficerTheirOwnRole(String attempt) {
        assertThatThrownBy(() -> as(ANALYST, "analyst", attempt)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> as("", "sign-in", attempt)).isInstanceOf(SQLException.class);
    }

    @Test
    void letsOfficersSetTheirOwnPasswordOnly() throws SQLException {
        assertThat(as(
                        ANALYST,
                        "analyst",
                        "update officer set password_hash = 'new' where officer_id = '" + ANALYST + "'"))
                .isEqualTo(1);
        assertThat(as(
                        ANALYST,
                        "analyst",
                        "update officer set password_hash = 'new' where officer_id = '" + STRANGER + "'"))
                .isZero();
        assertThat(as(
                        ANALYST,
                        "analyst",
                        "update officer set password_hash = 'new' where officer_id = '" + ADMINISTRATOR + "'"))
                .isZero();
    }

    @Test
    void letsAnAdministratorTakeAwayButOfTheirAgencyOnly() throws SQLException {
        String taking = "update officer set totp_secret = null, password_hash = null, role = null where officer_id = '";

        assertThat(as(ADMINISTRATOR, "administrator", taking + ANALYST + "'")).isEqualTo(1);
        assertThat(as(ADMINISTRATOR, "administrator", taking + STRANGER + "'")).isZero();
    }
}
