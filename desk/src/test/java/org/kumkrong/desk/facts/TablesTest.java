// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.kumkrong.estimation.disclosure.Attacker;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.kumkrong.estimation.disclosure.Entry;
import org.kumkrong.estimation.disclosure.Protection;
import org.kumkrong.estimation.disclosure.Shown;

/// Tables of consecutive sheets, read by somebody who keeps them all.
class TablesTest {
    private static final int SMALLEST = 11;
    private static final DisclosurePolicy POLICY = DisclosurePolicy.outside();
    private static final Tables.Words WORDS =
            new Tables.Words(Bilingual.same("all"), Bilingual.same("several"), Bilingual.same("others"));

    private static Counting.Item item(String subject, String member, String list, long people) {
        return new Counting.Item(subject, member, list, Bilingual.same(list), people);
    }

    private static Counts counts(List<Counts> earlier, List<Counting.Item> items, DisclosurePolicy policy) {
        Tables tables = new Tables(earlier, policy, WORDS);
        List<Counts.Table> made = tables.of(items);
        return new Counts(
                "nonce",
                Bilingual.same("unit"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Instant.EPOCH,
                new Counts.Rules(SMALLEST, false, null, null, "", ""),
                made,
                tables.slices(),
                new Counts.Lists(List.of(), Map.of()));
    }

    private static Counts.Table table(Counts counts, String key) {
        return counts.tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Counts counts, String key, String label) {
        return table(counts, key).rows().stream()
                .filter(row -> row.label().en().equals(label))
                .map(row -> row.shown().text())
                .findFirst()
                .orElse("no row");
    }

    /// A year in which things go on: cases come and change their category, children are met again by
    /// others, reports come late.
    private static List<Counting.Item> grown(List<Counting.Item> before, Random chance, int year) {
        List<Counting.Item> items = new ArrayList<>();
        for (Counting.Item old : before) {
            boolean moves = old.subject().equals("case") && chance.nextInt(12) == 0;
            boolean goes = chance.nextInt(40) == 0 && !old.subject().equals("report");
            long late = old.subject().equals("report") && chance.nextInt(4) == 0 ? chance.nextInt(4) : 0;
            if (!goes) {
                items.add(item(
                        old.subject(),
                        old.member(),
                        moves ? "k" + chance.nextInt(3) : old.list(),
                        old.people() + late));
            }
        }
        for (int i = chance.nextInt(30); i > 0; i--) {
            items.add(item("case", year + "c" + i, "k" + chance.nextInt(3), 1));
        }
        for (int i = chance.nextInt(60); i > 0; i--) {
            int lists = 1 + chance.nextInt(14) / 13;
            for (int list = 0; list < lists; list++) {
                items.add(item("child", year + "p" + i, "s" + (chance.nextInt(3) + 3 * list), 1));
            }
        }
        for (int month = 1; month <= 3; month++) {
            for (int source = 0; source < 3; source++) {
                items.add(item("report", year + "-0" + month, "s" + source, 1 + chance.nextInt(15)));
            }
        }
        return items;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void consecutivePublicationsGiveNothing(long seed) {
        Random chance = new Random(seed);
        int asked = 0;

        for (int world = 0; world < 25; world++) {
            List<Counts> published = new ArrayList<>();
            List<Counting.Item> items = List.of();
            for (int year = 1; year <= 3; year++) {
                items = grown(items, chance, year);
                published.add(counts(published, items, POLICY));
            }
            asked += nothingIsGivenAway(published);
        }

        assertThat(asked).isGreaterThan(100);
    }

    /// Forty drafts of whatever months, as somebody draws them up who is after the few of one month.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fortyDraftsGiveNothing(long seed) {
        Random chance = new Random(seed);
        List<List<Counting.Item>> months = new ArrayList<>();
        for (int month = 0; month < 24; month++) {
            List<Counting.Item> items = new ArrayList<>();
            for (int kind = 0; kind < 4; kind++) {
                for (int i = chance.nextInt(7); i > 0; i--) {
                    items.add(item("case", month + "c" + kind + i, "k" + kind, 1));
                }
            }
            months.add(items);
        }
        List<Counts> kept = new ArrayList<>();
        for (int draft = 0; draft < 40; draft++) {
            int from = chance.nextInt(24);
            int to = from + 1 + chance.nextInt(24 - from);
            kept.add(counts(
                    kept,
                    months.subList(from, to).stream().flatMap(List::stream).toList(),
                    POLICY));
        }
        Attacker reader = new Attacker(kept.stream()
                .map(counts -> table(counts, Tables.CASES))
                .filter(table -> table.withheld() == null)
                .map(Counts.Table::release)
                .toList());
        for (List<Counting.Item> items : months) {
            Set<String> all = new HashSet<>();
            items.forEach(item -> all.add(item.member()));
            unknown(reader, all, all.size(), "a month");
            for (int kind = 0; kind < 4; kind++) {
                String list = "k" + kind;
                Set<String> few = new HashSet<>();
                items.stream().filter(item -> item.list().equals(list)).forEach(item -> few.add(item.member()));
                unknown(reader, few, few.size(), "a month's " + list);
            }
        }
        nothingIsGivenAway(kept);
    }

    /// A number of one of the sheets.
    private record Number(int sheet, Entry entry) {
        @Override
        public String toString() {
            return "sheet " + sheet + " row " + entry.label() + " (" + entry.count() + ")";
        }
    }

    /// Asks an attacker for every small number, and every small difference between two numbers of any sheets.
    private static int nothingIsGivenAway(List<Counts> published) {
        int asked = 0;
        for (String key : List.of(Tables.CASES, Tables.REPORTS, Tables.CHILDREN)) {
            List<Protection.Release> releases = new ArrayList<>();
            List<Number> numbers = new ArrayList<>();
            for (int sheet = 0; sheet < published.size(); sheet++) {
                Counts.Table table = table(published.get(sheet), key);
                if (table.withheld() == null && !table.rows().isEmpty()) {
                    releases.add(table.release());
                    for (Shown shown : releases.getLast().shown()) {
                        numbers.add(new Number(sheet, shown.entry()));
                    }
                }
            }
            Attacker reader = new Attacker(releases);
            for (Number one : numbers) {
                asked += unknown(reader, one.entry().groups(), one.entry().count(), key + " " + one);
                for (Number other : numbers) {
                    if (one.entry().groups().containsAll(other.entry().groups())) {
                        Set<String> rest = new HashSet<>(one.entry().groups());
                        rest.removeAll(other.entry().groups());
                        long count = one.entry().count() - other.entry().count();
                        asked += unknown(reader, rest, count, key + " " + one + " less " + other);
                    }
                }
            }
        }
        return asked;
    }

    private static int unknown(Attacker reader, Set<String> groups, long count, String what) {
        if (groups.isEmpty() || count < 1 || count >= SMALLEST) {
            return 0;
        }
        assertThat(reader.of(groups).width()).as(what).isGreaterThanOrEqualTo(SMALLEST - 1);
        return 1;
    }

    @Test
    void oneCaseMoreDoesNotShowTheSecondTime() {
        List<Counting.Item> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(item("case", "a" + i, "trafficking", 1));
            items.add(item("case", "b" + i, "abuse", 1));
        }
        Counts first = counts(List.of(), items, POLICY);
        items.add(item("case", "new", "abuse", 1));
        Counts second = counts(List.of(first), items, POLICY);

        assertThat(shown(first, Tables.CASES, "abuse")).isEqualTo("40");
        assertThat(shown(second, Tables.CASES, "trafficking")
                        + shown(second, Tables.CASES, "abuse")
                        + shown(second, Tables.CASES, "all"))
                .contains("c");
        nothingIsGivenAway(List.of(first, second));
    }

    @Test
    void reportsThatWereRemovedStayCounted() {
        Counts first = counts(List.of(), List.of(item("report", "2026-01", "ncmec", 50)), POLICY);
        Counts second = counts(List.of(first), List.of(item("report", "2026-01", "ncmec", 47)), POLICY);

        assertThat(shown(second, Tables.REPORTS, "all")).isEqualTo("50");
    }

    @Test
    void reportsThatCameLateAreAPartOfTheirOwn() {
        Counts first = counts(List.of(), List.of(item("report", "2026-01", "ncmec", 50)), POLICY);
        Counts few = counts(List.of(first), List.of(item("report", "2026-01", "ncmec", 53)), POLICY);
        Counts many = counts(List.of(first), List.of(item("report", "2026-01", "ncmec", 90)), POLICY);

        assertThat(few.slices()).containsEntry("2026-01 ncmec", List.of(50L, 3L));
        assertThat(table(few, Tables.REPORTS).withheld()).isEqualTo("GIVES_AWAY");
        assertThat(shown(many, Tables.REPORTS, "all")).isEqualTo("90");
    }

    @Test
    void aChildOfTwoSourcesIsOneChild() {
        List<Counting.Item> items = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            items.add(item("child", "p" + i, "hotline", 1));
            if (i < 15) {
                items.add(item("child", "p" + i, "ncmec", 1));
            }
            items.add(item("child", "q" + i, "ncmec", 1));
        }
        Counts made = counts(List.of(), items, POLICY);

        assertThat(shown(made, Tables.CHILDREN, "hotline")).isEqualTo("30");
        assertThat(shown(made, Tables.CHILDREN, "several")).isEqualTo("15");
        assertThat(shown(made, Tables.CHILDREN, "all")).isEqualTo("60");
    }

    /// Children of one list, some of whom are on a second and on a third as well.
    private static List<Counting.Item> within(int all, int second, int third) {
        List<Counting.Item> items = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            items.add(item("child", "p" + i, "ncmec", 1));
            if (i < second) {
                items.add(item("child", "p" + i, "ngo-south", 1));
            }
            if (i >= all - third) {
                items.add(item("child", "p" + i, "shelter", 1));
            }
        }
        return items;
    }

    /// What a reader finds of children on a list whom no other list has: every child of a list could be one.
    private static void nobodyIsKnownToBeOnAnotherList(Counts made, String... lists) {
        Counts.Table table = table(made, Tables.CHILDREN);
        Set<String> nobodies = new HashSet<>();
        for (String list : lists) {
            nobodies.add("only " + list);
        }
        List<Shown> seen = new ArrayList<>();
        for (Counts.Row row : table.rows()) {
            String label = row.label().en();
            Set<String> groups = new HashSet<>(row.groups());
            groups.addAll(label.equals("all") ? nobodies : Set.of());
            groups.addAll(nobodies.contains("only " + label) ? Set.of("only " + label) : Set.of());
            Entry entry = new Entry(label, groups, row.count());
            seen.add(row.kind().equals("hidden") ? new Shown.Hidden(entry) : new Shown.Exact(entry));
        }
        Protection.Release release = new Protection.Release(Tables.CHILDREN, seen);
        for (String nobody : nobodies) {
            assertThat(new Attacker(List.of(release)).of(Set.of(nobody)).width())
                    .as(nobody)
                    .isGreaterThanOrEqualTo(SMALLEST - 1);
            assertThat(Attacker.told(List.of(release), POLICY)
                            .of(Set.of(nobody))
                            .width())
                    .as(nobody + ", told which are small")
                    .isGreaterThanOrEqualTo((SMALLEST - 1) / 2);
        }
    }

    @Test
    void thatEveryChildOfAListIsOnAnotherIsNotTold() {
        Counts small = counts(List.of(), within(128, 4, 0), POLICY);
        Counts large = counts(List.of(), within(128, 35, 0), POLICY);
        Counts two = counts(List.of(), within(128, 35, 20), POLICY);

        assertThat(shown(small, Tables.CHILDREN, "ncmec") + " of " + shown(small, Tables.CHILDREN, "all"))
                .isNotEqualTo("128 of 128")
                .contains("128");
        nobodyIsKnownToBeOnAnotherList(small, "ngo-south");
        nobodyIsKnownToBeOnAnotherList(large, "ngo-south");
        nobodyIsKnownToBeOnAnotherList(two, "ngo-south", "shelter");
    }

    @Test
    void aNoughtIsHiddenLikeAFew() {
        List<Counting.Item> few = within(128, 4, 0);
        few.add(item("child", "other", "ngo-south", 1));

        Counts nobody = counts(List.of(), within(128, 4, 0), POLICY);
        Counts somebody = counts(List.of(), few, POLICY);

        for (String row : List.of("ncmec", "ngo-south", "all", "several")) {
            assertThat(shown(nobody, Tables.CHILDREN, row).equals("c"))
                    .as(row)
                    .isEqualTo(shown(somebody, Tables.CHILDREN, row).equals("c"));
        }
    }

    @Test
    void theOnlySourceHidesNothing() {
        Counts made = counts(List.of(), within(40, 0, 0), POLICY);

        assertThat(shown(made, Tables.CHILDREN, "ncmec")).isEqualTo("40");
        assertThat(shown(made, Tables.CHILDREN, "all")).isEqualTo("40");
    }

    @Test
    void theSmallestOfManyAreOneRow() {
        List<Counting.Item> items = new ArrayList<>();
        for (int source = 0; source < 12; source++) {
            items.add(item("report", "2026-01", "s" + source, 20 + source));
        }
        Counts made = counts(List.of(), items, POLICY);

        assertThat(table(made, Tables.REPORTS).rows()).hasSize(Tables.ROWS_MAX + 1);
        assertThat(shown(made, Tables.REPORTS, "others")).isEqualTo("110");
        assertThat(shown(made, Tables.REPORTS, "all")).isEqualTo("306");
    }

    @Test
    void fewCasesOfEachKindAreWithheldAltogether() {
        Counts made =
                counts(List.of(), List.of(item("case", "a", "trafficking", 1), item("case", "b", "abuse", 1)), POLICY);

        assertThat(table(made, Tables.CASES).withheld()).isEqualTo("GIVES_AWAY");
        assertThat(table(made, Tables.CASES).rows()).isEmpty();
    }

    @Test
    void countsComeBackAsTheyWereKept() {
        Counts made = counts(List.of(), grown(List.of(), new Random(7), 1), DisclosurePolicy.rounding());

        assertThat(Counts.of(made.bytes())).isEqualTo(made);
        assertThat(Counts.of(made.bytes()).bytes()).isEqualTo(made.bytes());
    }
}
