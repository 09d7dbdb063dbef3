// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All counted tables of an agency. The agency, and how much of it is counted, are those for which the caller's
/// transaction runs: a supervisor and a statistician count the unit, others what they may see.
@Component
public class CountedTables {
    CountedTables() {}

    /// The tables of a period, read in the caller's transaction with its client.
    public List<CountedTable> of(JdbcClient jdbc, Period period) {
        return of(jdbc, TipCounts.of(jdbc, period));
    }

    /// The same, where its tips are counted already.
    List<CountedTable> of(JdbcClient jdbc, TipCounts tips) {
        Period period = tips.period();
        CaseCounts cases = CaseCounts.of(jdbc, period);
        return List.of(
                cases.byYear(),
                cases.byStatus(),
                tips.bySource(),
                SentCounts.of(jdbc, period).table(),
                tips.waits(),
                ClockCounts.of(jdbc, period),
                tips.outcomes());
    }
}
