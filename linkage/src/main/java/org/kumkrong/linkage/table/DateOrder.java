// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import java.util.Locale;

/// In which order a column writes year, month and day.
enum DateOrder {
    YEAR_FIRST,
    DAY_FIRST,
    MONTH_FIRST;

    private static final int BUDDHIST_FROM = 2400;
    private static final int BUDDHIST_OFFSET = 543;

    /// The date as `yyyy-MM-dd`, empty where the cell holds none. Impossible months and days are kept: they are typing
    /// slips, and comparing digit by digit still finds the match.
    String read(String cell) {
        int[] numbers = numbers(cell);
        if (numbers.length == 1 && numbers[0] > 9_999) {
            int n = numbers[0];
            return this == YEAR_FIRST
                    ? date(n / 10_000, n / 100 % 100, n % 100)
                    : this == DAY_FIRST
                            ? date(n % 10_000, n / 10_000 % 100, n / 1_000_000)
                            : date(n % 10_000, n / 1_000_000, n / 10_000 % 100);
        }
        if (numbers.length == 1 && numbers[0] > 1000) {
            return date(numbers[0], 0, 0);
        }
        if (numbers.length < 3) {
            return "";
        }
        return switch (this) {
            case YEAR_FIRST -> date(numbers[0], numbers[1], numbers[2]);
            case DAY_FIRST -> date(numbers[2], numbers[1], numbers[0]);
            case MONTH_FIRST -> date(numbers[2], numbers[0], numbers[1]);
        };
    }

    static String date(int year, int month, int day) {
        int common = year >= BUDDHIST_FROM ? year - BUDDHIST_OFFSET : year < 100 ? 1900 + year : year;
        if (common > 9_999 || month > 99 || day > 99) {
            return "";
        }
        return String.format(Locale.ROOT, "%04d-%02d-%02d", common, month, day);
    }

    /// The groups of digits in a cell, at most four, up to nine digits each.
    static int[] numbers(String cell) {
        int[] numbers = new int[4];
        int count = 0;
        int i = 0;
        while (i < cell.length() && count < numbers.length) {
            int from = i;
            int number = 0;
            while (i < cell.length() && cell.charAt(i) >= '0' && cell.charAt(i) <= '9' && i - from < 9) {
                number = number * 10 + cell.charAt(i) - '0';
                i++;
            }
            if (i > from) {
                numbers[count++] = number;
            } else {
                i++;
            }
        }
        return java.util.Arrays.copyOf(numbers, count);
    }
}
