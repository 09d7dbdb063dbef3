// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A logarithmic axis: equal steps for equal quotients.
///
/// @param least left end
/// @param most right end
/// @param from place of the left end in the drawing
/// @param to place of the right end
record LogScale(double least, double most, double from, double to) {
    /// Digits that ticks may begin with, coarse to fine.
    private static final double[][] DIGITS = {{1}, {1, 3}, {1, 2, 5}, {1, 1.5, 2, 3, 5, 7}};

    private static final int TICKS_MIN = 3;

    /// An axis with a little room at both ends.
    static LogScale over(double least, double most, double from, double to) {
        double low = Math.max(0.5, least) * 0.92;
        return new LogScale(low, Math.max(most, low * 1.5) * 1.08, from, to);
    }

    double at(double value) {
        double inside = Math.clamp(value, least, most);
        return from + (to - from) * StrictMath.log(inside / least) / StrictMath.log(most / least);
    }

    /// Round numbers within the axis: as many as there may be, and hardly ever fewer than three.
    List<Long> ticks(int ticksMax) {
        List<Long> finest = List.of();
        for (double[] digits : DIGITS) {
            List<Long> ticks = beginningWith(digits);
            if (ticks.size() > ticksMax) {
                return finest.size() < TICKS_MIN ? thinned(ticks, ticksMax) : finest;
            }
            finest = ticks;
        }
        return finest.size() < TICKS_MIN ? evenly(ticksMax) : finest;
    }

    private List<Long> beginningWith(double[] digits) {
        List<Long> ticks = new ArrayList<>();
        for (double power = 1; power <= most; power *= 10) {
            for (double digit : digits) {
                long tick = Math.round(digit * power);
                if (tick == digit * power && tick >= least && tick <= most) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private static List<Long> thinned(List<Long> ticks, int ticksMax) {
        int every = (ticks.size() + ticksMax - 1) / ticksMax;
        return IntStream.range(0, ticks.size())
                .filter(i -> i % every == 0)
                .mapToObj(ticks::get)
                .toList();
    }

    /// Equal steps, where the axis is too short for equal quotients.
    private List<Long> evenly(int ticksMax) {
        double apart = (most - least) / (ticksMax - 1);
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(apart)));
        double quotient = apart / power;
        double step = Math.max(1, power * (quotient <= 1 ? 1 : quotient <= 2 ? 2 : quotient <= 5 ? 5 : 10));
        List<Long> ticks = new ArrayList<>();
        for (double tick = Math.ceil(least / step) * step; tick <= most; tick += step) {
            ticks.add(Math.round(tick));
        }
        return ticks;
    }
}
