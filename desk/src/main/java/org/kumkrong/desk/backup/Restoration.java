// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.postgres.Password;
import org.postgresql.PGConnection;

/// Brings a backup back, into a database in which no agency has anything yet: all of it in one transaction, or nothing.
///
/// The tables' owner steps behind the walls for that transaction only. Others meet locked tables before it ends and the
/// walls as they were after it.
public final class Restoration {
    /// What opens something for a while: a session that was ended since must not come back.
    private static final List<String> FLEETING = List.of("session", "challenge", "attempt");

    private final BackupReader reader;
    private final Manifest manifest;

    /// Reads the file from end to end.
    ///
    /// @param passphrase null where none was given
    /// @throws BackupRefused where it is not whole
    public Restoration(Path file, @Nullable Password passphrase) throws IOException {
        this.reader = new BackupReader(file, passphrase);
        this.manifest = reader.check();
    }

    /// What the file holds.
    public Manifest manifest() {
        return manifest;
    }

    /// The version of a database's tables, of which no agency has any row.
    ///
    /// @return empty where there are no tables
    /// @throws BackupRefused where there are rows
    public static String schemaOfEmpty(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        stepBehindWalls(owner, Catalog.tables(owner).keySet());
        refuseFilled(owner);
        owner.rollback();
        return Catalog.schema(owner);
    }

    /// Fills the tables.
    ///
    /// @param owner a connection of the migrator, on tables of the backup's version
    /// @param begun hears of each table before its rows are sent
    public void into(Connection owner, Consumer<String> begun) throws IOException, SQLException {
        owner.setAutoCommit(false);
        Map<String, List<String>> tables = Catalog.tables(owner);
        refuseOtherTables(tables);
        Set<String> walled = stepBehindWalls(owner, tables.keySet());
        refuseFilled(owner);
        for (String table : new ArrayList<>(tables.keySet()).reversed()) {
            Catalog.run(owner, "delete from " + Catalog.quoted(table)); // what migrations put there
        }
        reader.read(manifest, (part, rows) -> {
            begun.accept(part.table());
            String columns = part.columns().stream().map(Catalog::quoted).collect(Collectors.joining(", "));
            String copy = "copy " + Catalog.quoted(part.table()) + " (" + columns + ") from stdin";
            long taken = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows);
            if (taken != part.rows()) {
                throw BackupRefused.damaged("table " + part.table());
            }
        });
        for (String table : FLEETING) {
            if (tables.containsKey(table)) {
                Catalog.run(owner, "delete from " + Catalog.quoted(table));
            }
        }
        for (Manifest.Counter counter : manifest.counters()) {
            Catalog.run(
                    owner,
                    "select setval('" + Catalog.quoted(counter.sequence()).replace("'", "''") + "', " + counter.last()
                            + ", " + counter.used() + ")");
        }
        for (String table : tables.keySet()) {
            Catalog.run(owner, "alter table " + Catalog.quoted(table) + " enable trigger user");
        }
        for (String table : walled) {
            Catalog.run(owner, "alter table " + Catalog.quoted(table) + " force row level security");
        }
        owner.commit();
        owner.setAutoCommit(true);
        Catalog.run(owner, "analyze");
    }

    private void refuseOtherTables(Map<String, List<String>> tables) {
        Map<String, List<String>> held = new HashMap<>();
        manifest.parts().forEach(part -> held.put(part.table(), part.columns()));
        if (!held.equals(tables)) {
            throw new BackupRefused("The tables of the backup are not those of its version (" + manifest.schema()
                    + "): use the Kumkrong that made it.");
        }
    }

    private static Set<String> stepBehindWalls(Connection owner, Set<String> tables) throws SQLException {
        if (!tables.isEmpty()) {
            Catalog.run(
                    owner,
                    "lock table " + tables.stream().map(Catalog::quoted).collect(Collectors.joining(", "))
                            + " in access exclusive mode");
        }
        Set<String> walled =
                Catalog.ask(owner, """
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'kumkrong' and c.relforcerowsecurity
                        """).stream().map(List::getFirst).collect(Collectors.toSet());
        for (String table : tables) {
            Catalog.run(owner, "alter table " + Catalog.quoted(table) + " no force row level security");
            Catalog.run(owner, "alter table " + Catalog.quoted(table) + " disable trigger user");
        }
        return walled;
    }

    private static void refuseFilled(Connection owner) throws SQLException {
        List<String> filled = Catalog.filled(owner);
        if (!filled.isEmpty()) {
            throw new BackupRefused("The database is not empty (" + String.join(", ", filled)
                    + "): a backup is brought back into a new one only. Make one with another name in KUMKRONG_DB_URL"
                    + " and ./kumkrong database prepare.");
        }
    }
}
