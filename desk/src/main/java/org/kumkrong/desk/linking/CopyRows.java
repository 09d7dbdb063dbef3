// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows sent to a table by PostgreSQL's COPY, in its text format: as fast as rows get in.
final class CopyRows {
    private static final String ABSENT = "\\N";

    private final StringBuilder line = new StringBuilder(1_024);

    /// Sends rows; call it within a transaction.
    ///
    /// @param into a table and its columns, such as `t (a, b)`
    /// @param lines each as [#row] writes it
    static void send(JdbcTemplate rows, String into, Stream<String> lines) {
        rows.execute((ConnectionCallback<Boolean>) connection -> {
            try (PGCopyOutputStream out =
                    new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy " + into + " from stdin")) {
                for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                    out.write(each.next().getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new DataAccessResourceFailureException("rows could not be sent to the database", e);
            }
            return true;
        });
    }

    /// A row of values: texts, numbers, ids, moments, null; each as its own text says it.
    static String row(@Nullable Object... values) {
        CopyRows row = new CopyRows();
        for (int i = 0; i < values.length; i++) {
            row.line.append(i == 0 ? "" : "\t");
            row.add(values[i]);
        }
        return row.line.append('\n').toString();
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> line.append(ABSENT);
            default -> escape(value.toString());
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(letter);
            }
        }
    }
}
