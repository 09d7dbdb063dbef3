// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import org.kumkrong.triage.Band;

/// From which priority on a tip falls into which band. Immutable, safe for threads.
///
/// @param immediate lowest priority of IMMEDIATE
/// @param urgent lowest of URGENT
/// @param standard lowest of STANDARD
/// @param monitor lowest of MONITOR
record Scale(int immediate, int urgent, int standard, int monitor) {
    static final int HIGHEST = 100;
    private static final int DRAWN_TOGETHER = 6;

    Scale {
        if (!(immediate <= HIGHEST && immediate > urgent && urgent > standard && standard > monitor && monitor > 0)) {
            throw new IllegalArgumentException("bands must fall from IMMEDIATE to MONITOR between 100 and 1");
        }
    }

    /// A sum of points on the scale of 0 to 100. Within IMMEDIATE it is drawn together, so that the worst
    /// tips keep an order
    /// among themselves instead of all ending at 100.
    int onto(int sum) {
        int within = sum <= immediate ? sum : immediate + (sum - immediate) / DRAWN_TOGETHER;
        return Math.clamp(within, 0, HIGHEST);
    }

    Band band(int priority) {
        if (priority >= immediate) {
            return Band.IMMEDIATE;
        }
        if (priority >= urgent) {
            return Band.URGENT;
        }
        if (priority >= standard) {
            return Band.STANDARD;
        }
        return priority >= monitor ? Band.MONITOR : Band.INFORMATIONAL;
    }

    int lowest(Band band) {
        return switch (band) {
            case IMMEDIATE -> immediate;
            case URGENT -> urgent;
            case STANDARD -> standard;
            case MONITOR -> monitor;
            case INFORMATIONAL -> 0;
        };
    }

    int highest(Band band) {
        return switch (band) {
            case IMMEDIATE -> HIGHEST;
            case URGENT -> immediate - 1;
            case STANDARD -> urgent - 1;
            case MONITOR -> standard - 1;
            case INFORMATIONAL -> monitor - 1;
        };
    }
}
