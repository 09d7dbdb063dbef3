// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Instant EARLY = Instant.parse("2026-09-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-09-02T00:00:00Z");

    private static Ranking ranking(String tip, int priority, @Nullable Instant clock, @Nullable Instant time) {
        List<Clock> clocks = clock == null ? List.of() : List.of(new Clock(Clock.Kind.DEADLINE, clock, "d", "d"));
        return new Ranking(
                tip, time, new Urgency(priority, Band.STANDARD, List.of(), clocks, new Completeness(0, List.of())));
    }

    @Test
    void ordersByPriorityThenClockThenNewestThenId() {
        Ranking high = ranking("e", 90, null, EARLY);
        Ranking soon = ranking("z", 50, EARLY, EARLY);
        Ranking later = ranking("a", 50, LATE, LATE);
        Ranking newer = ranking("d", 50, null, LATE);
        Ranking older = ranking("b", 50, null, EARLY);
        Ranking olderToo = ranking("c", 50, null, EARLY);
        Ranking timeless = ranking("a", 50, null, null);

        assertThat(Stream.of(timeless, olderToo, older, newer, later, soon, high)
                        .sorted(Ranking.QUEUE))
                .containsExactly(high, soon, later, newer, older, olderToo, timeless);
    }
}
