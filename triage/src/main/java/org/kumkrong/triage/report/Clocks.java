// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kumkrong.triage.report.ReportModel.Clock;

/// Which of several clocks to show: the page's script chooses by the same rule as the time goes on.
final class Clocks {
    /// How long a deadline set for a child stays in view after it ran out.
    static final Duration FRESH = Duration.ofHours(72);

    private Clocks() {}

    /// The next deadline set for a child; else one that ran out a short while ago; else whatever runs out next; else
    /// what ran out last.
    static Optional<Clock> shown(List<Clock> clocks, Instant now) {
        var byTime = Comparator.comparing(Clock::at).thenComparing(Clock::kind);
        var human = clocks.stream().filter(Clocks::isSetForAChild).toList();
        return human.stream()
                .filter(c -> !c.at().isBefore(now))
                .min(byTime)
                .or(() -> human.stream()
                        .filter(c -> c.at().isBefore(now) && c.at().isAfter(now.minus(FRESH)))
                        .max(byTime))
                .or(() -> clocks.stream().filter(c -> !c.at().isBefore(now)).min(byTime))
                .or(() -> clocks.stream().max(byTime));
    }

    private static boolean isSetForAChild(Clock clock) {
        return switch (clock.kind()) {
            case PAYMENT, MEETING, THREAT -> true;
            case PROVIDER_LOG, PRESERVATION, OTHER -> false;
        };
    }
}
