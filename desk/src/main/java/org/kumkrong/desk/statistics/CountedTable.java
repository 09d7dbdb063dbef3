// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.List;

/// A table of counts in which everything stands once, so that its totals are the sums of its cells.
/// True numbers: whoever
/// shows it to somebody who may not see them protects it first.
///
/// @param id what it is called in addresses and files, such as `cases-by-year`
/// @param period what it is about
/// @param counts a list for each row, with a number for each column
public record CountedTable(String id, Period period, List<Label> rows, List<Label> columns, List<List<Long>> counts) {
    public CountedTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (counts.size() != rows.size() || counts.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("counts must have a number for each row and column");
        }
        if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts must not be negative");
        }
    }

    /// The key of its title in the message files.
    public String titleKey() {
        return "statistics.table." + id;
    }

    /// The key of what its rows are.
    public String rowsKey() {
        return "statistics.rows." + id;
    }

    /// The key of what was counted in its cells.
    public String unitKey() {
        return "statistics.unit." + id;
    }

    /// The key of the paragraph that says how it was counted.
    public String howKey() {
        return "statistics.how." + id;
    }

    /// The number in a cell.
    public long count(int row, int column) {
        return counts.get(row).get(column);
    }

    /// The total of a row.
    public long rowTotal(int row) {
        return counts.get(row).stream().mapToLong(Long::longValue).sum();
    }

    /// The total of a column.
    public long columnTotal(int column) {
        return counts.stream().mapToLong(row -> row.get(column)).sum();
    }

    /// The total of all.
    public long total() {
        return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    }

    /// Whether there is nothing in it.
    public boolean isEmpty() {
        return total() == 0;
    }

    /// Names only the table: counts of few are not for printing.
    @Override
    public String toString() {
        return "table " + id;
    }
}
