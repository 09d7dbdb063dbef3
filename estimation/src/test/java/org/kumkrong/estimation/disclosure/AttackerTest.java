// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kumkrong.estimation.chance.Chance;
import org.kumkrong.estimation.disclosure.Protection.Release;

class AttackerTest {
    private static final long SEED = 23;
    private static final int MOST = 9;

    /// Tries every filling of four groups, and compares.
    @Test
    void rangesAreThoseOfTryingEverything() {
        for (int i = 0; i < 120; i++) {
            Chance chance = Chance.of(SEED, i);
            List<Shown> shown = published(chance);
            int asked = 1 + chance.below(14);

            Range range = new Attacker(List.of(new Release("r", shown))).of(groups(asked));

            assertThat(range).as("system %d", i).isEqualTo(byTrying(shown, asked, _ -> true));
        }
    }

    @Test
    void whoWasToldTriesOnlyWhatFits() {
        DisclosurePolicy policy = new DisclosurePolicy(4, false, DisclosurePolicy.Method.SUPPRESS, 5);
        for (int i = 0; i < 120; i++) {
            Chance chance = Chance.of(SEED, i);
            List<Shown> shown = published(chance);
            int asked = 1 + chance.below(14);

            Range range =
                    Attacker.told(List.of(new Release("r", shown)), policy).of(groups(asked));

            Predicate<long[]> fits = guess -> shown.stream()
                    .filter(Shown.Hidden.class::isInstance)
                    .allMatch(hidden -> kind(hidden.entry().count()) == kind(sum(hidden, guess)));
            assertThat(range).as("system %d", i).isEqualTo(byTrying(shown, asked, fits));
        }
    }

    /// A nought, a small number, or another.
    private static int kind(long count) {
        return count == 0 ? 0 : count < 4 ? 1 : 2;
    }

    private static List<Shown> published(Chance chance) {
        long[] truth = IntStream.range(0, 4).mapToLong(_ -> chance.below(5)).toArray();
        List<Shown> shown = new ArrayList<>(List.of(new Shown.Exact(entry("all", truth, 15))));
        for (int set = 1; set < 15; set++) {
            Entry entry = entry("set" + set, truth, set);
            switch (chance.below(5)) {
                case 0 -> shown.add(new Shown.Exact(entry));
                case 1 -> shown.add(new Shown.Hidden(entry));
                case 2 -> shown.add(rounded(entry));
                default -> {}
            }
        }
        return shown;
    }

    @Test
    void groupsThatNobodyHasPublishedCanBeAnything() {
        Range range = new Attacker(List.of()).of(Set.of("g0"));

        assertThat(range).isEqualTo(new Range(0, Range.UNBOUNDED));
        assertThat(range.width()).isEqualTo(Range.UNBOUNDED);
    }

    @Test
    void partOfAKnownNumberCanBeNoneOrAllOfIt() {
        Attacker attacker = new Attacker(List.of(new Release(
                "r", List.of(new Shown.Exact(new Entry("both", Set.of("g0", "g1"), 8))))));

        assertThat(attacker.of(Set.of("g0"))).isEqualTo(new Range(0, 8));
        assertThat(attacker.of(Set.of("g0", "g1"))).isEqualTo(new Range(8, 8));
    }

    /// Two tables of the same year, one a month later: the difference is one child.
    @Test
    void secondPublicationCanBeSubtractedFromTheFirst() {
        Entry then = new Entry("north", Set.of("old"), 20);
        Entry now = new Entry("north", Set.of("old", "new"), 21);
        Attacker attacker = new Attacker(List.of(
                new Release("May", List.of(new Shown.Exact(then))),
                new Release("June", List.of(new Shown.Exact(now)))));

        assertThat(attacker.of(Set.of("new"))).isEqualTo(new Range(1, 1));
    }

    private static Entry entry(String label, long[] truth, int set) {
        return new Entry(
                label,
                groups(set),
                IntStream.range(0, 4)
                        .filter(i -> (set >> i & 1) != 0)
                        .mapToLong(i -> truth[i])
                        .sum());
    }

    private static Set<String> groups(int set) {
        return Set.copyOf(IntStream.range(0, 4)
                .filter(i -> (set >> i & 1) != 0)
                .mapToObj(i -> "g" + i)
                .toList());
    }

    private static Shown rounded(Entry entry) {
        long value = (entry.count() + 1) / 3 * 3;
        return new Shown.Rounded(entry, value, Math.max(0, value - 1), value + 1);
    }

    private static Range byTrying(List<Shown> shown, int asked, Predicate<long[]> fits) {
        long least = Long.MAX_VALUE;
        long most = -1;
        int base = 2 * MOST;
        for (int filling = 0; filling < base * base * base * base; filling++) {
            long[] guess = {
                filling % base, filling / base % base, filling / base / base % base, filling / base / base / base
            };
            if (shown.stream().allMatch(one -> allows(one, guess)) && fits.test(guess)) {
                long sum = entry("asked", guess, asked).count();
                least = Math.min(least, sum);
                most = Math.max(most, sum);
            }
        }
        return new Range(least, most);
    }

    private static long sum(Shown one, long[] guess) {
        return one.entry().groups().stream()
                .mapToLong(group -> guess[Integer.parseInt(group.substring(1))])
                .sum();
    }

    private static boolean allows(Shown one, long[] guess) {
        long sum = sum(one, guess);
        return switch (one) {
            case Shown.Exact exact -> sum == exact.entry().count();
            case Shown.Rounded rounded -> rounded.lower() <= sum && sum <= rounded.upper();
            case Shown.Under under -> under.least() <= sum && sum < under.limit();
            case Shown.Hidden _, Shown.Summed _ -> true;
        };
    }
}
