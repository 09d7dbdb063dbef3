// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kumkrong.desk.accounts.Secrets;
import org.kumkrong.desk.postgres.DatabaseCheck;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.desk.postgres.Password;

/// What keeps the desk from a database: each a sentence that says what to do.
final class DatabaseDoor {
    private static final String UNREACHABLE = "08"; // a class of SQL states
    private static final String NOT_ASKED = "08004"; // it answered, and refused
    private static final String WRONG_PASSWORD = "28";
    private static final String NO_DATABASE = "3D000";
    private static final String IN_USE = "55P03";

    private DatabaseDoor() {}

    /// Finds out whether all who sign in can.
    static void await(DeskSettings.Database database) {
        connect(database, DatabaseRoles.MIGRATOR, database.migrator());
        connect(database, DatabaseRoles.DESK, database.desk());
        connect(database, DatabaseRoles.LINKER, database.linker());
    }

    private static void connect(DeskSettings.Database database, String role, Password password) {
        try (Connection connection = DriverManager.getConnection(database.url(), role, password.value())) {
            connection.setReadOnly(true);
        } catch (SQLException e) {
            throw new DeskUnavailable(inWords(e, role), e);
        }
    }

    /// What the server or the way to it refused.
    static String inWords(SQLException refused, String role) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith(UNREACHABLE) && !state.equals(NOT_ASKED)) {
            return "The database server cannot be reached: see that it runs, and that host and port in KUMKRONG_DB_URL"
                    + " are right.";
        }
        if (state.startsWith(WRONG_PASSWORD)) {
            return "The database server does not let " + role + " in: give the password that was set when the database"
                    + " was prepared, or prepare it again with ./kumkrong database prepare.";
        }
        if (state.equals(NO_DATABASE)) {
            return "There is no such database on the server: prepare it once with ./kumkrong database prepare.";
        }
        if (state.equals(IN_USE)) {
            return "Somebody is at work on this database, such as a desk that runs on it: stop it, and try again.";
        }
        return "The database refuses " + role + " (SQL state " + state
                + "): look into the server's log, or prepare it again with ./kumkrong database prepare.";
    }

    /// A database that would lose data, or show it to the wrong people, is not used; nor is one with open sign-ins,
    /// but for a demonstration.
    static void refuseUnsound(DeskSettings settings, SecureRandom chance) {
        DeskSettings.Database database = settings.database();
        List<String> complaints = new ArrayList<>();
        try (Connection desk = DriverManager.getConnection(
                        database.url(), DatabaseRoles.DESK, database.desk().value());
                Connection migrator = DriverManager.getConnection(
                        database.url(),
                        DatabaseRoles.MIGRATOR,
                        database.migrator().value())) {
            complaints.addAll(DatabaseCheck.complaints(desk, database.durability()));
            if (!settings.demo() && holds(migrator, "select from officer where demo")) {
                complaints.add("The database holds the demonstration's accounts, whose password everybody knows: use"
                        + " another database. One that was a demonstration never becomes a real one.");
            }
            if (!settings.demo() && !holds(migrator, "select from officer")) {
                complaints.add("Nobody could sign in yet: make the first account with ./kumkrong officer invite.");
            }
            if (!opensSecrets(migrator, settings.key(), chance)) {
                complaints.add("KUMKRONG_SECRET_KEY is another key than the one this database was used with: give that"
                        + " one. If it is lost, every second factor must be set up anew.");
            }
        } catch (SQLException e) {
            throw new DeskUnavailable(inWords(e, DatabaseRoles.DESK), e);
        }
        if (!complaints.isEmpty()) {
            throw new DeskUnavailable(String.join(System.lineSeparator(), complaints), null);
        }
    }

    /// Tries one secret; all were sealed with one key.
    private static boolean opensSecrets(Connection connection, Password key, SecureRandom chance) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select totp_secret, officer_id from officer where totp_secret is not null limit 1")) {
            return !found.next() || Secrets.opens(key, found.getString(1), found.getObject(2, UUID.class), chance);
        }
    }

    private static boolean holds(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select exists (" + query + ")")) {
            return found.next() && found.getBoolean(1);
        }
    }
}
