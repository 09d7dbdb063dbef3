// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;

/// Compares dates: the same, one slip or a swap apart, partly the same, years apart.
final class DateLevels implements ValueLevels {
    private static final List<Level> LEVELS = List.of(
            Level.MISSING,
            Level.rare("same", 0.85, 3e-5, 1),
            Level.rare("one slip apart", 0.06, 6e-4, 0.5),
            Level.rare("day and month swapped", 0.01, 3e-5, 0.5),
            Level.of("same year, the rest not told", 0.02, 1e-3).within(-6, 3),
            Level.of("two parts the same", 0.03, 2e-3).within(-6, 3),
            Level.of("same year, month and day unlike", 0.03, 0.02).within(-6, 3),
            Level.of("same month and day, year unlike", 0.01, 3e-3).within(-6, 3),
            Level.of("within two years", 0.01, 0.05).within(-8, -1),
            Level.of("within ten years", 0.01, 0.2).within(-9, -3),
            Level.of("different", 0.02, 0.7).within(-10, -4));

    private int[] dates = new int[0];

    /// The same eight digits, four bits each.
    private int[] digits = new int[0];

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public void prepare(Dictionary values, int from) {
        dates = Growth.to(dates, values.size());
        digits = Growth.to(digits, values.size());
        for (int id = from; id < values.size(); id++) {
            dates[id] = yyyymmdd(values.value(id));
            digits[id] = Integer.parseUnsignedInt(Integer.toString(dates[id]), 16);
        }
    }

    /// Digits of `yyyy-MM-dd` as one number; 0 where the text is no date.
    static int yyyymmdd(String text) {
        int number = 0;
        int digits = 0;
        for (int i = 0; i < text.length() && digits < 8; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
                digits++;
            }
        }
        return digits == 8 ? number : 0;
    }

    @Override
    public int level(int valueA, int valueB) {
        int a = dates[valueA];
        int b = dates[valueB];
        if (a == 0 || b == 0) {
            return 0;
        }
        if (a == b) {
            return 1;
        }
        int dayA = a % 100;
        int dayB = b % 100;
        int monthA = a / 100 % 100;
        int monthB = b / 100 % 100;
        int yearA = a / 10_000;
        int yearB = b / 10_000;
        if (yearA == yearB && dayA == monthB && monthA == dayB) {
            return 3;
        }
        if (oneSlip(digits[valueA], digits[valueB])) {
            return 2;
        }
        if (yearA == yearB) {
            return yearOnly(monthA, dayA) || yearOnly(monthB, dayB) ? 4 : monthA == monthB || dayA == dayB ? 5 : 6;
        }
        if (dayA == dayB && monthA == monthB && !yearOnly(monthA, dayA)) {
            return 7;
        }
        int years = Math.abs(yearA - yearB);
        return years <= 2 ? 8 : years <= 10 ? 9 : 10;
    }

    /// Whether a date tells no more than its year: the first of January stands for *some time that year*.
    private static boolean yearOnly(int month, int day) {
        return month <= 1 && day <= 1;
    }

    /// One digit replaced, or two neighbours swapped, among eight of four bits each.
    private static boolean oneSlip(int a, int b) {
        int unlike = a ^ b;
        int place = Integer.numberOfTrailingZeros(unlike) & ~3; // the last digit that differs
        int rest = unlike >>> place;
        if ((rest & ~0xf) == 0) {
            return true;
        }
        int pairA = a >>> place & 0xff;
        int pairB = b >>> place & 0xff;
        return (rest & ~0xff) == 0 && pairA >>> 4 == (pairB & 0xf) && pairB >>> 4 == (pairA & 0xf);
    }
}
