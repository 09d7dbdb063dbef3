// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Clocks that tips brought, and whether an officer had the tip when they ran out.
final class ClockCounts {
    static final String CLOCKS = "clocks";

    private static final List<Label> KINDS = Label.words("clock.", "DEADLINE", "MEETING");
    private static final List<Label> RAN =
            Label.words("statistics.clock.", "met", "missed", "untouched", "running", "behind", "over");

    private ClockCounts() {}

    static CountedTable of(JdbcClient jdbc, Period period) {
        Tally tally = new Tally().rows(KINDS).columns(RAN);
        Moments.of(jdbc.sql("select * from count_clocks(:since, :before)"), period)
                .query(row -> {
                    tally.add(
                            Label.of(KINDS, row.getString("kind")),
                            Label.of(RAN, row.getString("outcome")),
                            row.getLong("clocks"));
                });
        return tally.table(CLOCKS, period);
    }
}
