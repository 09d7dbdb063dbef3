// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.thai;

import java.util.Arrays;
import java.util.List;
import org.kumkrong.testkit.chance.Dice;

/// A piece of a name in Thai with the ways people write it in Latin letters, the most usual first.
record Part(String thai, List<String> latin) {
    Part {
        latin = List.copyOf(latin);
    }

    /// Reads a table of `thai latin latin …`, one piece a line.
    static List<Part> table(String lines) {
        return lines.lines().map(line -> line.split(" ", -1)).map(Part::of).toList();
    }

    private static Part of(String[] words) {
        return new Part(words[0], Arrays.asList(words).subList(1, words.length));
    }

    /// One Latin spelling: mostly the usual one.
    String spelled(Dice dice) {
        return dice.chance(0.45) ? latin.getFirst() : dice.pick(latin);
    }
}
