// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.time.LocalDate;
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

    /// The number a text tells, the days since 1970 where it tells a date; no number where it tells neither.
    static double number(String text) {
        int date = text.length() == 10 && text.charAt(4) == '-' ? DateLevels.yyyymmdd(text) : 0;
        if (date > 0) {
            return days(date / 10_000, date / 100 % 100, date % 100);
        }
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException notANumber) {
            return Double.NaN; // compares as not known
        }
    }

    /// A month or day that is a slip counts on from its year.
    private static long days(int year, int month, int day) {
        return LocalDate.of(Math.max(1, year), 1, 1)
                .plusMonths(Math.max(1, month) - 1L)
                .plusDays(Math.max(1, day) - 1L)
                .toEpochDay();
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
