// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The grams of a folded text: any three letters beside each other on one line, as a number. Two different grams may
/// have one number, so that a tip that holds all grams of a fragment is a candidate, and the text itself decides.
///
/// The numbers are kept in the database: to change how they are made, all of `tip_chunk` must go in a migration.
final class Grams {
    /// Letters of a gram, in UTF-16 units.
    static final int LETTERS = 3;

    private static final int FACTOR = 65_599; // prime, above any one letter: three ASCII letters never share a number

    private Grams() {}

    /// Gives each gram of a text, as often as it stands.
    static void each(CharSequence text, IntConsumer grams) {
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\n') {
                from = at + 1;
            } else if (at - from >= LETTERS - 1) {
                grams.accept((text.charAt(at - 2) * FACTOR + text.charAt(at - 1)) * FACTOR + text.charAt(at));
            }
        }
    }

    /// The different grams of a fragment; none where it is shorter than a gram.
    static int[] of(String fragment) {
        int[] grams = new int[Math.max(0, fragment.length() - LETTERS + 1)];
        int[] count = {0};
        each(fragment, gram -> grams[count[0]++] = gram);
        return Arrays.stream(grams, 0, count[0]).sorted().distinct().toArray();
    }
}
