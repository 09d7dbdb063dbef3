// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kumkrong.desk.postgres.LocalPostgresSettings.Durability;

/// Whether a database, ours or an agency's own, is one the desk can be trusted to. Asked at every start, on a
/// connection of the application's role.
public final class DatabaseCheck {
    private static final int VERSION_MIN = 15;

    /// Two spellings of one made-up name that differ in a tone mark.
    private static final String THAI_SIMILARITY = "similarity('สมชาย ใจดี', 'สมชาย ใจดื')";

    private static final String MAY_PASS_WALLS = """
            select exists (
                select from pg_roles
                where (rolsuper or rolbypassrls) and pg_has_role(session_user, oid, 'member'))
            """;

    private static final String MAY_MAKE_ROLES = """
            select exists (
                select from pg_roles
                where (rolcreaterole or rolcreatedb) and pg_has_role(session_user, oid, 'member'))
            """;

    private static final String MAY_CHANGE_TABLES = """
            select exists (
                select from pg_namespace
                where nspname = 'kumkrong' and has_schema_privilege(session_user, oid, 'create'))
            or exists (
                select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                where nspname = 'kumkrong' and pg_has_role(session_user, relowner, 'member'))
            or exists (
                select from pg_roles
                where rolname = 'kumkrong_owner' and pg_has_role(session_user, oid, 'member'))
            """;

    private DatabaseCheck() {}

    /// What is wrong, each as a sentence that says what to do; empty when nothing is.
    ///
    /// @param application a connection as the role the desk works under
    /// @param durability whether a tip that was acknowledged must survive a loss of power
    public static List<String> complaints(Connection application, Durability durability) throws SQLException {
        List<String> complaints = new ArrayList<>();
        complaints.addAll(ofVersion(application));
        complaints.addAll(ofLanguage(application));
        complaints.addAll(ofWriting(application, durability));
        complaints.addAll(ofRole(application));
        return complaints;
    }

    private static List<String> ofVersion(Connection application) throws SQLException {
        int version = application.getMetaData().getDatabaseMajorVersion();
        return version >= VERSION_MIN
                ? List.of()
                : List.of("The database is PostgreSQL " + version + ": upgrade it to " + VERSION_MIN + " or newer.");
    }

    private static List<String> ofLanguage(Connection application) throws SQLException {
        String encoding = text(application, "show server_encoding");
        if (!encoding.equals("UTF8")) {
            return List.of("The database stores text as " + encoding + ": create it again with encoding 'UTF8'.");
        }
        Optional<String> schema = find(application, """
                select quote_ident(nspname)
                from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
                where extname = 'pg_trgm'
                """);
        if (schema.isEmpty()) {
            return List.of("The database lacks the extension pg_trgm: run 'create extension pg_trgm' in it as its"
                    + " administrator.");
        }
        if (!isTrue(application, """
                select has_schema_privilege(extnamespace, 'usage') from pg_extension where extname = 'pg_trgm'
                """)) {
            return List.of("The desk's role may not use the extension pg_trgm: run 'grant usage on schema "
                    + schema.get() + " to " + DatabaseRoles.DESK + ", " + DatabaseRoles.LINKER + "'.");
        }
        return isTrue(application, "select " + schema.get() + "." + THAI_SIMILARITY + " > 0")
                ? List.of()
                : List.of("The database takes no Thai character for a letter, so that no Thai name would be found:"
                        + " create it again with locale 'C.UTF-8' or 'th_TH.UTF-8' instead of 'C'.");
    }

    private static List<String> ofWriting(Connection application, Durability durability) throws SQLException {
        List<String> complaints = new ArrayList<>();
        if (isTrue(application, "select pg_is_in_recovery()")
                || isTrue(application, "select current_setting('transaction_read_only')::boolean")) {
            complaints.add("The database can only be read: name the primary server, not its standby.");
        }
        if (durability == Durability.DURABLE) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                if (text(application, "show " + setting).equals("off")) {
                    complaints.add("The database would confirm a tip before it is on disk: set " + setting
                            + " to on in its configuration.");
                }
            }
        }
        return complaints;
    }

    /// The first thing the role can do that it must not; a superuser can do them all.
    private static List<String> ofRole(Connection application) throws SQLException {
        String start = "The desk's role " + text(application, "select quote_ident(session_user)");
        String remedy = ": sign the desk in as " + DatabaseRoles.DESK + " instead.";
        if (isTrue(application, MAY_PASS_WALLS)) {
            return List.of(start + " can go past the walls between agencies" + remedy);
        }
        if (isTrue(application, MAY_MAKE_ROLES)) {
            return List.of(start + " can make roles or databases" + remedy);
        }
        return isTrue(application, MAY_CHANGE_TABLES)
                ? List.of(start + " owns tables or can make some, and so could change its own walls" + remedy)
                : List.of();
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        return text(connection, query).equals("t");
    }

    private static String text(Connection connection, String query) throws SQLException {
        return find(connection, query).orElseThrow(() -> new IllegalStateException("no row from: " + query));
    }

    private static Optional<String> find(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next() ? Optional.ofNullable(found.getString(1)) : Optional.empty();
        }
    }
}
