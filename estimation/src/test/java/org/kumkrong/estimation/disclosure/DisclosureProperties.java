// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.estimation.chance.Chance;
import org.kumkrong.estimation.disclosure.DisclosurePolicy.Method;
import org.kumkrong.estimation.disclosure.Protection.Release;
import org.kumkrong.estimation.disclosure.Sheet.Placed;
import org.kumkrong.estimation.fit.Workers;

/// Readers of two publications about the same children, over many random pairs.
class DisclosureProperties {
    private static final long SEED = 7;
    private static final int THREADS = 2;

    /// No small number is pinned down by any reader; and to one who was told of every `c` whether it is
    /// small, more than half of the values are left: of each small number, of every two and three that are
    /// small together, and of every small difference.
    @ParameterizedTest
    @CsvSource({"SUPPRESS,6,8000,5,2", "SUPPRESS,11,2000,10,5", "ROUND,6,3000,2,2"})
    void nobodyPinsDownASmallNumber(Method method, int minimum, int pairs, long width, long widthTold) {
        DisclosurePolicy policy = new DisclosurePolicy(minimum, false, method, 5);
        Queue<String> found = new ConcurrentLinkedQueue<>();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger released = new AtomicInteger();

        new Workers(THREADS, _ -> {}).run(pairs, () -> policy, (rules, number) -> {
            List<Release> releases = publish(Chance.of(SEED, number), rules);
            String pair = "seed " + SEED + " pair " + number + " ";
            Attacker any = new Attacker(releases);
            for (Entry entry : numbers(releases)) {
                Range range = any.of(entry.groups());
                boolean holds = range.least() <= entry.count() && entry.count() <= range.most();
                if (!holds || (isSmall(entry.count(), minimum) && range.width() < width)) {
                    found.add(pair + entry + " " + range);
                }
            }
            Intruder intruder = new Intruder(releases, minimum);
            Attacker told = Attacker.told(releases, rules);
            Set<Set<String>> few = fewPeople(releases, minimum);
            for (Set<String> groups : few) {
                if (!intruder.leaves(groups, widthTold) || !told.leavesOpen(groups, widthTold)) {
                    found.add(pair + groups);
                }
            }
            asked.addAndGet(few.size());
            released.addAndGet(releases.size());
        });

        assertThat(found).isEmpty();
        assertThat(asked.get()).isGreaterThan(10 * pairs);
        assertThat(released.get()).isGreaterThan(pairs + pairs / 2);
    }

    /// Who protects small numbers against readers only who do not know which they are.
    @Test
    void intruderCatchesAProtectorThatThinksOfOtherReadersOnly() {
        int caught = 0;
        for (int number = 0; number < 200; number++) {
            for (Sheet sheet : sheets(Chance.of(SEED, number))) {
                List<Release> naive = List.of(protectedNaively(sheet, 11));
                Intruder intruder = new Intruder(naive, 11);
                caught += fewPeople(naive, 11).stream().anyMatch(few -> !intruder.leaves(few, 5)) ? 1 : 0;
            }
        }

        assertThat(caught).isGreaterThan(40);
    }

    private static Release protectedNaively(Sheet sheet, int minimum) {
        Set<Entry> hidden = new HashSet<>();
        sheet.entries().stream()
                .filter(entry -> isSmall(entry.count(), minimum))
                .forEach(hidden::add);
        Release release = hiding(sheet, hidden);
        while (pinsDown(release, minimum)) {
            sheet.entries().stream()
                    .filter(entry -> !hidden.contains(entry))
                    .min((one, other) -> Long.compare(one.count(), other.count()))
                    .ifPresent(hidden::add);
            release = hiding(sheet, hidden);
        }
        return release;
    }

    private static Release hiding(Sheet sheet, Set<Entry> hidden) {
        return new Release(
                sheet.name(),
                sheet.entries().stream()
                        .<Shown>map(entry -> hidden.contains(entry) ? new Shown.Hidden(entry) : new Shown.Exact(entry))
                        .toList());
    }

    private static boolean pinsDown(Release release, int minimum) {
        Attacker reader = new Attacker(List.of(release));
        return release.shown().stream()
                .map(Shown::entry)
                .anyMatch(entry -> isSmall(entry.count(), minimum)
                        && reader.of(entry.groups()).width() < minimum - 1);
    }

    private static boolean isSmall(long count, int minimum) {
        return 0 < count && count < minimum;
    }

    private static List<Entry> numbers(List<Release> releases) {
        return releases.stream()
                .flatMap(release -> release.shown().stream())
                .map(Shown::entry)
                .toList();
    }

    /// Small numbers, sums of two and three of them that are small, and small differences of two numbers.
    private static Set<Set<String>> fewPeople(List<Release> releases, int minimum) {
        Map<Set<String>, Long> numbers = new LinkedHashMap<>();
        numbers(releases).forEach(entry -> numbers.put(entry.groups(), entry.count()));
        Set<Set<String>> few = new LinkedHashSet<>();
        numbers.forEach((groups, count) -> {
            if (isSmall(count, minimum)) {
                few.add(groups);
                sums(numbers, groups, count, minimum, 2, few);
            }
            numbers.forEach((part, of) -> {
                if (isSmall(count - of, minimum) && groups.containsAll(part)) {
                    Set<String> rest = new HashSet<>(groups);
                    rest.removeAll(part);
                    few.add(rest);
                }
            });
        });
        return few;
    }

    private static void sums(
            Map<Set<String>, Long> numbers, Set<String> some, long count, int minimum, int more, Set<Set<String>> few) {
        numbers.forEach((groups, others) -> {
            if (others > 0
                    && isSmall(count + others, minimum)
                    && groups.stream().noneMatch(some::contains)) {
                Set<String> together = new HashSet<>(some);
                together.addAll(groups);
                if (few.add(together) && more > 1) {
                    sums(numbers, together, count + others, minimum, more - 1, few);
                }
            }
        });
    }

    /// A table, and later one that has grown, or is cut otherwise, or has rows joined.
    private static List<Sheet> sheets(Chance chance) {
        int rows = 2 + chance.below(4);
        int columns = 2 + chance.below(4);
        int kind = chance.below(3);
        double scale = 2 * (1 + chance.below(30));
        List<Placed> first = new ArrayList<>();
        List<Placed> second = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                for (int sex = 0; sex < 2; sex++) {
                    String group = row + "/" + column + "/" + sex;
                    long count = (long) (chance.unit() * chance.unit() * scale);
                    first.add(new Placed(group, "r" + row, "c" + column, count));
                    second.add(
                            switch (kind) {
                                case 0 -> new Placed(group, "r" + row, "c" + column, count);
                                case 1 -> new Placed(group, "r" + row, "sex" + sex, count);
                                default -> new Placed(group, "joined" + row / 2, "c" + column, count);
                            });
                    if (kind == 0 && chance.below(4) == 0) {
                        second.add(new Placed(group + "new", "r" + row, "c" + column, chance.below(10)));
                    }
                }
            }
        }
        return List.of(Sheet.crossed("first", first), Sheet.crossed("second", second));
    }

    private static List<Release> publish(Chance chance, DisclosurePolicy policy) {
        List<Release> releases = new ArrayList<>();
        for (Sheet sheet : sheets(chance)) {
            if (DisclosureControl.protect(sheet, releases, policy) instanceof Release release) {
                releases.add(release);
            }
        }
        return releases;
    }
}
