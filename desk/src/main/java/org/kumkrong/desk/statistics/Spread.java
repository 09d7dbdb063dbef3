// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Within what time half, and nine in ten, of the tips of a band were in an officer's hands.
///
/// @param band the band, or all of them
/// @param tips how many arrived, those not taken included
/// @param taken how many were taken
/// @param half seconds; infinite where fewer than half were
/// @param most seconds; infinite where fewer than nine in ten were
record Spread(Label band, long tips, long taken, double half, double most) {
    static final Label ALL = new Label.Word("ALL", "statistics.spread.all");

    static List<Spread> of(JdbcClient jdbc, Period period) {
        return Moments.of(jdbc.sql("select * from spread_waits(:since, :before)"), period)
                .query((row, number) -> new Spread(
                        row.getString("band").equals(ALL.key()) ? ALL : TipCounts.band(row.getString("band")),
                        row.getLong("tips"),
                        row.getLong("taken"),
                        row.getDouble("half"),
                        row.getDouble("most")))
                .list()
                .stream()
                .filter(spread -> spread.tips() > 0)
                .sorted(Comparator.comparingInt(spread -> TipCounts.place(spread.band())))
                .toList();
    }
}
