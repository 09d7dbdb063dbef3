// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.estimation.chance.Chance;
import org.kumkrong.estimation.disclosure.DisclosurePolicy.Method;
import org.kumkrong.estimation.disclosure.Protection.Release;
import org.kumkrong.estimation.disclosure.Sheet.Placed;
import org.kumkrong.estimation.fit.Workers;

/// An attacker who has read two publications about the same children, over many random pairs.
class DisclosureProperties {
    private static final long SEED = 7;
    private static final int THREADS = 2;

    @ParameterizedTest
    @CsvSource({"SUPPRESS,10000,5", "ROUND,3000,2"})
    void attackerPinsDownNoSmallNumber(Method method, int pairs, long widthMin) {
        DisclosurePolicy policy = new DisclosurePolicy(6, false, method, 5);
        Queue<String> found = new ConcurrentLinkedQueue<>();
        AtomicInteger small = new AtomicInteger();
        AtomicInteger released = new AtomicInteger();

        new Workers(THREADS, _ -> {}).run(pairs, () -> policy, (rules, number) -> {
            List<Release> releases = publish(Chance.of(SEED, number), rules);
            Attacker attacker = new Attacker(releases);
            released.addAndGet(releases.size());
            for (Release release : releases) {
                for (Shown shown : release.shown()) {
                    Entry entry = shown.entry();
                    Range range = attacker.of(entry.groups());
                    boolean holds = range.least() <= entry.count() && entry.count() <= range.most();
                    if (!holds || (rules.sensitive(entry.count()) && range.width() < widthMin)) {
                        found.add(
                                "seed " + SEED + " pair " + number + " " + release.name() + " " + entry + " " + range);
                    }
                    small.addAndGet(rules.sensitive(entry.count()) ? 1 : 0);
                }
            }
        });

        assertThat(found).isEmpty();
        assertThat(small.get()).isGreaterThan(2 * pairs);
        assertThat(released.get()).isGreaterThan(pairs + pairs / 2);
    }

    /// A table, and later one that has grown, or is cut otherwise, or has rows joined.
    private static List<Release> publish(Chance chance, DisclosurePolicy policy) {
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
        List<Release> releases = new ArrayList<>();
        for (Sheet sheet : List.of(Sheet.crossed("first", first), Sheet.crossed("second", second))) {
            if (DisclosureControl.protect(sheet, releases, policy) instanceof Release release) {
                releases.add(release);
            }
        }
        return releases;
    }
}
