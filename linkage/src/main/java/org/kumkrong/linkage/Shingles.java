// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.Locale;

/// The set of 5-letter pieces of a text: lower case, every digit read as 0, blanks folded.
///
/// Digits and spacing are what differs between copies of one script; letters tell whose it is.
final class Shingles {
    private static final int WIDTH = 5;
    private static final int TEXT_CHARS_MAX = 8_192;

    private Shingles() {}

    /// Hashes of the distinct pieces, ascending.
    static int[] of(String text) {
        char[] letters = text.substring(0, Math.min(text.length(), TEXT_CHARS_MAX))
                .toLowerCase(Locale.ROOT)
                .toCharArray();
        int length = fold(letters);
        int width = Math.min(WIDTH, length);
        int[] hashes = new int[length - width + 1];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = (int) Hashes.of64(letters, i, width);
        }
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, distinct);
    }

    /// Reads digits as 0 and runs of blanks as one, none at the ends; returns how many letters are left,
    /// from the start.
    private static int fold(char[] letters) {
        int length = 0;
        boolean blank = true;
        for (char c : letters) {
            if (Character.isWhitespace(c) || c == '\u00a0') {
                if (!blank) {
                    letters[length++] = ' ';
                }
                blank = true;
            } else {
                letters[length++] = Character.isDigit(c) ? '0' : c;
                blank = false;
            }
        }
        return blank && length > 0 ? length - 1 : length;
    }

    /// Jaccard similarity of two sets of hashes, each ascending.
    static double jaccard(int[] a, int[] b) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) { // no branch to guess: which of the two is less is chance
            int x = a[i];
            int y = b[j];
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += x >= y ? 1 : 0;
        }
        return (double) shared / (a.length + b.length - shared);
    }
}
