// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kumkrong.estimation.disclosure.Protection.Release;
import org.kumkrong.estimation.exact.Fraction;
import org.kumkrong.estimation.exact.LinearProgram;

/// Somebody who has read all releases and takes each `c` for what it is: a small number, a nought, or a
/// large one.
///
/// Written without anything that the protector uses, but for the simplex method: one unknown for each place
/// in which people stand, an equation with two bounds for each number, and the ends rounded to whole
/// people.
final class Intruder {
    private static final long FAR = 1_000_000;

    private final Map<String, Set<Integer>> placeOf = new HashMap<>();
    private final Map<Set<Integer>, Integer> columnOf = new LinkedHashMap<>();
    private final List<long[]> rows = new ArrayList<>();
    private final List<Long> sides = new ArrayList<>();
    private final List<long[]> answers = new ArrayList<>();
    private final LinearProgram program;
    private final int columns;

    Intruder(List<Release> releases, int minimum) {
        List<Shown> numbers =
                releases.stream().flatMap(release -> release.shown().stream()).toList();
        for (int i = 0; i < numbers.size(); i++) {
            for (String group : numbers.get(i).entry().groups()) {
                placeOf.computeIfAbsent(group, _ -> new TreeSet<>()).add(i);
            }
        }
        placeOf.values().forEach(place -> columnOf.putIfAbsent(place, columnOf.size()));
        columns = columnOf.size() + 2 * numbers.size();
        for (int i = 0; i < numbers.size(); i++) {
            Shown shown = numbers.get(i);
            Range known = switch (shown) {
                case Shown.Exact exact ->
                    new Range(exact.entry().count(), exact.entry().count());
                case Shown.Hidden hidden -> why(hidden.entry().count(), minimum);
                case Shown.Rounded rounded -> new Range(rounded.lower(), rounded.upper());
                case Shown.Under under -> new Range(under.least(), under.limit() - 1);
                case Shown.Summed _ -> new Range(0, FAR);
            };
            bound(shown.entry().groups(), columnOf.size() + 2 * i, -1, known.least());
            bound(shown.entry().groups(), columnOf.size() + 2 * i + 1, 1, known.most());
        }
        program = new LinearProgram(
                rows.toArray(long[][]::new),
                sides.stream().mapToLong(side -> side).toArray(),
                columns);
    }

    private static Range why(long truth, int minimum) {
        if (truth == 0) {
            return new Range(0, 0);
        }
        return truth < minimum ? new Range(1, minimum - 1L) : new Range(minimum, FAR);
    }

    private void bound(Set<String> groups, int slack, int sign, long side) {
        long[] row = sum(groups, 1);
        row[slack] = sign;
        rows.add(row);
        sides.add(side);
    }

    private long[] sum(Set<String> groups, int factor) {
        long[] row = new long[columns];
        for (String group : groups) {
            row[columnOf.getOrDefault(placeOf.getOrDefault(group, Set.of()), 0)] = factor;
        }
        return row;
    }

    /// Whether the least and the most that these can be lie so far apart; answers found before may tell.
    boolean leaves(Set<String> groups, long width) {
        LongSummaryStatistics seen = answers.stream()
                .mapToLong(answer -> groups.stream()
                        .map(placeOf::get)
                        .distinct()
                        .mapToLong(place -> answer[columnOf.getOrDefault(place, 0)])
                        .sum())
                .summaryStatistics();
        return (seen.getCount() > 1 && seen.getMax() - seen.getMin() >= width)
                || -smallest(groups, -1) - smallest(groups, 1) >= width;
    }

    private long smallest(Set<String> groups, int factor) {
        Fraction end = program.minimum(sum(groups, factor));
        if (end == null) {
            throw new AssertionError("all that is known has two ends");
        }
        List<Fraction> corner = program.corner();
        if (corner.stream().allMatch(Fraction::isWhole)) {
            answers.add(corner.stream()
                    .mapToLong(value -> value.above().longValueExact())
                    .toArray());
        }
        return end.ceiling().longValueExact();
    }
}
