// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kumkrong.estimation.disclosure.DisclosurePolicy.Method;
import org.kumkrong.estimation.disclosure.Protection.Release;
import org.kumkrong.estimation.disclosure.Sheet.Placed;

class DisclosureControlTest {
    private static final List<Placed> CHILDREN = List.of(
            new Placed("n-25", "north", "2025", 3),
            new Placed("n-26", "north", "2026", 20),
            new Placed("s-25", "south", "2025", 14),
            new Placed("s-26", "south", "2026", 31));

    @Test
    void smallCellTakesAnotherInItsRowAndColumnWithIt() {
        Release release = released(Sheet.crossed("first", CHILDREN), List.of(), DisclosurePolicy.usual());

        assertThat(text(release, "north × 2025")).isEqualTo("c");
        assertThat(release.shown().stream().filter(shown -> shown.text().equals("c")))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(new Attacker(List.of(release)).of(Set.of("n-25")).width()).isGreaterThanOrEqualTo(5);
    }

    /// 3 beside 12 in a total of 15: who knows which of the two is small knows that it is at most 4.
    @Test
    void companyThatIsTooSmallItselfIsNotEnough() {
        Sheet sheet = new Sheet(
                "months",
                List.of(
                        new Entry("jan", Set.of("jan"), 3),
                        new Entry("feb", Set.of("feb"), 12),
                        new Entry("mar", Set.of("mar"), 40),
                        new Entry("all", Set.of("jan", "feb", "mar"), 55)));

        Release release = released(sheet, List.of(), DisclosurePolicy.outside());

        assertThat(release.shown().stream().map(Shown::text)).containsExactly("c", "12", "c", "55");
        assertThat(Attacker.told(List.of(release), DisclosurePolicy.outside()).of(Set.of("jan")))
                .isEqualTo(new Range(1, 10));
    }

    /// Nine and nine make eighteen: neither can be less than eight.
    @Test
    void totalOfNothingButSmallNumbersIsNotShownWhereItTellsThem() {
        Sheet sheet = new Sheet(
                "months",
                List.of(
                        new Entry("jan", Set.of("jan"), 9),
                        new Entry("feb", Set.of("feb"), 9),
                        new Entry("mar", Set.of("mar"), 40),
                        new Entry("winter", Set.of("jan", "feb"), 18),
                        new Entry("all", Set.of("jan", "feb", "mar"), 58)));

        Release release = released(sheet, List.of(), DisclosurePolicy.outside());

        assertThat(text(release, "winter")).isEqualTo("c");
        assertThat(Attacker.told(List.of(release), DisclosurePolicy.outside())
                        .of(Set.of("jan"))
                        .width())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void tableWithoutSmallCellsIsShownAsItIs() {
        List<Placed> many = CHILDREN.stream()
                .map(placed -> new Placed(placed.group(), placed.row(), placed.column(), placed.count() + 10))
                .toList();

        Release release = released(Sheet.crossed("first", many), List.of(), DisclosurePolicy.usual());

        assertThat(release.shown()).allMatch(shown -> shown instanceof Shown.Exact);
        assertThat(text(release, "total")).isEqualTo("108");
    }

    @Test
    void nextMonthCannotBeSubtracted() {
        Release may = released(Sheet.crossed("May", grown(0)), List.of(), DisclosurePolicy.usual());
        Release june = released(Sheet.crossed("June", grown(2)), List.of(may), DisclosurePolicy.usual());

        assertThat(may.shown()).allMatch(shown -> shown instanceof Shown.Exact);
        Attacker reader = new Attacker(List.of(may, june));
        assertThat(reader.of(Set.of("new")).width()).isGreaterThanOrEqualTo(5);
        assertThat(text(june, "north × 2026")).isEqualTo("c");
    }

    /// The second table hides what is new since the first; the third has nothing new to say, and would give
    /// it away.
    @Test
    void whatTwoEarlierTablesKeptTogetherAThirdDoesNotTell() {
        Entry others = new Entry("others", Set.of("others"), 50);
        Entry all = new Entry("all", Set.of("old", "new", "others"), 93);
        Release first = released(
                new Sheet("first", List.of(new Entry("old", Set.of("old"), 40))), List.of(), DisclosurePolicy.usual());
        Release second = released(
                new Sheet("second", List.of(new Entry("now", Set.of("old", "new"), 43), others, all)),
                List.of(first),
                DisclosurePolicy.usual());

        Protection third = DisclosureControl.protect(
                new Sheet("third", List.of(others, all)), List.of(first, second), DisclosurePolicy.usual());

        List<Release> read = new ArrayList<>(List.of(first, second));
        if (third instanceof Release release) {
            read.add(release);
        }
        assertThat(new Attacker(read).of(Set.of("new")).width()).isGreaterThanOrEqualTo(5);
    }

    private static List<Placed> grown(long more) {
        List<Placed> placed = new ArrayList<>(List.of(
                new Placed("a", "north", "2026", 40),
                new Placed("b", "south", "2026", 50),
                new Placed("c", "north", "2025", 60),
                new Placed("d", "south", "2025", 70)));
        if (more > 0) {
            placed.add(new Placed("new", "north", "2026", more));
        }
        return placed;
    }

    @Test
    void groupThatIsCountedTwiceInTwoWaysIsAMistakeOfTheCaller() {
        Release may = released(Sheet.crossed("May", grown(0)), List.of(), DisclosurePolicy.usual());
        List<Placed> recounted = List.of(new Placed("a", "north", "2026", 41), new Placed("b", "south", "2026", 50));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DisclosureControl.protect(
                        Sheet.crossed("June", recounted), List.of(may), DisclosurePolicy.usual()))
                .withMessageContaining("contradict");
    }

    @Test
    void everyNumberIsRoundedByItself() {
        Release release = released(Sheet.crossed("first", CHILDREN), List.of(), DisclosurePolicy.rounding());

        assertThat(text(release, "south × 2026")).isEqualTo("30");
        assertThat(text(release, "north × total")).isEqualTo("25");
        assertThat(text(release, "total")).isEqualTo("70");
    }

    @Test
    void nothingThatIsThereIsRoundedToNothing() {
        Sheet ones = new Sheet(
                "ones",
                List.of(
                        new Entry("a", Set.of("a"), 1),
                        new Entry("b", Set.of("b"), 1),
                        new Entry("c", Set.of("c"), 1),
                        new Entry("none", Set.of("d"), 0),
                        new Entry("all", Set.of("a", "b", "c", "d"), 3)));

        Release release = released(ones, List.of(), new DisclosurePolicy(11, false, Method.ROUND, 5));

        assertThat(release.shown().stream().map(Shown::text)).containsExactly("<11", "<11", "<11", "0", "<11");
    }

    @Test
    void noRoundedNumberStandsForASmallOne() {
        DisclosurePolicy policy = new DisclosurePolicy(11, false, Method.ROUND, 5);
        for (long count = 1; count < 60; count++) {
            Sheet sheet = new Sheet("one", List.of(new Entry("a", Set.of("a"), count)));
            Shown shown = released(sheet, List.of(), policy).shown().getFirst();
            Range range = new Attacker(List.of(new Release("one", List.of(shown)))).of(Set.of("a"));

            assertThat(range.least()).isLessThanOrEqualTo(count).isGreaterThanOrEqualTo(count < 11 ? 1 : 11);
            assertThat(range.most()).isGreaterThanOrEqualTo(count);
            assertThat(range.width()).isBetween(4L, 9L);
        }
    }

    @Test
    void theSameNumbersAreShownTheSameWhateverCameBetween() {
        Sheet first = Sheet.crossed("first", CHILDREN);
        Release before = released(first, List.of(), DisclosurePolicy.usual());
        Release between = released(
                new Sheet("between", List.of(new Entry("2025", Set.of("n-25", "s-25"), 17))),
                List.of(before),
                DisclosurePolicy.usual());

        assertThat(released(first, List.of(before, between), DisclosurePolicy.usual()))
                .isEqualTo(before);
    }

    @Test
    void smallestCellIsTheUnitsChoice() {
        DisclosurePolicy strict = new DisclosurePolicy(15, false, Method.SUPPRESS, 5);

        Release release = released(Sheet.crossed("first", CHILDREN), List.of(), strict);

        assertThat(text(release, "south × 2025")).isEqualTo("c");
        assertThat(new Attacker(List.of(release)).of(Set.of("n-25")).width()).isGreaterThanOrEqualTo(14);
    }

    @Test
    void noughtsAreProtectedWhereTheUnitWishes() {
        List<Placed> nought = List.of(
                new Placed("a", "north", "2025", 0),
                new Placed("b", "north", "2026", 20),
                new Placed("c", "south", "2025", 30),
                new Placed("d", "south", "2026", 40));

        Release shown = released(Sheet.crossed("first", nought), List.of(), DisclosurePolicy.usual());
        Release kept =
                released(Sheet.crossed("first", nought), List.of(), new DisclosurePolicy(6, true, Method.SUPPRESS, 5));

        assertThat(text(shown, "north × 2025")).isEqualTo("0");
        assertThat(text(kept, "north × 2025")).isEqualTo("c");
    }

    @Test
    void tableOfNothingButSmallNumbersIsWithheld() {
        Sheet sheet = Sheet.crossed("few", List.of(new Placed("a", "north", "2025", 2)));

        Protection protection = DisclosureControl.protect(sheet, List.of(), DisclosurePolicy.usual());

        assertThat(protection).isEqualTo(new Protection.Withheld("few", Protection.Reason.GIVES_AWAY));
    }

    @Test
    void trueCountsAreNotPrinted() {
        assertThat(new Entry("north", Set.of("a"), 3)).hasToString("north");
    }

    @Test
    void policyMustBeSensible() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DisclosurePolicy(1, false, Method.SUPPRESS, 5))
                .withMessageContaining("minimumCell");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DisclosurePolicy(6, false, Method.ROUND, 4))
                .withMessageContaining("base");
    }

    private static Release released(Sheet sheet, List<Release> earlier, DisclosurePolicy policy) {
        Protection protection = DisclosureControl.protect(sheet, earlier, policy);
        assertThat(protection).isInstanceOf(Release.class);
        return (Release) protection;
    }

    private static String text(Release release, String label) {
        return release.of(label).orElseThrow().text();
    }
}
