// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// One place where a tip's text gave rise to a signal, with fingerprints of the words around it: words that stand the
/// same in very many tips are a notice, a script, a forwarded text or a meme, not news of this child.
///
/// @param signal the signal
/// @param level level of self-harm told there; 0 for other signals
/// @param around fingerprints of the letters around each thing that was named
public record Heard(Signal signal, byte level, int[] around) {
    /// In how many tips the most common words around stand, as `tips` counts them; 1 where they are too short to tell.
    int tips(IntUnaryOperator tips) {
        int most = 1;
        for (int print : around) {
            most = Math.max(most, tips.applyAsInt(print));
        }
        return most;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Heard heard
                && signal == heard.signal
                && level == heard.level
                && Arrays.equals(around, heard.around);
    }

    @Override
    public int hashCode() {
        return 31 * signal.hashCode() + Arrays.hashCode(around);
    }

    @Override
    public String toString() {
        return signal + " " + level;
    }
}
