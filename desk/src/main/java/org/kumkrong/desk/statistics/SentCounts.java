// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was sent in a period, by the source or folder that sent it.
record SentCounts(Period period, List<Group> groups) {
    static final String SENT = "sent";

    private static final List<Label> READ = Label.words("statistics.sent.", "fresh", "known", "notRead");
    private static final Label OFFICERS = new Label.Word("(officers)", "statistics.officers");

    /// What one of them sent.
    ///
    /// @param removed new tips that were removed since
    record Group(Label sender, long fresh, long known, long notRead, long removed) {}

    static SentCounts of(JdbcClient jdbc, Period period) {
        return new SentCounts(
                period,
                Moments.of(
                                jdbc.sql("select * from count_sent(:since, :before) order by sent_by <> '', sent_by"),
                                period)
                        .query((row, number) -> new Group(
                                row.getString("sent_by").isEmpty() ? OFFICERS : Label.same(row.getString("sent_by")),
                                row.getLong("fresh"),
                                row.getLong("known"),
                                row.getLong("not_read"),
                                row.getLong("removed")))
                        .list());
    }

    /// By sender, and what could be read of it.
    CountedTable table() {
        Tally tally = new Tally().columns(READ);
        for (Group group : groups) {
            tally.add(group.sender(), READ.get(0), group.fresh());
            tally.add(group.sender(), READ.get(1), group.known());
            tally.add(group.sender(), READ.get(2), group.notRead());
        }
        return tally.table(SENT, period);
    }

    /// How many tips of the period are in no table, because they were removed since.
    long removed() {
        return groups.stream().mapToLong(Group::removed).sum();
    }
}
