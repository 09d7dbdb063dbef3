// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.kumkrong.estimation.disclosure.OverlapReader.Told;
import org.kumkrong.estimation.disclosure.Range;

/// What the table of children says of how sources' lists overlap, to somebody who knows of each hidden number
/// whether it is small.
final class ToldBeside {
    private ToldBeside() {}

    static List<Told> of(Counts counts) {
        DisclosurePolicy policy = FactSheets.policy(counts.rules());
        List<Told> told = new ArrayList<>();
        for (Counts.Table table : counts.tables()) {
            if (table.key().equals(Tables.CHILDREN)) {
                table.rows().forEach(row -> told.add(told(row, counts.lists(), policy)));
            }
        }
        return told;
    }

    private static Told told(Counts.Row row, Counts.Lists lists, DisclosurePolicy policy) {
        int list = lists.names().indexOf(row.label().en());
        IntPredicate counts =
                row.total() ? _ -> true : list < 0 ? set -> Integer.bitCount(set) > 1 : set -> (set >> list & 1) != 0;
        Set<Integer> sets = IntStream.range(1, 1 << lists.names().size())
                .filter(counts)
                .boxed()
                .collect(Collectors.toSet());
        return switch (row.kind()) {
            case "exact" -> new Told(sets, new Range(row.count(), row.count()));
            case "rounded", "under" -> new Told(sets, new Range(row.lower(), row.upper()));
            default -> Told.hidden(sets, row.count(), policy);
        };
    }
}
