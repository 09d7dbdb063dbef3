// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cases opened in a period, by all that is counted of them.
record CaseCounts(Period period, List<Group> groups) {
    static final String BY_YEAR = "cases-by-year";
    static final String BY_STATUS = "cases-by-status";

    private static final Label REMOVED = new Label.Word("removed", "statistics.removed");
    private static final List<Label> STATUSES = List.of(
            new Label.Word("open", "case.status.open"),
            new Label.Word("suspended", "case.status.suspended"),
            new Label.Word("closed", "case.status.closed"));

    /// Cases that are alike in all of it.
    record Group(int year, Label category, Label status, long cases) {
        String key() {
            return year + "|" + category.key() + "|" + status.key();
        }
    }

    static CaseCounts of(JdbcClient jdbc, Period period) {
        return new CaseCounts(
                period,
                Moments.of(jdbc.sql("select * from count_cases(:since, :before)"), period)
                        .query((row, number) -> {
                            String category = row.getString("category_id");
                            String status = row.getString("status");
                            return new Group(
                                    row.getInt("year"),
                                    category == null
                                            ? REMOVED
                                            : new Label.Named(
                                                    category, row.getString("name_en"), row.getString("name_th")),
                                    STATUSES.stream()
                                            .filter(each -> each.key().equals(status))
                                            .findFirst()
                                            .orElse(REMOVED),
                                    row.getLong("cases"));
                        })
                        .list());
    }

    /// By the year in which they were opened, and category.
    CountedTable byYear() {
        Tally tally = new Tally().rows(years()).columns(categories());
        groups.forEach(group -> tally.add(new Label.Year(group.year()), group.category(), group.cases()));
        return tally.table(BY_YEAR, period);
    }

    /// By category, and how far they are now.
    CountedTable byStatus() {
        Tally tally = new Tally().rows(categories()).columns(STATUSES);
        groups.forEach(group -> tally.add(group.category(), group.status(), group.cases()));
        return tally.table(BY_STATUS, period);
    }

    private List<Label.Year> years() {
        return groups.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(
                                groups.stream().mapToInt(Group::year).min().orElseThrow(),
                                groups.stream().mapToInt(Group::year).max().orElseThrow())
                        .mapToObj(Label.Year::new)
                        .toList();
    }

    /// By name, what is no longer known last.
    private List<Label> categories() {
        return groups.stream()
                .map(Group::category)
                .distinct()
                .sorted(Comparator.comparing((Label label) -> label.equals(REMOVED))
                        .thenComparing(label -> label instanceof Label.Named named ? named.english() : "")
                        .thenComparing(Label::key))
                .toList();
    }
}
