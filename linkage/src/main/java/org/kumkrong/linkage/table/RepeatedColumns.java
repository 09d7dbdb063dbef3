// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds columns that say again what others say (a full name beside given and family name), whose evidence would count
/// twice.
final class RepeatedColumns {
    private static final double REPEATED_SHARE = 0.6;
    private static final int ROWS_MIN = 20;

    private final List<TableSchema.Column> columns;
    private final List<List<String>> sample;

    RepeatedColumns(List<TableSchema.Column> columns, List<List<String>> sample) {
        this.columns = columns;
        this.sample = sample;
    }

    /// The columns, repeated ones ignored.
    List<TableSchema.Column> without() {
        List<TableSchema.Column> kept = new ArrayList<>(columns);
        int given = first(ColumnRole.GIVEN_NAME);
        int family = first(ColumnRole.FAMILY_NAME);
        for (int c = 0; c < columns.size(); c++) {
            ColumnRole role = columns.get(c).role();
            boolean namely = role == ColumnRole.FULL_NAME || role == ColumnRole.LINE;
            if (namely && given >= 0 && family >= 0 && holds(c, given) && holds(c, family)) {
                kept.set(c, as(c, ColumnRole.NAMES_AGAIN, "says again what the name columns say"));
            } else if (role == ColumnRole.GIVEN_NAME && c != given || role == ColumnRole.FAMILY_NAME && c != family) {
                kept.set(c, as(c, ColumnRole.LINE, "a further name"));
            } else if (role != ColumnRole.IGNORED) {
                int twin = twin(c);
                if (twin >= 0) {
                    kept.set(c, ignored(c, "the same as " + columns.get(twin).name()));
                }
            }
        }
        return kept;
    }

    private TableSchema.Column ignored(int c, String why) {
        return as(c, ColumnRole.IGNORED, why);
    }

    private TableSchema.Column as(int c, ColumnRole role, String why) {
        TableSchema.Column column = columns.get(c);
        return new TableSchema.Column(column.name(), role, column.order(), column.also(), why);
    }

    private int first(ColumnRole role) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).role() == role) {
                return c;
            }
        }
        return -1;
    }

    /// Whether most cells of a column hold all words of another column's cell.
    private boolean holds(int c, int part) {
        int asked = 0;
        int held = 0;
        for (List<String> row : sample) {
            if (!row.get(c).isEmpty() && !row.get(part).isEmpty()) {
                asked++;
                held += words(row.get(c)).containsAll(words(row.get(part))) ? 1 : 0;
            }
        }
        return asked >= ROWS_MIN && held >= REPEATED_SHARE * asked;
    }

    private static Set<String> words(String cell) {
        return new HashSet<>(Arrays.asList(cell.split("[ ,.]+", -1)));
    }

    /// An earlier column with the same cells nearly everywhere, −1 for none.
    private int twin(int c) {
        for (int other = 0; other < c; other++) {
            if (columns.get(other).role() == columns.get(c).role()) {
                int asked = 0;
                int same = 0;
                for (List<String> row : sample) {
                    if (!row.get(c).isEmpty() && !row.get(other).isEmpty()) {
                        asked++;
                        same += row.get(c).equals(row.get(other)) ? 1 : 0;
                    }
                }
                if (asked >= ROWS_MIN && same >= 0.9 * asked) {
                    return other;
                }
            }
        }
        return -1;
    }
}
