// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.desk.postgres.Password;
import org.postgresql.PGConnection;

/// Takes a backup: all tables as they stand at one moment, while everybody works on.
public final class Snapshot {
    private Snapshot() {}

    /// Makes a backup.
    ///
    /// @param migrator a connection of the migrator, which can become the role that reads for backups
    /// @param passphrase null to seal nothing
    /// @param verify whether to read the file again from end to end before it gets its name
    public static Manifest take(
            Connection migrator,
            Path file,
            @Nullable Password passphrase,
            boolean verify,
            Clock clock,
            SecureRandom chance)
            throws IOException, SQLException {
        try (BackupWriter writer = new BackupWriter(file, passphrase, chance)) {
            Manifest manifest = write(migrator, writer, clock);
            writer.finish(manifest);
            if (verify
                    && !new BackupReader(writer.unfinished(), passphrase)
                            .check()
                            .equals(manifest)) {
                throw BackupRefused.damaged("what was read is not what was written");
            }
            writer.keep();
            return manifest;
        }
    }

    private static Manifest write(Connection migrator, BackupWriter writer, Clock clock)
            throws IOException, SQLException {
        migrator.setAutoCommit(false);
        migrator.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        migrator.setReadOnly(true);
        String schema = Catalog.schema(migrator); // the first question: from here on all show one moment
        String madeAt = clock.instant().toString();
        if (Catalog.ask(migrator, "select 1 from pg_roles where rolname = '" + DatabaseRoles.BACKUP + "'")
                .isEmpty()) {
            throw new BackupRefused("The database knows no role for backups, because an older Kumkrong prepared it:"
                    + " run ./kumkrong database prepare once more.");
        }
        List<String> unseen = Catalog.unseen(migrator);
        if (!unseen.isEmpty()) {
            throw new BackupRefused("A backup would not be whole: its role may not read " + String.join(", ", unseen)
                    + ". Start ./kumkrong serve once, which mends that.");
        }
        Catalog.run(migrator, "set local role " + DatabaseRoles.BACKUP);
        List<Manifest.Part> parts = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : Catalog.tables(migrator).entrySet()) {
            String columns = table.getValue().stream().map(Catalog::quoted).collect(Collectors.joining(", "));
            String copy = "copy (select " + columns + " from " + Catalog.quoted(table.getKey()) + ") to stdout";
            parts.add(writer.part(
                    table.getKey(),
                    table.getValue(),
                    out -> migrator.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, out)));
        }
        List<Manifest.Counter> counters = counters(migrator); // last, so that they are past every row's number
        migrator.rollback();
        return new Manifest(madeAt, schema, parts, counters);
    }

    private static List<Manifest.Counter> counters(Connection migrator) throws SQLException {
        List<Manifest.Counter> counters = new ArrayList<>();
        for (String sequence : Catalog.sequences(migrator)) {
            List<String> stands = Catalog.ask(migrator, "select last_value, is_called from " + Catalog.quoted(sequence))
                    .getFirst();
            counters.add(new Manifest.Counter(
                    sequence,
                    Long.parseLong(stands.getFirst()),
                    stands.getLast().equals("t")));
        }
        return counters;
    }
}
