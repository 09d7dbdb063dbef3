// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.Clock;
import org.kumkrong.triage.Completeness;
import org.kumkrong.triage.Ranking;
import org.kumkrong.triage.Urgency;

class QueueKeyTest {
    private static final long SEED = 8;

    private static @Nullable Instant moment(Random random) {
        return random.nextInt(4) == 0
                ? null
                : Instant.ofEpochSecond(1_790_000_000L + random.nextInt(3), random.nextInt(2) * 500_000L);
    }

    private static Ranking ranking(Random random, int number) {
        Instant clock = moment(random);
        List<Clock> clocks =
                clock == null ? List.of() : List.of(new Clock(Clock.Kind.DEADLINE, clock, "deadline", "กำหนด"));
        int priority = new int[] {0, 9, 10, 99, 100}[random.nextInt(5)];
        Urgency urgency = new Urgency(priority, Band.STANDARD, List.of(), clocks, new Completeness(0, List.of()));
        return new Ranking("tip-" + number, moment(random), urgency);
    }

    @Test
    void sortsAsTheEngineOrders() {
        Random random = new Random(SEED);
        List<Ranking> rankings = new ArrayList<>();
        for (int number = 0; number < 3_000; number++) {
            rankings.add(ranking(random, number));
        }

        List<Ranking> byKey =
                rankings.stream().sorted(Comparator.comparing(QueueKey::of)).toList();

        assertThat(byKey).isEqualTo(rankings.stream().sorted(Ranking.QUEUE).toList());
    }
}
