// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.backup;

import java.util.List;

/// What a backup holds: its last part, by which all others are checked.
///
/// @param madeAt the moment it shows, as an instant
/// @param schema the version of the tables
/// @param parts the tables, each after those it refers to
/// @param counters where the numbers that the database gives out stood
public record Manifest(String madeAt, String schema, List<Part> parts, List<Counter> counters) {
    /// Copies the lists.
    public Manifest {
        parts = List.copyOf(parts);
        counters = List.copyOf(counters);
    }

    /// A table.
    ///
    /// @param columns in the order of the rows' values
    /// @param bytes of its rows as they are sent to the database, before they are packed
    /// @param sha256 of those bytes, in lower-case hex
    public record Part(String table, List<String> columns, long rows, long bytes, String sha256) {
        /// Copies the columns.
        public Part {
            columns = List.copyOf(columns);
        }
    }

    /// A sequence.
    ///
    /// @param last the last number it gave out, or its first where it gave out none
    public record Counter(String sequence, long last, boolean used) {}

    /// Rows of all tables together.
    public long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }
}
