// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text as it is searched: wide and narrow letters the same, small letters, digits of any script as 0 to 9, nothing
/// invisible, one blank for any number of them. It remembers where each letter came from.
final class Folding {
    private final StringBuilder folded = new StringBuilder();
    private int[] from = new int[64];

    private Folding() {}

    static Folding of(String text) {
        Folding folding = new Folding();
        int at = 0;
        while (at < text.length()) {
            int end = at + Character.charCount(text.codePointAt(at));
            while (end < text.length() && joins(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            folding.take(text.substring(at, end), at);
            at = end;
        }
        return folding;
    }

    /// Marks that stand on the letter before them are folded together with it.
    private static boolean joins(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private void take(String letters, int at) {
        Normalizer.normalize(letters, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> add(letter, at));
    }

    private void add(int letter, int at) {
        int digit = Character.digit(letter, 10);
        if (digit >= 0) {
            put('0' + digit, at);
        } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                put(' ', at);
            }
        } else if (Character.getType(letter) != Character.FORMAT && letter != 0) {
            put(letter, at);
        }
    }

    private void put(int letter, int at) {
        int before = folded.length();
        folded.appendCodePoint(letter);
        if (folded.length() > from.length) {
            from = Arrays.copyOf(from, from.length * 2);
        }
        Arrays.fill(from, before, folded.length(), at);
    }

    String text() {
        return folded.toString();
    }

    /// Where a letter of the folded text stood in the text before; the text's end for what is behind the last.
    int source(int letter, int end) {
        return letter < folded.length() ? from[letter] : end;
    }
}
