// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import java.util.List;
import java.util.Map;

/// Which columns of a table are compared, and as what.
///
/// @param columns in the order in which they were first seen
/// @param thresholdBits groups of rows join from this mean evidence on
record TableSchema(List<Column> columns, double thresholdBits) {
    static final double THRESHOLD_BITS_DEFAULT = 0;

    TableSchema {
        columns = List.copyOf(columns);
    }

    /// One column.
    ///
    /// @param name as in the header
    /// @param role what it holds
    /// @param order how it writes dates; of no matter elsewhere
    /// @param also names under which other files know it
    /// @param why a word on why it was taken so; empty where told by a person
    record Column(String name, ColumnRole role, DateOrder order, List<String> also, String why) {
        boolean answersTo(String header) {
            return name.equalsIgnoreCase(header) || also.stream().anyMatch(header::equalsIgnoreCase);
        }
    }

    TableSchema withThreshold(double bits) {
        return new TableSchema(columns, bits);
    }

    /// For each column of a file's header, the number of the schema's column it feeds, −1 for none.
    int[] mapping(List<String> header) {
        int[] mapping = new int[header.size()];
        for (int i = 0; i < mapping.length; i++) {
            mapping[i] = -1;
            for (int c = 0; c < columns.size(); c++) {
                if (columns.get(c).answersTo(header.get(i))) {
                    mapping[i] = c;
                }
            }
        }
        return mapping;
    }

    Map<ColumnRole, Long> counts() {
        return columns.stream()
                .collect(java.util.stream.Collectors.groupingBy(Column::role, java.util.stream.Collectors.counting()));
    }
}
