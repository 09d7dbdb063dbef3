// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kumkrong.triage.report.ReportModel.Clock;
import org.kumkrong.triage.report.ReportModel.Clock.Kind;

class ClocksTest {
    private static final Instant NOW = Instant.parse("2026-11-01T20:10:00Z");

    @Test
    void showsADeadlineSetForAChildBeforeAnEarlierLogDeletion() {
        var payment = clock(Kind.PAYMENT, 5);

        assertThat(Clocks.shown(List.of(clock(Kind.PROVIDER_LOG, 2), payment), NOW))
                .contains(payment);
    }

    @Test
    void keepsADeadlineInViewThatRanOutALittleWhileAgo() {
        var payment = clock(Kind.PAYMENT, -2);

        assertThat(Clocks.shown(List.of(clock(Kind.PROVIDER_LOG, 200), payment), NOW))
                .contains(payment);
    }

    @Test
    void letsADeadlineGoThatRanOutLongAgo() {
        var log = clock(Kind.PROVIDER_LOG, 200);

        assertThat(Clocks.shown(List.of(log, clock(Kind.PAYMENT, -200)), NOW)).contains(log);
    }

    @Test
    void showsTheLastWhenAllRanOut() {
        var last = clock(Kind.PRESERVATION, -100);

        assertThat(Clocks.shown(List.of(clock(Kind.PROVIDER_LOG, -900), last), NOW))
                .contains(last);
        assertThat(Clocks.shown(List.of(), NOW)).isEmpty();
    }

    private static Clock clock(Kind kind, int hours) {
        return new Clock(kind, NOW.plus(Duration.ofHours(hours)), Words.same(""));
    }
}
