// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kumkrong.testkit.Baseline.Score;
import org.kumkrong.testkit.world.Person;
import org.kumkrong.testkit.world.Person.Trace;

/// The made-up world must be about as hard as the real task is said to be: plain joining is good, but not good enough.
/// A few prolific offenders sway one world, so figures are means over several.
class BaselineTest {
    private static final long[] SEEDS = {41, 42, 43};
    private static final int TIPS = 20_000;
    private static final List<List<Person>> SUSPECTS = new ArrayList<>();
    private static final List<List<Person>> VICTIMS = new ArrayList<>();
    private static final Map<String, Integer> TRAPS = new HashMap<>();

    @BeforeAll
    static void tellSomeWorlds() throws IOException {
        for (long seed : SEEDS) {
            List<Person> suspects = new ArrayList<>();
            List<Person> victims = new ArrayList<>();
            TipWorld.each(TipWorld.Settings.usual(seed, TIPS), (_, tip) -> {
                suspects.addAll(tip.draft().suspects());
                victims.addAll(tip.draft().victims());
                tip.draft().answer().traps().forEach(trap -> TRAPS.merge(trap, 1, Integer::sum));
            });
            SUSPECTS.add(suspects);
            VICTIMS.add(victims);
        }
    }

    @Test
    void strongIdentifiersReachThreeQuartersOnSuspects() {
        assertThat(mean(SUSPECTS, Baseline.STRONG, Score::f1)).isBetween(0.70, 0.84);
        assertThat(mean(SUSPECTS, Baseline.STRONG, Score::precision)).isGreaterThan(0.96);
    }

    @Test
    void handlesReachMoreSuspectsButMixPeopleUp() {
        assertThat(mean(SUSPECTS, Baseline.WITH_HANDLES, Score::f1)).isBetween(0.82, 0.95);
        assertThat(mean(SUSPECTS, Baseline.WITH_HANDLES, Score::precision)).isBetween(0.74, 0.92);
    }

    @Test
    void handlesAndIdentifiersFindLittleMoreThanHalfOnVictims() {
        assertThat(mean(VICTIMS, Baseline.WITH_HANDLES, Score::f1)).isBetween(0.50, 0.63);
    }

    @Test
    void setsEveryTrapOften() {
        assertThat(TRAPS)
                .containsOnlyKeys(
                        "boilerplate",
                        "child-only",
                        "coerced-child",
                        "copied-script",
                        "late-deadline",
                        "long-ago",
                        "look-alike",
                        "negated",
                        "placeholder-device");
        assertThat(TRAPS.values()).allMatch(count -> count > 100);
    }

    private static double mean(List<List<Person>> worlds, Predicate<Trace> usable, ToDoubleFunction<Score> figure) {
        return worlds.stream()
                .mapToDouble(people -> figure.applyAsDouble(Baseline.score(people, usable)))
                .average()
                .orElseThrow();
    }
}
