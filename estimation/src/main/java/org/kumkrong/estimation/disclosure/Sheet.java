// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A table as somebody wishes to publish it, with its totals and its true numbers.
///
/// @param name what it is called
/// @param entries its cells and totals
public record Sheet(String name, List<Entry> entries) {
    /// Most entries of one table.
    public static final int ENTRIES_MAX = 2_000;

    private static final String TOTAL = "total";

    public Sheet {
        entries = List.copyOf(entries);
        if (entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException("entries must be at most " + ENTRIES_MAX + ", not " + entries.size());
        }
        Set<String> labels = new HashSet<>();
        for (Entry entry : entries) {
            if (!labels.add(entry.label())) {
                throw new IllegalArgumentException("entries must have different labels");
            }
        }
    }

    /// A smallest group of people and where it stands in a table.
    ///
    /// @param group what it is called, the same in every table that counts these people
    /// @param row its row
    /// @param column its column
    /// @param count how many people
    public record Placed(String group, String row, String column, long count) {}

    /// A table of rows by columns with all totals; a cell without any group is not shown.
    public static Sheet crossed(String name, List<Placed> groups) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Placed placed : groups) {
            List<String> labels = List.of(
                    placed.row() + " × " + placed.column(),
                    placed.row() + " × " + TOTAL,
                    TOTAL + " × " + placed.column(),
                    TOTAL);
            for (String label : labels) {
                members.computeIfAbsent(label, _ -> new LinkedHashSet<>()).add(placed.group());
                counts.merge(label, placed.count(), Long::sum);
            }
        }
        List<Entry> entries = new ArrayList<>();
        members.forEach((label, all) -> entries.add(new Entry(label, all, counts.getOrDefault(label, 0L))));
        return new Sheet(name, entries);
    }
}
