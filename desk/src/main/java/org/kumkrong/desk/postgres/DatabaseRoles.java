// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/// Who may do what in the database: an owner nobody signs in as, who owns the tables; a migrator, who becomes the
/// owner; and two who work, the desk and the linker, who own nothing and can switch off no rule. Two
/// more nobody signs in
/// as, for one task each: the migrator becomes one to make backups, the linker the other to remove what is due.
///
/// Everything here may be run again, and by several programs at once; it then mends what differs. The administrator
/// must be a superuser.
public final class DatabaseRoles {
    public static final String DATABASE = "kumkrong";
    public static final String SCHEMA = "kumkrong";

    /// Owns the schema; cannot sign in.
    public static final String OWNER = "kumkrong_owner";

    /// Changes the schema. Every session of it begins as the owner, so that what it makes belongs to the owner.
    public static final String MIGRATOR = "kumkrong_migrator";

    /// The application.
    public static final String DESK = "kumkrong_desk";

    /// The worker that links tips.
    public static final String LINKER = "kumkrong_linker";

    /// Reads everything and writes nothing; cannot sign in. The migrator becomes it to make a backup.
    public static final String BACKUP = "kumkrong_backup";

    /// Removes what a rule says may go, and nothing else; cannot sign in. The linker becomes it for that.
    public static final String KEEPER = "kumkrong_keeper";

    /// Extensions are kept apart from tables, where nobody but the administrator can add to them.
    private static final String EXTENSIONS = "kumkrong_extensions";

    private static final String RESTRICTED = "nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit";

    /// One of us at a time; the number is our own and means nothing.
    private static final long SETUP_LOCK = 7_308_040_126_071_133L;

    private static final List<String> BUILTIN_C_UTF8 =
            List.of("locale_provider builtin", "builtin_locale 'C.UTF-8'", "locale 'C.UTF-8'");

    private DatabaseRoles() {}

    /// Opens connections as a superuser of the server.
    @FunctionalInterface
    public interface Administrator {
        /// A new connection to a database; the caller closes it.
        Connection connect(String database) throws SQLException;
    }

    /// The passwords of those who sign in.
    public record Passwords(Password migrator, Password desk, Password linker) {}

    /// Makes the roles, and the database with the schema and the extensions.
    ///
    /// @param database the name of the database, {@link #DATABASE} but in tests
    public static void create(Administrator administrator, String database, Passwords passwords) throws SQLException {
        try (Connection postgres = administrator.connect("postgres")) {
            execute(postgres, "select pg_advisory_lock(" + SETUP_LOCK + ")"); // until the connection closes
            createRoles(postgres, passwords);
            if (!exists(postgres, "select from pg_database where datname = ?", database)) {
                execute(postgres, createDatabase(postgres, database));
            }
            try (Connection inside = administrator.connect(database)) {
                inside.setAutoCommit(false);
                createSchema(inside, database);
                inside.commit();
            }
        }
    }

    private static void createRoles(Connection postgres, Passwords passwords) throws SQLException {
        createRole(postgres, OWNER, "nologin");
        createRole(postgres, MIGRATOR, "login");
        createRole(postgres, DESK, "login");
        createRole(postgres, LINKER, "login");
        createRole(postgres, BACKUP, "nologin");
        createRole(postgres, KEEPER, "nologin");
        execute(postgres, "grant " + OWNER + ", " + BACKUP + " to " + MIGRATOR);
        execute(postgres, "grant " + KEEPER + " to " + LINKER);
        configure(postgres, MIGRATOR, "role = " + OWNER, "statement_timeout = 0", "lock_timeout = '10s'");
        configure(
                postgres,
                DESK,
                "statement_timeout = '30s'",
                "lock_timeout = '5s'",
                "idle_in_transaction_session_timeout = '60s'");
        configure(
                postgres,
                LINKER,
                "statement_timeout = '10min'",
                "lock_timeout = '10s'",
                "idle_in_transaction_session_timeout = '5min'");
        setPassword(postgres, MIGRATOR, passwords.migrator());
        setPassword(postgres, DESK, passwords.desk());
        setPassword(postgres, LINKER, passwords.linker());
    }

    private static void createRole(Connection postgres, String role, String login) throws SQLException {
        String verb = exists(postgres, "select from pg_roles where rolname = ?", role) ? "alter" : "create";
        execute(postgres, verb + " role " + role + " " + login + " " + RESTRICTED);
    }

    private static void configure(Connection postgres, String role, String... settings) throws SQLException {
        for (String setting : settings) {
            execute(postgres, "alter role " + role + " set " + setting);
        }
        execute(postgres, "alter role " + role + " set search_path = " + SCHEMA + ", " + EXTENSIONS + ", public");
        execute(postgres, "alter role " + role + " set timezone = 'UTC'");
    }

    /// The driver turns the password into what the server keeps, so that the password itself is in no statement.
    private static void setPassword(Connection postgres, String role, Password password) throws SQLException {
        postgres.unwrap(PGConnection.class)
                .alterUserPassword(role, password.value().toCharArray(), "scram-sha-256");
    }

    private static String createDatabase(Connection postgres, String database) throws SQLException {
        int version = postgres.getMetaData().getDatabaseMajorVersion();
        String locale = version >= 17 ? String.join(" ", BUILTIN_C_UTF8) : "locale 'C.UTF-8'";
        return "create database " + database + " template template0 encoding 'UTF8' " + locale;
    }

    private static void createSchema(Connection inside, String database) throws SQLException {
        execute(inside, "revoke all on database " + database + " from public");
        execute(inside, "revoke all on schema public from public");
        execute(inside, "create schema if not exists " + SCHEMA + " authorization " + OWNER);
        execute(inside, "alter schema " + SCHEMA + " owner to " + OWNER);
        execute(inside, "create schema if not exists " + EXTENSIONS);
        for (String extension : List.of("pg_trgm", "btree_gin")) {
            execute(inside, "create extension if not exists " + extension + " schema " + EXTENSIONS);
        }
        execute(
                inside,
                "grant usage on schema " + EXTENSIONS + ", public to "
                        + String.join(", ", OWNER, MIGRATOR, DESK, LINKER, BACKUP, KEEPER));
        execute(inside, "grant connect on database " + database + " to " + MIGRATOR);
        execute(inside, "grant connect, temporary on database " + database + " to " + DESK + ", " + LINKER);
        execute(inside, "grant usage on schema " + SCHEMA + " to " + String.join(", ", DESK, LINKER, BACKUP, KEEPER));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
