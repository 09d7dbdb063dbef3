// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.List;
import org.kumkrong.testkit.chance.Dice;

/// Something said in two languages, in several wordings each.
record Phrases(List<String> english, List<String> thai) {
    Phrases {
        english = List.copyOf(english);
        thai = List.copyOf(thai);
    }

    /// One wording in the language asked for.
    String in(boolean inThai, Dice dice) {
        return dice.pick(inThai ? thai : english);
    }

    /// Wordings one a line, English lines first, then a line `--`, then Thai lines.
    static Phrases of(String lines) {
        int split = lines.indexOf("--\n");
        return new Phrases(
                lines.substring(0, split).lines().toList(),
                lines.substring(split + 3).lines().toList());
    }
}
