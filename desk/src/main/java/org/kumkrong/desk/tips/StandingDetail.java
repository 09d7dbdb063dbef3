// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.time.Instant;
import java.util.List;

/// What stands behind a tip's place in the queue, as the database keeps it.
///
/// @param reasons the rules that made its priority, weightiest first
/// @param clocks what still runs, soonest first
/// @param missing what an investigation needs and the tip does not bring
public record StandingDetail(List<Reason> reasons, List<RunningClock> clocks, List<Wording> missing) {
    public StandingDetail {
        reasons = List.copyOf(reasons);
        clocks = List.copyOf(clocks);
        missing = List.copyOf(missing);
    }

    /// A sentence in both languages.
    public record Wording(String en, String th) {
        /// In the language of a reader.
        public String in(String language) {
            return language.equals("th") ? th : en;
        }
    }

    /// A rule that had a part in the priority.
    public record Reason(String rule, int points, Wording words) {
        private static final int SHOWN_MAX = 100;

        /// Its size for a picture, 0 to 100.
        public int size() {
            return Math.min(SHOWN_MAX, Math.abs(points));
        }

        /// The points with their sign.
        public String signed() {
            return points == 0 ? "·" : (points > 0 ? "+" : "−") + Math.abs(points);
        }
    }

    /// A time after which something is lost.
    public record RunningClock(String kind, Instant at, Wording words) {}
}
