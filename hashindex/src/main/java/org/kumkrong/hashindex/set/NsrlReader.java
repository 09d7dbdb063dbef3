// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the fingerprints of NIST's National Software Reference Library, version 3: known, which is not to say good.
///
/// Takes the table with columns md5, sha1 or sha256 (`METADATA`, else `FILE`); names and packages are passed over.
final class NsrlReader {
    private static final List<String> TABLES = List.of("metadata", "file", "distinct_hash");
    private static final List<Kind> KINDS = List.of(Kind.MD5, Kind.SHA1, Kind.SHA256);

    private final SetImport found;
    private long number;

    NsrlReader(SetImport found) {
        this.found = found;
    }

    void read(Path file) throws IOException {
        try (SqliteFile database = SqliteFile.open(file)) {
            SqliteFile.TableOf table = table(database);
            Map<Kind, Integer> columns = new EnumMap<>(Kind.class);
            for (Kind kind : KINDS) {
                int column = table.columns().indexOf(kind.word());
                if (column >= 0) {
                    columns.put(kind, column);
                }
            }
            if (columns.isEmpty()) {
                throw new IOException("its table " + table.name() + " has no column md5, sha1 or sha256");
            }
            database.rows(table, row -> row(row, columns));
        }
    }

    private static SqliteFile.TableOf table(SqliteFile database) throws IOException {
        List<SqliteFile.TableOf> tables = database.tables();
        for (String name : TABLES) {
            for (SqliteFile.TableOf table : tables) {
                if (table.name().equals(name)) {
                    return table;
                }
            }
        }
        throw new IOException("a database without a table METADATA or FILE");
    }

    private void row(List<String> values, Map<Kind, Integer> columns) throws IOException {
        number++;
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        columns.forEach((kind, column) -> {
            String digits = column < values.size() ? values.get(column).strip() : "";
            if (!digits.isEmpty()) {
                prints.put(kind, digits.toLowerCase(Locale.ROOT));
            }
        });
        SetEntry entry;
        try {
            entry = new SetEntry(prints, SetEntry.NO_QUALITY, "", "");
        } catch (IllegalArgumentException e) {
            found.reject("row " + number, String.valueOf(e.getMessage()));
            return;
        }
        found.take(entry);
    }
}
