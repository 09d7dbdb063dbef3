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

    /// What a page shows of a period.
    ///
    /// @param tables in the order of the page
    /// @param spreads how long tips waited; without bands of few tips, for those who see protected numbers
    record Counted(List<ShownTable> tables, List<Spread> spreads) {
        /// One table; empty where this officer has none of that name.
        Optional<ShownTable> table(String id) {
            return tables.stream()
                    .filter(shown -> shown.table().id().equals(id))
                    .findFirst();
        }
    }

    /// Counts. Who sees protected numbers sees none of cases: those are on fact sheets, which remember what
    /// was told; and
    /// nothing at all where sheets leave numbers out, as these are rounded.
    ///
    /// @param policy how small numbers are protected, for those who see protected numbers
    Counted count(JdbcClient jdbc, Viewer viewer, Period period, DisclosurePolicy policy) {
        TipCounts tips = TipCounts.of(jdbc, seen(viewer, period));
        List<Spread> spreads = Spread.of(tips);
        if (!isForNumbersOnly(viewer)) {
            return new Counted(
                    tables.of(jdbc, tips).stream().map(ShownTable::exact).toList(), spreads);
        }
        if (!DisclosureRule.isRoundedOnSheets(jdbc)) {
            return new Counted(List.of(), List.of());
        }
        return new Counted(
                List.of(
                        Sheets.tips(tips.bySourceAndYear(policy.minimumCell()), policy),
                        Sheets.tips(tips.waits(), policy),
                        Sheets.tips(ClockCounts.of(jdbc, tips.period()), policy)),
                spreads.stream()
                        .filter(spread -> spread.taken() >= policy.minimumCell())
                        .toList());
    }

    /// How many tips of the period are in no table, because they were removed.
    long removed(JdbcClient jdbc, Viewer viewer, Period period) {
        return isForNumbersOnly(viewer) ? 0 : SentCounts.of(jdbc, period).removed();
    }
}
