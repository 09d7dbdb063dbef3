// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Chao's estimator for lists of unequal size and people of unequal chances.
///
/// Independent lists, and beside them a parameter for each number of lists from three on, which takes the
/// people seen that often out of the question; parameters below zero are dropped, as heterogeneity cannot
/// make them so. It lies below the truth where lists attract one another and people differ, and not
/// otherwise: never "at least". Source: Rivest and Baillargeon (2007), Biometrics 63, 999–1006, the form of
/// Rcapture's `Mth Chao (LB)`. Stateless.
public final class ChaoMth {
    private ChaoMth() {}

    /// The estimate on a table; model is that of independent lists.
    public static Fit fit(Overlaps overlaps) {
        int lists = overlaps.lists();
        HierarchicalModel model = HierarchicalModel.mainEffects(lists);
        List<Integer> extra = new ArrayList<>(IntStream.rangeClosed(3, lists)
                .filter(times -> seen(overlaps, times))
                .boxed()
                .toList());
        double[] counts = IntStream.range(1, overlaps.cells())
                .mapToDouble(overlaps::count)
                .toArray();
        while (true) {
            long[][] design = design(overlaps, extra);
            Verdict verdict = PoissonRegression.verdict(design, counts);
            if (verdict != Verdict.VALID) {
                return Fit.refused(model, verdict, overlaps.people(), 0);
            }
            PoissonRegression fit = PoissonRegression.fit(design, counts);
            List<Integer> negative = new ArrayList<>();
            for (int i = 0; i < extra.size(); i++) {
                if (fit.parameters()[1 + lists + i] < 0) {
                    negative.add(extra.get(i));
                }
            }
            if (negative.isEmpty()) {
                return new Fit(
                        model,
                        Verdict.VALID,
                        overlaps.people(),
                        StrictMath.exp(fit.parameters()[0]),
                        fit.firstError(),
                        fit.deviance(),
                        fit.logLikelihood() - overlaps.logFactorials(),
                        0,
                        design.length - design[0].length);
            }
            extra.removeAll(negative);
        }
    }

    private static boolean seen(Overlaps overlaps, int times) {
        return IntStream.range(1, overlaps.cells())
                .anyMatch(set -> Integer.bitCount(set) >= times && overlaps.count(set) > 0);
    }

    private static long[][] design(Overlaps overlaps, List<Integer> extra) {
        long[][] design = new long[overlaps.cells() - 1][1 + overlaps.lists() + extra.size()];
        for (int set = 1; set < overlaps.cells(); set++) {
            long[] row = design[set - 1];
            row[0] = 1;
            for (int list = 0; list < overlaps.lists(); list++) {
                row[1 + list] = set >> list & 1;
            }
            for (int i = 0; i < extra.size(); i++) {
                row[1 + overlaps.lists() + i] = Math.max(0, Integer.bitCount(set) - extra.get(i) + 1);
            }
        }
        return design;
    }
}
