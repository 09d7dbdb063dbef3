// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// Compares amounts by the share that one is apart from the other: a fee or a rounding takes a share, not a sum.
final class AmountLevels implements ValueLevels {
    private static final List<Level> LEVELS = List.of(
            Level.MISSING,
            Level.rare("same", 0.5, 1e-4, 1),
            Level.of("within one hundredth", 0.15, 2e-3),
            Level.of("within three hundredths", 0.15, 4e-3),
            Level.of("within a tenth", 0.1, 2e-2),
            Level.of("within three tenths", 0.05, 5e-2).within(-6, 3),
            Level.of("further apart", 0.05, 0.9).within(-12, -1));

    private double[] amounts = new double[0];

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public void prepare(Dictionary values, int from) {
        amounts = Growth.to(amounts, values.size());
        for (int id = from; id < values.size(); id++) {
            amounts[id] = NumberLevels.number(values.value(id));
        }
    }

    @Override
    public int level(int a, int b) {
        double difference = Math.abs(amounts[a] - amounts[b]);
        double larger = Math.max(Math.abs(amounts[a]), Math.abs(amounts[b]));
        if (Double.isNaN(difference)) {
            return 0;
        }
        if (difference == 0) {
            return 1;
        }
        double share = difference / larger;
        return share <= 0.01 ? 2 : share <= 0.03 ? 3 : share <= 0.1 ? 4 : share <= 0.3 ? 5 : 6;
    }
}
