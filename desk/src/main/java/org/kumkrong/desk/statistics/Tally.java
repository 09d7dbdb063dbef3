// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts on their way into a table.
final class Tally {
    private final Set<Label> rows = new LinkedHashSet<>();
    private final Set<Label> columns = new LinkedHashSet<>();
    private final Map<Cell, Long> counts = new HashMap<>();

    private record Cell(Label row, Label column) {}

    /// Has rows in this order, also where nothing is counted in one.
    Tally rows(List<? extends Label> fixed) {
        rows.addAll(fixed);
        return this;
    }

    /// Has columns in this order.
    Tally columns(List<? extends Label> fixed) {
        columns.addAll(fixed);
        return this;
    }

    void add(Label row, Label column, long count) {
        rows.add(row);
        columns.add(column);
        counts.merge(new Cell(row, column), count, Long::sum);
    }

    CountedTable table(String id, Period period) {
        List<List<Long>> cells = new ArrayList<>();
        for (Label row : rows) {
            cells.add(columns.stream()
                    .map(column -> counts.getOrDefault(new Cell(row, column), 0L))
                    .toList());
        }
        return new CountedTable(id, period, List.copyOf(rows), List.copyOf(columns), cells);
    }
}
