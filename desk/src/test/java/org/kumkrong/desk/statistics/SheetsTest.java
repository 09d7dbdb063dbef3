// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kumkrong.estimation.disclosure.Attacker;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.kumkrong.estimation.disclosure.Entry;
import org.kumkrong.estimation.disclosure.Protection.Release;
import org.kumkrong.estimation.disclosure.Shown;
import org.kumkrong.estimation.disclosure.Shown.Exact;
import org.kumkrong.estimation.disclosure.Shown.Hidden;

/// What a reader of both tables of cases could work out, who knows every number that the page shows.
class SheetsTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.usual();
    private static final List<Label> STATUSES = Label.words("case.status.", "open", "suspended", "closed");
    private static final int WORLDS = 150;

    private static CaseCounts world(Random chance) {
        List<CaseCounts.Group> groups = new ArrayList<>();
        int years = 1 + chance.nextInt(3);
        int most = 1 + chance.nextInt(15);
        for (int year = 0; year < years; year++) {
            for (String category : List.of("a", "b", "c")) {
                for (Label status : STATUSES) {
                    long cases = chance.nextInt(most);
                    if (cases > 0) {
                        groups.add(new CaseCounts.Group(2024 + year, Label.same(category), status, cases));
                    }
                }
            }
        }
        return new CaseCounts(Period.ever(), groups);
    }

    /// A table as its reader sees it, number by number.
    private static List<Shown> read(
            CaseCounts cases,
            ShownTable shown,
            Function<CaseCounts.Group, String> row,
            Function<CaseCounts.Group, String> column) {
        List<Shown> read = new ArrayList<>();
        if (!shown.withheld().isEmpty()) {
            return read;
        }
        List<ShownTable.Row> rows = new ArrayList<>(shown.rows());
        rows.add(shown.totals());
        for (ShownTable.Row line : rows) {
            List<OptionalLong> numbers = line.numbers();
            for (int i = 0; i < numbers.size(); i++) {
                String head = i < shown.table().columns().size()
                        ? shown.table().columns().get(i).key()
                        : Sheets.TOTAL;
                List<CaseCounts.Group> counted = cases.groups().stream()
                        .filter(group ->
                                matches(line.label().key(), row.apply(group)) && matches(head, column.apply(group)))
                        .toList();
                if (!counted.isEmpty()) {
                    Entry entry = new Entry(
                            shown.table().id() + line.label().key() + head,
                            counted.stream().map(CaseCounts.Group::key).collect(Collectors.toSet()),
                            counted.stream().mapToLong(CaseCounts.Group::cases).sum());
                    numbers.get(i).ifPresent(number -> assertThat(number).isEqualTo(entry.count()));
                    read.add(numbers.get(i).isPresent() ? new Exact(entry) : new Hidden(entry));
                }
            }
        }
        return read;
    }

    private static boolean matches(String head, String key) {
        return head.equals(Sheets.TOTAL) || head.equals(key);
    }

    @Test
    void nobodyWorksOutASmallNumberFromBothTablesTogether() {
        Random chance = new Random(20);
        int hidden = 0;
        int shownWhole = 0;
        for (int i = 0; i < WORLDS; i++) {
            CaseCounts cases = world(chance);
            List<ShownTable> shown = Sheets.cases(cases, POLICY);
            List<Shown> read = new ArrayList<>(read(
                    cases,
                    shown.getFirst(),
                    group -> Integer.toString(group.year()),
                    group -> group.category().key()));
            read.addAll(read(
                    cases,
                    shown.getLast(),
                    group -> group.category().key(),
                    group -> group.status().key()));
            Attacker attacker = new Attacker(List.of(new Release("both", read)));

            for (Shown one : read) {
                if (one.entry().count() > 0 && one.entry().count() < POLICY.minimumCell()) {
                    assertThat(one).isInstanceOf(Hidden.class);
                    assertThat(width(attacker, one.entry().groups())).isGreaterThanOrEqualTo(5);
                    hidden++;
                }
            }
            shownWhole += IntStream.range(0, shown.size())
                            .allMatch(table -> shown.get(table).isShown()
                                    && !shown.get(table).hides())
                    ? 1
                    : 0;
        }
        assertThat(hidden).isGreaterThan(300);
        assertThat(shownWhole).isPositive();
    }

    private static long width(Attacker attacker, Set<String> groups) {
        return attacker.of(groups).width();
    }

    @Test
    void aUnitWithFewCasesShowsNone() {
        CaseCounts few = new CaseCounts(
                Period.ever(), List.of(new CaseCounts.Group(2024, Label.same("a"), STATUSES.getFirst(), 5)));

        assertThat(Sheets.cases(few, POLICY)).extracting(ShownTable::withheld).containsExactly("few", "few");
    }

    @Test
    void anEmptyUnitIsNotWithheld() {
        assertThat(Sheets.cases(new CaseCounts(Period.ever(), List.of()), POLICY))
                .extracting(ShownTable::withheld)
                .containsExactly("", "");
    }
}
