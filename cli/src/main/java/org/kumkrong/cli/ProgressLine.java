// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.time.Duration;
import java.util.Locale;

/// One line that says how far a step has come, how fast it goes and how long it still takes.
///
/// @param step what is being done
/// @param done units done
/// @param total units in all; −1 where unknown
/// @param unit what is counted; `bytes` is shown in MB
/// @param elapsed since the step began
record ProgressLine(String step, long done, long total, String unit, Duration elapsed) {
    private static final int BAR_CHARS = 20;
    /// Most that is shown, in percent: a step that is shown is not done.
    private static final int NEARLY = 99;
    /// Before this much time a rate says nothing.
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /// With a bar, for a terminal.
    String withBar() {
        if (total <= 0) {
            return plain();
        }
        int full = (int) (BAR_CHARS * share());
        return step + "  " + "█".repeat(full) + "░".repeat(BAR_CHARS - full) + " " + percent() + pace();
    }

    /// Words only.
    String plain() {
        if (total > 0) {
            return step + ", " + percent() + pace();
        }
        return done > 0 ? step + ", " + amount(done) + pace() : step + ", " + words(elapsed);
    }

    private double share() {
        return Math.clamp((double) done / total, 0, 1);
    }

    private String percent() {
        return String.format(Locale.ROOT, "%d %%", (int) Math.min(NEARLY, 100 * share()));
    }

    private String pace() {
        if (elapsed.compareTo(SETTLED) < 0 || done <= 0) {
            return "";
        }
        double perSecond = done * 1000.0 / elapsed.toMillis();
        String rate = ", " + amount(Math.round(perSecond)) + "/s";
        if (total <= 0 || done >= total) {
            return rate;
        }
        return rate + ", " + words(Duration.ofSeconds(Math.round((total - done) / perSecond))) + " left";
    }

    private String amount(long units) {
        return unit.equals("bytes")
                ? String.format(Locale.ROOT, "%.1f MB", units / 1e6)
                : String.format(Locale.ROOT, "%,d %s", units, unit);
    }

    private static String words(Duration time) {
        return time.toMinutes() > 0
                ? String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart())
                : time.toSeconds() + " s";
    }
}
