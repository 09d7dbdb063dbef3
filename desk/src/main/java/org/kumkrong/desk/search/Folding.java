// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text as it is searched: wide and narrow letters the same, small letters, digits of any script as 0 to 9, nothing
/// invisible, one blank for any number of them. It remembers where each letter came from.
final class Folding {
    /// The one letter that is two when it is small.
    private static final char TWO_WHEN_SMALL = 'İ';

    private final StringBuilder folded;
    private int[] from;

    private Folding(int length) {
        this.folded = new StringBuilder(length);
        this.from = new int[length];
    }

    static Folding of(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC) && text.indexOf(TWO_WHEN_SMALL) < 0
                ? letterByLetter(text)
                : clusterByCluster(text);
    }

    /// The quick way for nearly all that is written: in a text in normal form each letter is folded for itself.
    private static Folding letterByLetter(String text) {
        Folding folding = new Folding(text.length());
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            start = joins(letter) ? start : at;
            folding.add(Character.toLowerCase(letter), start);
            at += Character.charCount(letter);
        }
        return folding;
    }

    static Folding clusterByCluster(String text) {
        Folding folding = new Folding(text.length());
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
            from = Arrays.copyOf(from, folded.length() * 2);
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
