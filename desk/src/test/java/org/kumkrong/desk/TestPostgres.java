// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.desk.postgres.LocalPostgres;
import org.kumkrong.desk.postgres.LocalPostgresSettings;
import org.kumkrong.desk.postgres.LocalPostgresSettings.Durability;
import org.kumkrong.desk.postgres.Password;
import org.kumkrong.desk.postgres.PostgresUnavailable;

/// A real PostgreSQL for tests: one server for all tests of a JVM, a new database for each that asks.
///
/// The server's home stays in `target` from run to run, so that only the first unpacks it; its databases do not.
public final class TestPostgres {
    /// What every role's password is here.
    public static final Password PASSWORD = new Password("synthetic-password-of-tests");

    private static final DatabaseRoles.Passwords PASSWORDS = new DatabaseRoles.Passwords(PASSWORD, PASSWORD, PASSWORD);
    private static final int HOMES_MAX = 4;
    private static final String TEMPLATE = "template_of_roles"; // what all others are copied from
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<String> PREPARED = ConcurrentHashMap.newKeySet();

    private TestPostgres() {}

    /// What makes a template out of a fresh database, such as running the migrations.
    @FunctionalInterface
    public interface Preparation {
        void prepare(Database database) throws SQLException;
    }

    /// One database of the server, with the roles and the empty schema in it. Rights on the database itself are not
    /// copied, so that here everybody may connect.
    public record Database(LocalPostgres server, String name) {
        public String url() {
            return server.url(name);
        }

        /// A connection as one of the roles of {@link DatabaseRoles}; the caller closes it.
        public Connection connect(String role) throws SQLException {
            return DriverManager.getConnection(url(), role, PASSWORD.value());
        }

        /// A connection as superuser, to arrange or to look behind the walls; the caller closes it.
        public Connection connectAsAdmin() throws SQLException {
            return server.connect(name);
        }
    }

    /// A database with roles, extensions and an empty schema, that no other test has touched.
    public static Database fresh() throws SQLException {
        return copyOf(TEMPLATE);
    }

    /// A database like the one that the preparation makes; it runs once for each name.
    public static synchronized Database fresh(String template, Preparation preparation) throws SQLException {
        String name = "template_of_" + template;
        if (PREPARED.add(name)) {
            Database unfinished = copyOf(TEMPLATE);
            preparation.prepare(unfinished);
            try (Connection admin = server().connect("postgres")) {
                execute(admin, "alter database " + unfinished.name() + " rename to " + name);
            }
        }
        return copyOf(name);
    }

    public static LocalPostgres server() {
        return Holder.SERVER;
    }

    private static Database copyOf(String template) throws SQLException {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection admin = server().connect("postgres")) {
            execute(admin, "create database " + name + " template " + template + " strategy file_copy");
        }
        return new Database(server(), name);
    }

    private static List<String> query(Connection admin, String sql) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }

    private static void execute(Connection admin, String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class Holder {
        static final LocalPostgres SERVER = start();

        private static LocalPostgres start() {
            for (int home = 1; ; home++) {
                try {
                    return prepared(start(Path.of("target", "test-postgres-" + home)));
                } catch (PostgresUnavailable e) {
                    if (home == HOMES_MAX) {
                        throw e;
                    }
                }
            }
        }

        private static LocalPostgres prepared(LocalPostgres server) {
            try (Connection admin = server.connect("postgres")) {
                for (String left :
                        query(admin, "select datname from pg_database where datname ~ '^(test|template)_[a-z0-9]+'")) {
                    execute(admin, "drop database " + left);
                }
                for (String left :
                        query(admin, "select rolname from pg_roles where rolname !~ '^(pg_|postgres$|kumkrong_)'")) {
                    execute(admin, "drop role " + left);
                }
                DatabaseRoles.create(server, TEMPLATE, PASSWORDS);
            } catch (SQLException e) {
                throw new IllegalStateException("the server for tests cannot be prepared", e);
            }
            return server;
        }

        private static LocalPostgres start(Path home) {
            SecureRandom chance = new SecureRandom(new byte[] {1}); // a seed adds to chance, it does not replace it
            return LocalPostgres.start(LocalPostgresSettings.of(home, Durability.THROWAWAY, chance)
                    .withPlaceForRoot(Path.of(System.getProperty("java.io.tmpdir"), "kumkrong-test")));
        }
    }
}
