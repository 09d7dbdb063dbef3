// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TipTimeTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T17:00:00Z");
    private static final TipTime DAY = new TipTime("24/11/2569", MIDNIGHT, false, true);

    private static TipTime clock(Duration afterMidnight) {
        return new TipTime("", MIDNIGHT.plus(afterMidnight), true, false);
    }

    @Test
    void reckonsFromTheReceiptOfTheSameDay() {
        TipTime received = clock(Duration.ofHours(21));

        assertThat(DAY.moment(received)).isEqualTo(received.instant());
    }

    @Test
    void reckonsFromNoonWhereTheReceiptTellsNoMore() {
        Instant noon = MIDNIGHT.plus(Duration.ofHours(12));

        assertThat(DAY.moment(null)).isEqualTo(noon);
        assertThat(DAY.moment(DAY)).isEqualTo(noon);
        assertThat(DAY.moment(clock(Duration.ofHours(30)))).isEqualTo(noon);
        assertThat(DAY.moment(clock(Duration.ofHours(-5)))).isEqualTo(noon);
    }

    @Test
    void keepsAClockAsTold() {
        TipTime told = clock(Duration.ofHours(3));

        assertThat(told.moment(clock(Duration.ofHours(4)))).isEqualTo(told.instant());
    }
}
