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
        String folded = fold(text);
        int count = Math.max(1, folded.length() - WIDTH + 1);
        int[] hashes = new int[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = (int) Hashes.of64(folded.subSequence(i, Math.min(folded.length(), i + WIDTH)));
        }
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, distinct);
    }

    static String fold(String text) {
        String lower =
                text.substring(0, Math.min(text.length(), TEXT_CHARS_MAX)).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        boolean blank = true;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                if (!blank) {
                    folded.append(' ');
                }
                blank = true;
            } else {
                folded.append(Character.isDigit(c) ? '0' : c);
                blank = false;
            }
        }
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
            folded.setLength(folded.length() - 1);
        }
        return folded.toString();
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
