// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.thai;

import java.util.Locale;
import org.kumkrong.testkit.chance.Dice;

/// A made-up school, whose name reporters write in full, shortened, or in Latin letters.
public final class School {
    private final Part first;
    private final Part last;

    School(Part first, Part last) {
        this.first = first;
        this.last = last;
    }

    /// The name as a Thai reporter writes it.
    public String thai(Dice dice) {
        String stem = first.thai() + last.thai();
        return switch (dice.below(5)) {
            case 0 -> stem;
            case 1 -> "ร.ร." + stem;
            case 2 -> "รร. " + stem;
            default -> "โรงเรียน" + stem;
        };
    }

    /// The name as an English form has it.
    public String latin(Dice dice) {
        String stem = first.spelled(dice).replace('_', ' ')
                + last.spelled(dice).replace('_', ' ').toLowerCase(Locale.ROOT);
        return dice.chance(0.8) ? stem + " School" : stem;
    }
}
