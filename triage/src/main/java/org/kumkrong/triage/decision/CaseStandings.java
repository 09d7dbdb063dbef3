// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.kumkrong.triage.CaseStanding;

/// How the cases of a decision stand.
final class CaseStandings {
    private final Decision decision;

    CaseStandings(Decision decision) {
        this.decision = decision;
    }

    /// All of them, most urgent first.
    List<CaseStanding> all() {
        List<int[]> cases = decision.casesByUrgency();
        List<CaseStanding> standings = new ArrayList<>(cases.size());
        for (int[] tips : cases) {
            standings.add(standing(standings.size() + 1, tips));
        }
        return standings;
    }

    private CaseStanding standing(int number, int[] tips) {
        return new CaseStanding(
                decision.caseId(number),
                Arrays.stream(tips).boxed().toList(),
                decision.caseAbout(number),
                decision.queue().priority(tips[0]),
                decision.queue().band(tips[0]),
                distinct(tips, decision.subjects()),
                distinct(tips, decision.children()),
                Arrays.stream(tips)
                        .mapToObj(decision.queue()::nextClock)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null),
                Arrays.stream(decision.related().of(number, tips))
                        .mapToObj(decision::caseId)
                        .toList());
    }

    private static int distinct(int[] tips, Entities side) {
        return (int) Arrays.stream(tips)
                .flatMap(tip -> Arrays.stream(side.ofTip(tip)))
                .distinct()
                .count();
    }
}
