// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tips that arrived in a period, by all that is counted of them.
record TipCounts(Period period, List<Group> groups) {
    static final String BY_SOURCE = "tips-by-source";
    static final String WAITS = "waits";
    static final String OUTCOMES = "outcomes";

    /// More months than these are counted by year.
    private static final int MONTHS_MAX = 24;

    /// Sources that stand by themselves; the rest stands together.
    private static final int SOURCES_MAX = 7;

    private static final Label OTHERS = new Label.Word("(others)", "statistics.others");
    private static final List<Label> BANDS =
            Label.words("band.", "IMMEDIATE", "URGENT", "STANDARD", "MONITOR", "INFORMATIONAL");
    private static final Label UNRANKED = new Label.Word("UNRANKED", "statistics.unranked");
    private static final List<Label> WAITED =
            Label.words("statistics.wait.", "hour", "day", "week", "later", "waiting", "behind");
    private static final List<Label> BECAME =
            Label.words("statistics.outcome.", "case", "held", "returned", "waiting", "behind");

    /// Tips that are alike in all of it.
    ///
    /// @param seconds how long it took until an officer had them; infinite where none did
    record Group(YearMonth month, String source, Label band, Label waited, Label outcome, double seconds, long tips) {
        boolean isBehind() {
            return waited.key().equals("behind");
        }
    }

    static TipCounts of(JdbcClient jdbc, Period period) {
        return new TipCounts(
                period,
                Moments.of(jdbc.sql("select * from count_tips(:since, :before)"), period)
                        .query((row, number) -> new Group(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getString("source"),
                                band(row.getString("band")),
                                Label.of(WAITED, row.getString("wait")),
                                Label.of(BECAME, row.getString("outcome")),
                                row.getObject("waited") == null ? Double.POSITIVE_INFINITY : row.getDouble("waited"),
                                row.getLong("tips")))
                        .list());
    }

    /// The label of a band as the database knows it.
    static Label band(String band) {
        return BANDS.stream()
                .filter(each -> each.key().equals(band))
                .findFirst()
                .orElse(UNRANKED);
    }

    /// The place of a band among all, what is not ranked and all together last.
    static int place(Label band) {
        int place = BANDS.indexOf(band);
        return place >= 0 ? place : BANDS.size() + (band.equals(UNRANKED) ? 0 : 1);
    }

    /// By source, and the month in which they arrived, or the year where there are many months.
    CountedTable bySource() {
        List<YearMonth> months = groups.stream().map(Group::month).sorted().toList();
        boolean many =
                !months.isEmpty() && !months.getFirst().plusMonths(MONTHS_MAX).isAfter(months.getLast());
        return bySource(many, 0);
    }

    /// By source and year; sources with fewer tips have no name of their own.
    CountedTable bySourceAndYear(long least) {
        return bySource(true, least);
    }

    private CountedTable bySource(boolean years, long least) {
        Function<String, Label> called = called(least);
        Tally tally = new Tally().rows(times(years)).columns(inOrder(called));
        groups.forEach(group -> tally.add(time(group.month(), years), called.apply(group.source()), group.tips()));
        return tally.table(BY_SOURCE, period);
    }

    private static Label time(YearMonth month, boolean years) {
        return years ? new Label.Year(month.getYear()) : new Label.Month(month);
    }

    /// From the first with a tip to the last, those without any included.
    private List<Label> times(boolean years) {
        List<YearMonth> months = groups.stream().map(Group::month).sorted().toList();
        return months.isEmpty()
                ? List.of()
                : Stream.iterate(
                                months.getFirst(),
                                month -> !month.isAfter(months.getLast()),
                                month -> month.plusMonths(1))
                        .map(month -> time(month, years))
                        .distinct()
                        .toList();
    }

    /// By band, and how long it took until an officer had them.
    CountedTable waits() {
        Tally tally = new Tally().rows(BANDS).columns(WAITED);
        groups.forEach(group -> tally.add(group.band(), group.waited(), group.tips()));
        return tally.table(WAITS, period);
    }

    /// By source, and what became of them.
    CountedTable outcomes() {
        Function<String, Label> called = called(0);
        Tally tally = new Tally().rows(inOrder(called)).columns(BECAME);
        groups.forEach(group -> tally.add(called.apply(group.source()), group.outcome(), group.tips()));
        return tally.table(OUTCOMES, period);
    }

    private Map<String, Long> sources() {
        return groups.stream().collect(Collectors.groupingBy(Group::source, Collectors.summingLong(Group::tips)));
    }

    /// How sources are called where only the largest stand by themselves.
    private Function<String, Label> called(long least) {
        Set<String> named = sources().entrySet().stream()
                .filter(each -> each.getValue() >= least)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SOURCES_MAX)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return source -> named.contains(source) ? Label.same(source) : OTHERS;
    }

    private List<Label> inOrder(Function<String, Label> called) {
        Collection<String> sources = sources().keySet();
        return sources.stream()
                .sorted()
                .map(called)
                .distinct()
                .sorted(Comparator.comparing(OTHERS::equals))
                .toList();
    }
}
