// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Within what time half, and nine in ten, of the tips of a band were in an officer's hands.
///
/// @param band the band, or all of them
/// @param tips how many arrived, those not taken included
/// @param taken how many were taken
/// @param half seconds; infinite where fewer than half were
/// @param most seconds; infinite where fewer than nine in ten were
record Spread(Label band, long tips, long taken, double half, double most) {
    static final Label ALL = new Label.Word("ALL", "statistics.spread.all");

    /// Of all tips but look-alikes that nobody took for themselves; those not taken included.
    static List<Spread> of(TipCounts counts) {
        List<TipCounts.Group> counted =
                counts.groups().stream().filter(group -> !group.isBehind()).toList();
        Map<Label, List<TipCounts.Group>> byBand =
                counted.stream().collect(Collectors.groupingBy(TipCounts.Group::band));
        List<Spread> spreads = new ArrayList<>();
        byBand.forEach((band, groups) -> spreads.add(of(band, groups)));
        if (!counted.isEmpty()) {
            spreads.add(of(ALL, counted));
        }
        spreads.sort(Comparator.comparingInt(spread -> TipCounts.place(spread.band())));
        return spreads;
    }

    private static Spread of(Label band, List<TipCounts.Group> groups) {
        List<TipCounts.Group> inOrder = groups.stream()
                .sorted(Comparator.comparingDouble(TipCounts.Group::seconds))
                .toList();
        long tips = inOrder.stream().mapToLong(TipCounts.Group::tips).sum();
        long taken = inOrder.stream()
                .filter(group -> Double.isFinite(group.seconds()))
                .mapToLong(TipCounts.Group::tips)
                .sum();
        return new Spread(band, tips, taken, within(inOrder, (tips + 1) / 2), within(inOrder, (9 * tips + 9) / 10));
    }

    /// The wait of the tip that is at this place when those that waited least come first.
    private static double within(List<TipCounts.Group> inOrder, long place) {
        long reached = 0;
        for (TipCounts.Group group : inOrder) {
            reached += group.tips();
            if (reached >= place) {
                return group.seconds();
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
