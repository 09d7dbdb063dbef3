// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.kumkrong.triage.Clock;
import org.kumkrong.triage.signals.TipSignals;

/// What still runs for one tip.
final class Clocks {
    private static final Comparator<Clock> SOONEST =
            Comparator.comparing(Clock::at).thenComparing(Clock::kind);

    private Clocks() {}

    static List<Clock> of(TipSignals tip, Instant now, RuleParts parts) {
        List<Clock> clocks = new ArrayList<>(3);
        for (int i = 0; i < tip.deadlines().size(); i++) {
            add(clocks, Clock.Kind.DEADLINE, tip.deadlines().get(i), now, parts);
        }
        for (int i = 0; i < tip.meetings().size(); i++) {
            add(clocks, Clock.Kind.MEETING, tip.meetings().get(i), now, parts);
        }
        add(clocks, Clock.Kind.PROVIDER_LOGS, parts.retention().lostAt(tip), now, parts);
        clocks.sort(SOONEST);
        return clocks;
    }

    private static void add(List<Clock> clocks, Clock.Kind kind, long at, Instant now, RuleParts parts) {
        if (at != TipSignals.NEVER && at >= now.getEpochSecond()) {
            RuleParts.Label label = Objects.requireNonNull(parts.clocks().get(kind));
            clocks.add(new Clock(kind, Instant.ofEpochSecond(at), label.english(), label.thai()));
        }
    }
}
