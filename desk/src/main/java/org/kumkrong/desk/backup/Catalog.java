// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which tables and sequences there are, as the database itself says.
final class Catalog {
    private static final String OURS =
            "n.nspname = 'kumkrong' and c.relkind in ('r', 'p') and c.relname not like 'flyway%'";

    private Catalog() {}

    /// The version of the tables; empty where there are none yet.
    static String schema(Connection connection) throws SQLException {
        List<List<String>> history =
                ask(connection, "select 1 from pg_tables where schemaname = 'kumkrong' and tablename like 'flyway%'");
        if (history.isEmpty()) {
            return "";
        }
        List<List<String>> versions = ask(connection, """
                select version from flyway_schema_history where success and version is not null
                order by version::numeric desc limit 1
                """);
        return versions.isEmpty() ? "" : versions.getFirst().getFirst();
    }

    /// The tables with their columns, each after those it refers to.
    static Map<String, List<String>> tables(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        for (List<String> row : ask(connection, """
                select c.relname, a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where %s order by c.relname, a.attnum
                """.formatted(OURS))) {
            columns.computeIfAbsent(row.getFirst(), table -> new ArrayList<>()).add(row.getLast());
        }
        Map<String, Set<String>> refersTo = new TreeMap<>();
        for (List<String> row : ask(connection, """
                select c.relname, t.relname from pg_constraint k join pg_class c on c.oid = k.conrelid
                join pg_class t on t.oid = k.confrelid join pg_namespace n on n.oid = c.relnamespace
                where k.contype = 'f' and k.conrelid <> k.confrelid and %s
                """.formatted(OURS))) {
            refersTo.computeIfAbsent(row.getFirst(), table -> new TreeSet<>()).add(row.getLast());
        }
        return inOrder(columns, refersTo);
    }

    private static Map<String, List<String>> inOrder(
            Map<String, List<String>> columns, Map<String, Set<String>> refersTo) {
        Set<String> left = new LinkedHashSet<>(columns.keySet());
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(table -> ordered.keySet().containsAll(refersTo.getOrDefault(table, Set.of())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + left);
            }
            ready.forEach(table -> ordered.put(table, columns.get(table)));
            ready.forEach(left::remove);
        }
        return ordered;
    }

    /// The sequences, by name.
    static List<String> sequences(Connection connection) throws SQLException {
        return names(ask(connection, """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'kumkrong' and c.relkind = 'S' order by 1
                """));
    }

    /// Tables of which a backup would not see every row.
    static List<String> unseen(Connection connection) throws SQLException {
        return names(ask(connection, """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and (not has_table_privilege('kumkrong_backup', c.oid, 'select')
                    or not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backed_up'
                        and p.polpermissive and pg_get_expr(p.polqual, p.polrelid) = 'true')
                    or exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive))
                order by 1
                """.formatted(OURS)));
    }

    /// Tables in which an agency has something, and the agencies themselves.
    static List<String> filled(Connection connection) throws SQLException {
        List<String> filled = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : tables(connection).entrySet()) {
            if (table.getValue().contains("agency_id")
                    && !ask(
                                    connection,
                                    "select 1 from " + quoted(table.getKey()) + " where agency_id is not null limit 1")
                            .isEmpty()) {
                filled.add(table.getKey());
            }
        }
        return filled;
    }

    /// A name as it stands in a statement.
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> names(List<List<String>> rows) {
        return rows.stream().map(List::getFirst).toList();
    }

    static List<List<String>> ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
