// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.util.ArrayList;
import java.util.List;

/// A logarithmic axis: equal steps for equal quotients.
///
/// @param least left end
/// @param most right end
/// @param from place of the left end in the drawing
/// @param to place of the right end
record LogScale(double least, double most, double from, double to) {
    private static final double[] STEPS = {1, 2, 5};
    private static final int TICKS_MAX = 9;

    /// An axis with a little room at both ends.
    static LogScale over(double least, double most, double from, double to) {
        double low = Math.max(0.5, least) * 0.92;
        return new LogScale(low, Math.max(most, low * 1.5) * 1.08, from, to);
    }

    double at(double value) {
        double inside = Math.clamp(value, least, most);
        return from + (to - from) * StrictMath.log(inside / least) / StrictMath.log(most / least);
    }

    /// Round numbers within the axis.
    List<Long> ticks() {
        List<Long> ticks = new ArrayList<>();
        for (double power = 1; power <= most; power *= 10) {
            for (double step : STEPS) {
                if (step * power >= least && step * power <= most) {
                    ticks.add((long) (step * power));
                }
            }
        }
        while (ticks.size() > TICKS_MAX) {
            List<Long> fewer = new ArrayList<>();
            for (int i = 0; i < ticks.size(); i += 3) {
                fewer.add(ticks.get(i));
            }
            ticks = fewer;
        }
        return ticks;
    }
}
