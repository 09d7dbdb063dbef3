// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kumkrong.estimation.disclosure.DisclosureControl;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.kumkrong.estimation.disclosure.Entry;
import org.kumkrong.estimation.disclosure.Protection;
import org.kumkrong.estimation.disclosure.Protection.Release;
import org.kumkrong.estimation.disclosure.Sheet;
import org.kumkrong.estimation.disclosure.Shown;

/// Tables on their way through protection.
final class Sheets {
    static final String TOTAL = "total";

    private Sheets() {}

    /// How an entry of a crossed sheet is labelled.
    static String place(String row, String column) {
        return row.equals(TOTAL) && column.equals(TOTAL) ? TOTAL : row + " × " + column;
    }

    /// Both tables of cases. They count the same cases, so that the second is checked by somebody who has
    /// read the first.
    static List<ShownTable> cases(CaseCounts cases, DisclosurePolicy policy) {
        CountedTable byYear = cases.byYear();
        CountedTable byStatus = cases.byStatus();
        if (isOfFew(byYear, policy)) {
            return List.of(ShownTable.withheld(byYear, "few"), ShownTable.withheld(byStatus, "few"));
        }
        Protection first = protect(
                byYear.id(),
                cases,
                group -> Integer.toString(group.year()),
                group -> group.category().key(),
                List.of(),
                policy);
        List<Release> read = first instanceof Release release ? List.of(release) : List.of();
        Protection second = protect(
                byStatus.id(),
                cases,
                group -> group.category().key(),
                group -> group.status().key(),
                read,
                policy);
        return List.of(ShownTable.of(byYear, first), ShownTable.of(byStatus, second));
    }

    private static Protection protect(
            String name,
            CaseCounts cases,
            Function<CaseCounts.Group, String> row,
            Function<CaseCounts.Group, String> column,
            List<Release> earlier,
            DisclosurePolicy policy) {
        List<Sheet.Placed> placed = cases.groups().stream()
                .map(group -> new Sheet.Placed(group.key(), row.apply(group), column.apply(group), group.cases()))
                .toList();
        return DisclosureControl.protect(Sheet.crossed(name, placed), earlier, policy);
    }

    /// A table of tips. Several count the same tips in other ways; what they have in common is how many
    /// there are in all, so
    /// that each is checked by somebody who knows that.
    static ShownTable tips(CountedTable table, DisclosurePolicy policy) {
        if (isOfFew(table, policy)) {
            return ShownTable.withheld(table, "few");
        }
        List<Sheet.Placed> placed = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                String one = table.rows().get(row).key();
                String other = table.columns().get(column).key();
                if (table.count(row, column) > 0) {
                    placed.add(new Sheet.Placed(one + "|" + other, one, other, table.count(row, column)));
                }
            }
        }
        Set<String> all = new HashSet<>(placed.stream().map(Sheet.Placed::group).toList());
        List<Release> known = all.isEmpty()
                ? List.of()
                : List.of(new Release("all", List.of(new Shown.Exact(new Entry("all", all, table.total())))));
        return ShownTable.of(table, DisclosureControl.protect(Sheet.crossed(table.id(), placed), known, policy));
    }

    private static boolean isOfFew(CountedTable table, DisclosurePolicy policy) {
        return !table.isEmpty() && table.total() < policy.minimumCell();
    }
}
