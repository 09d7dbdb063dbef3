// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.List;
import java.util.Optional;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A unit's statistics as an officer may see them: exact for those who work there; for those who are there for numbers
/// only, protected, and always of all years.
@Component
class UnitStatistics {
    private final CountedTables tables;

    UnitStatistics(CountedTables tables) {
        this.tables = tables;
    }

    /// Whether an officer sees protected numbers only.
    static boolean isForNumbersOnly(Viewer viewer) {
        return !viewer.may(Act.READ_TIPS);
    }

    /// The period that an officer sees, whatever they asked for.
    static Period seen(Viewer viewer, Period asked) {
        return isForNumbersOnly(viewer) ? Period.ever() : asked;
    }

    /// All tables, in the order of the page.
    ///
    /// @param policy how small numbers are protected, for those who see protected numbers
    List<ShownTable> tables(JdbcClient jdbc, Viewer viewer, Period period, DisclosurePolicy policy) {
        if (!isForNumbersOnly(viewer)) {
            return tables.of(jdbc, period).stream().map(ShownTable::exact).toList();
        }
        Period ever = Period.ever();
        List<ShownTable> cases = Sheets.cases(CaseCounts.of(jdbc, ever), policy);
        TipCounts tips = TipCounts.of(jdbc, ever);
        return List.of(
                cases.getFirst(),
                cases.getLast(),
                Sheets.tips(tips.bySourceAndYear(policy.minimumCell()), policy),
                Sheets.tips(tips.waits(), policy),
                Sheets.tips(ClockCounts.of(jdbc, ever), policy));
    }

    /// One table; empty where this officer has none of that name.
    Optional<ShownTable> table(JdbcClient jdbc, Viewer viewer, String id, Period period, DisclosurePolicy policy) {
        return tables(jdbc, viewer, period, policy).stream()
                .filter(shown -> shown.table().id().equals(id))
                .findFirst();
    }

    /// How long tips waited; without bands of few tips, for those who see protected numbers.
    List<Spread> spreads(JdbcClient jdbc, Viewer viewer, Period period, DisclosurePolicy policy) {
        return Spread.of(jdbc, period).stream()
                .filter(spread -> !isForNumbersOnly(viewer) || spread.taken() >= policy.minimumCell())
                .toList();
    }

    /// How many tips of the period are in no table, because they were removed.
    long removed(JdbcClient jdbc, Viewer viewer, Period period) {
        return isForNumbersOnly(viewer) ? 0 : SentCounts.of(jdbc, period).removed();
    }
}
