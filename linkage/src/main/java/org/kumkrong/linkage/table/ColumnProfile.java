// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import java.util.HashMap;
import java.util.Map;

/// What the cells of one column look like, from a sample of rows.
final class ColumnProfile {
    private static final int DISTINCT_MAX = 100_000;

    private final Map<String, Integer> distinct = new HashMap<>();
    private int rows;
    private int filled;
    private int digitsOnly;
    private int withDigits;
    private int withAt;
    private int dateLike;
    private int words;
    private int letters;
    private int yearFirst;
    private int firstOver12;
    private int secondOver12;
    private long characters;
    private int small;
    private int decimals;
    private int yearMax;
    private int yearMin = Integer.MAX_VALUE;
    private int numberMax;
    private int numberMin = Integer.MAX_VALUE;

    void add(String cell) {
        rows++;
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        characters += cell.length();
        if (distinct.size() < DISTINCT_MAX || distinct.containsKey(cell)) {
            distinct.merge(cell, 1, Integer::sum);
        }
        boolean digit = cell.chars().anyMatch(c -> c >= '0' && c <= '9');
        withDigits += digit ? 1 : 0;
        withAt += cell.indexOf('@') > 0 ? 1 : 0;
        words += cell.split(" ", -1).length;
        letters += cell.chars().noneMatch(Character::isDigit) ? 1 : 0;
        if (digit) {
            addNumbers(cell);
        }
    }

    private void addNumbers(String cell) {
        int[] numbers = DateOrder.numbers(cell);
        decimals += Cells.decimal(cell) ? 1 : 0;
        if (Cells.allDigits(cell)) {
            digitsOnly++;
            small += cell.length() <= 4 ? 1 : 0;
            if (cell.length() <= 9) {
                numberMax = Math.max(numberMax, numbers[0]);
                numberMin = Math.min(numberMin, numbers[0]);
            }
            if (cell.length() == 8) {
                boolean front = plausibleYear(numbers[0] / 10_000);
                dateLike += front || plausibleYear(numbers[0] % 10_000) ? 1 : 0;
                yearFirst += front ? 1 : 0;
            }
        } else if (numbers.length >= 3 && cell.length() >= 8 && cell.length() <= 26) {
            boolean front = plausibleYear(numbers[0]);
            if (front || plausibleYear(numbers[2])) {
                dateLike++;
                yearMax = Math.max(yearMax, front ? numbers[0] : numbers[2]);
                yearMin = Math.min(yearMin, front ? numbers[0] : numbers[2]);
                yearFirst += front ? 1 : 0;
                firstOver12 += numbers[0] > 12 ? 1 : 0;
                secondOver12 += numbers[1] > 12 ? 1 : 0;
            }
        }
    }

    private static boolean plausibleYear(int year) {
        return year >= 1500 && year <= 2700;
    }

    double filledShare() {
        return rows == 0 ? 0 : (double) filled / rows;
    }

    boolean isEmpty() {
        return filled == 0;
    }

    /// Distinct cells for each filled one: 1 where none repeats.
    double distinctShare() {
        return filled == 0 ? 0 : (double) distinct.size() / filled;
    }

    int distinct() {
        return distinct.size();
    }

    boolean mostly(Shape shape) {
        int count = switch (shape) {
            case EMAIL -> withAt;
            case DATE -> dateLike;
            case DIGITS -> digitsOnly;
            case WITH_DIGITS -> withDigits;
            case LETTERS -> letters;
            case SHORT_NUMBER -> small;
            case DECIMAL -> decimals;
        };
        return filled > 0 && count >= 0.75 * filled;
    }

    /// Shapes of cells that tell columns apart.
    enum Shape {
        EMAIL,
        DATE,
        DIGITS,
        WITH_DIGITS,
        LETTERS,
        SHORT_NUMBER,
        DECIMAL
    }

    boolean numbersWithin(int least, int most) {
        return mostly(Shape.SHORT_NUMBER) && numberMin >= least && numberMax <= most;
    }

    /// Whether all its dates, written in parts, lie within so many years.
    boolean withinYears(int years) {
        return yearMax > 0 && yearMax - yearMin <= years;
    }

    double wordsPerCell() {
        return filled == 0 ? 0 : (double) words / filled;
    }

    double charactersPerCell() {
        return filled == 0 ? 0 : (double) characters / filled;
    }

    DateOrder dateOrder() {
        if (2 * yearFirst >= dateLike) {
            return DateOrder.YEAR_FIRST;
        }
        return secondOver12 > firstOver12 ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }
}
