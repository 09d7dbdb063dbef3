// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// Compares numbers: the same, near, far, apart.
final class NumberLevels implements ValueLevels {
    private static final List<Level> LEVELS = List.of(
            Level.MISSING,
            Level.rare("same", 0.7, 0.1, 0.5),
            Level.of("near", 0.2, 0.2),
            Level.of("some way apart", 0.08, 0.3),
            Level.of("far apart", 0.02, 0.4).within(-6, -1));

    private final double near;
    private final double far;
    private double[] numbers = new double[0];

    NumberLevels(double near, double far) {
        this.near = near;
        this.far = far;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public void prepare(Dictionary values, int from) {
        numbers = Growth.to(numbers, values.size());
        for (int id = from; id < values.size(); id++) {
            numbers[id] = number(values.value(id));
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException notANumber) {
            return Double.NaN; // compares as not known
        }
    }

    @Override
    public int level(int a, int b) {
        double difference = Math.abs(numbers[a] - numbers[b]);
        if (Double.isNaN(difference)) {
            return 0;
        }
        return difference == 0 ? 1 : difference <= near ? 2 : difference <= far ? 3 : 4;
    }
}
