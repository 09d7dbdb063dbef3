// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static Timeline of(String... times) {
        List<Persons.Mentioned> mentions = new ArrayList<>();
        for (String time : times) {
            mentions.add(Fixtures.mentioned(time.isEmpty() ? null : Instant.parse(time), List.of()));
        }
        return Timeline.of(mentions);
    }

    @Test
    void putsTheFirstLeftAndTheLastRight() {
        Timeline line = of("2026-11-14T00:00:00Z", "2026-11-04T00:00:00Z", "2026-11-09T00:00:00Z");

        assertThat(line.marks()).extracting(Timeline.Mark::x).containsExactly("3.00%", "50.00%", "97.00%");
        assertThat(line.marks()).extracting(Timeline.Mark::y).containsOnly(line.ground() - 9);
    }

    @Test
    void stacksWhatHappenedAtOnce() {
        Timeline line = of("2026-11-04T00:00:00Z", "2026-11-04T00:00:00Z", "2026-11-14T00:00:00Z");

        assertThat(line.marks().get(0).x()).isEqualTo(line.marks().get(1).x());
        assertThat(line.marks().get(1).y()).isLessThan(line.marks().get(0).y());
    }

    @Test
    void writesDaysAsBangkokCountsThem() {
        Timeline line = of("2026-11-03T18:00:00Z", "2026-11-05T18:00:00Z");

        assertThat(line.days())
                .extracting(Timeline.Day::day)
                .containsExactly(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 6));
    }

    @Test
    void standsInTheMiddleWhereThereIsOneMoment() {
        assertThat(of("2026-11-04T00:00:00Z").marks().getFirst().x()).isEqualTo("50.00%");
    }

    @Test
    void drawsNothingWithoutTimes() {
        assertThat(of("", "").marks()).isEmpty();
    }
}
