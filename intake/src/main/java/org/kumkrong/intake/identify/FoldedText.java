// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.text.Normalizer;
import java.util.Arrays;

/// A text as a scanner wants it: lower case, plain digits and signs, look-alikes as Latin letters, invisible characters
/// out, and for every character its place in the original. Not final, so that a test can count what is read of it.
class FoldedText implements CharSequence {
    private static final char[] FOLDED = table();

    private final String original;
    private final char[] folded;
    private final int[] places;
    private final int length;

    private FoldedText(String original, char[] folded, int[] places, int length) {
        this.original = original;
        this.folded = folded;
        this.places = places;
        this.length = length;
    }

    /// The same text once more.
    FoldedText(FoldedText same) {
        this(same.original, same.folded, same.places, same.length);
    }

    static FoldedText of(String text) {
        var folded = new char[text.length()];
        var places = new int[text.length() + 1];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char plain = FOLDED[c];
            if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                plain = beyond(text.codePointAt(i));
                folded[length] = plain;
                places[length++] = i;
                i += Character.isLowSurrogate(text.charAt(i + 1)) ? 1 : 0;
            } else if (plain != 0) {
                folded[length] = plain;
                places[length++] = i;
            }
        }
        places[length] = text.length();
        return new FoldedText(text, folded, places, length);
    }

    /// Whether any Thai letter stands in it.
    boolean thai() {
        for (int i = 0; i < length; i++) {
            if (Folding.thaiLetter(folded[i])) {
                return true;
            }
        }
        return false;
    }

    /// Whether the original has a capital letter at a place.
    boolean capital(int at) {
        return at >= 0 && at < length && Character.isUpperCase(original.charAt(places[at]));
    }

    /// Where character `at` begins in the original.
    int start(int at) {
        return places[at];
    }

    /// Where character `at` − 1 ends in the original.
    int end(int at) {
        int last = places[at - 1];
        boolean pair = Character.isHighSurrogate(original.charAt(last))
                && last + 1 < original.length()
                && Character.isLowSurrogate(original.charAt(last + 1));
        return last + (pair ? 2 : 1);
    }

    /// The folded character that holds place `original` of the original, or the next one behind it.
    int placeOf(int original) {
        int found = Arrays.binarySearch(places, 0, length, original);
        return found >= 0 ? found : -found - 1;
    }

    /// The original words behind a stretch.
    String original(int from, int to) {
        return original.substring(start(from), end(to));
    }

    /// The folded words of a stretch.
    String folded(int from, int to) {
        return new String(folded, from, to - from);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return folded[index];
    }

    /// The folded character, or a line break outside the text.
    char at(int index) {
        return index >= 0 && index < length ? folded[index] : '\n';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return folded(start, end);
    }

    /// Withheld: the text may name or locate a person.
    @Override
    public String toString() {
        return "text[withheld]";
    }

    /// Letters from beyond the basic plane that pass for ASCII ones, such as mathematical bold.
    private static char beyond(int c) {
        int latin = LookAlikes.latin(c);
        if (latin != 0) {
            return (char) latin;
        }
        if (c >= 0x1d400 && c <= 0x1d7ff) {
            char plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                    .charAt(0);
            return plain < 0x80 ? Character.toLowerCase(plain) : '\ufffd';
        }
        return '\ufffd';
    }

    private static char[] table() {
        var table = new char[0x10000];
        for (int c = 0; c < table.length; c++) {
            table[c] = Folding.invisible(c) || c == 0 ? 0 : plain((char) c);
        }
        Arrays.fill(table, 0x2010, 0x2016, '-');
        table[0x2212] = '-';
        table[0xff5e] = '~';
        for (char quote : "\u2018\u2019\u201a\u201b".toCharArray()) {
            table[quote] = '\'';
        }
        for (char quote : "\u201c\u201d\u201e\u00ab\u00bb".toCharArray()) {
            table[quote] = '"';
        }
        table['\r'] = '\n';
        table[0x2028] = '\n';
        table[0x2029] = '\n';
        return table;
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c == '\t' ? ' ' : Character.toLowerCase(c);
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (c >= 0xff01 && c <= 0xff5e) {
            return Character.toLowerCase((char) (c - 0xfee0));
        }
        if (Character.isSpaceChar(c)) {
            return ' ';
        }
        int latin = LookAlikes.latin(c);
        if (latin != 0) {
            return (char) latin;
        }
        if ((c <= 0x24f || (c >= 0x1e00 && c <= 0x1eff)) && Character.isLetter(c)) {
            char base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                    .charAt(0);
            return base < 0x80 ? Character.toLowerCase(base) : Character.toLowerCase(c);
        }
        return Character.toLowerCase(c);
    }
}
