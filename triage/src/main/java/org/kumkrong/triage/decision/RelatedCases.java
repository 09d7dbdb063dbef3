// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which cases share a person with a case without being one with it. Of each person only the most urgent cases count,
/// so that somebody named everywhere costs no more than others.
final class RelatedCases {
    /// Most related cases that are named for one case.
    static final int RELATED_MAX = 20;

    private final Map<Entities, Map<Integer, int[]>> casesOf = new HashMap<>();

    /// @param caseNumbers the case of each tip
    RelatedCases(List<Entities> sides, int[] caseNumbers) {
        for (Entities side : sides) {
            Map<Integer, int[]> shared = new HashMap<>();
            for (int person = 0; person < side.count(); person++) {
                int[] cases = Arrays.stream(side.tips(person))
                        .map(tip -> caseNumbers[tip])
                        .distinct()
                        .sorted()
                        .limit(RELATED_MAX + 1L)
                        .toArray();
                if (cases.length > 1) {
                    shared.put(person, cases);
                }
            }
            casesOf.put(side, shared);
        }
    }

    /// The other cases that name a person, most urgent first.
    int[] of(Entities side, int person, int without) {
        return Arrays.stream(java.util.Objects.requireNonNull(casesOf.get(side)).getOrDefault(person, new int[0]))
                .filter(number -> number != without)
                .limit(RELATED_MAX)
                .toArray();
    }

    /// The other cases that share somebody with these tips of one case, most urgent first.
    int[] of(int number, int[] tips) {
        SortedSet<Integer> found = new TreeSet<>();
        casesOf.forEach((side, shared) -> Arrays.stream(tips)
                .flatMap(tip -> Arrays.stream(side.ofTip(tip)))
                .flatMap(person -> Arrays.stream(of(side, person, number)))
                .forEach(found::add));
        return found.stream().limit(RELATED_MAX).mapToInt(Integer::intValue).toArray();
    }
}
