// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

/// A text in the form in which words are looked for, with the way back to the original's positions.
///
/// Lower case; apostrophes and invisible characters gone; runs of blanks, quotes and hyphens one blank; no blank
/// between
/// Thai letters; Thai digits as Western ones; both encodings of ำ and แ as one. Line ends stay: no phrase crosses one.
/// For one thread.
final class Folded {
    private final char[] chars;
    private final int[] positions;
    private int length;

    private Folded(int capacity) {
        chars = new char[capacity];
        positions = new int[capacity];
    }

    /// Folds characters `from` (inclusive) to `to` (exclusive).
    static Folded of(String text, int from, int to) {
        Folded folded = new Folded(to - from);
        for (int i = from; i < to; i++) {
            folded.take(text.charAt(i), i);
        }
        return folded;
    }

    /// Folds a phrase of a word list.
    static String phrase(String phrase) {
        Folded folded = of(phrase, 0, phrase.length());
        return new String(folded.chars, 0, folded.length).strip();
    }

    private void take(char c, int position) {
        if (c < 128) {
            takeAscii(c, position);
        } else if (c >= 0x0E00 && c <= 0x0E7F) {
            takeThai(c, position);
        } else if (c >= 0xFF01 && c <= 0xFF5E) {
            takeAscii((char) (c - 0xFEE0), position);
        } else if (c == '’' || c == '‘' || c == 'ʼ' || Character.getType(c) == Character.FORMAT) {
            return;
        } else if (Character.isWhitespace(c) || c == 0xA0 || c == '“' || c == '”' || (c >= 0x2010 && c <= 0x2015)) {
            blank(position);
        } else {
            put(Character.toLowerCase(c), position);
        }
    }

    private void takeAscii(char c, int position) {
        switch (c) {
            case '\'', '`', '\r' -> {}
            case '\n' -> put('\n', position);
            case ' ', '\t', '"', '-', '_', '/', '*', '(', ')', '[', ']', '<', '>' -> blank(position);
            default -> put(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c, position);
        }
    }

    private void takeThai(char c, int position) {
        if (length >= 2 && chars[length - 1] == ' ' && isThai(chars[length - 2])) {
            length--;
        }
        if (c >= '๐' && c <= '๙') {
            put((char) ('0' + (c - '๐')), position);
        } else if (c == 'า' && length > 0 && chars[length - 1] == 'ํ') {
            chars[length - 1] = 'ำ';
        } else if (c == 'เ' && length > 0 && chars[length - 1] == 'เ') {
            chars[length - 1] = 'แ';
        } else {
            put(c, position);
        }
    }

    private void blank(int position) {
        if (length > 0 && chars[length - 1] != ' ' && chars[length - 1] != '\n') {
            put(' ', position);
        }
    }

    private void put(char c, int position) {
        chars[length] = c;
        positions[length++] = position;
    }

    /// The folded characters; only the first [#length()] count.
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    /// Where a folded character stood in the original.
    int position(int index) {
        return positions[index];
    }

    /// Whether the original had something between this character and the one before it.
    boolean apart(int index) {
        return index > 0 && positions[index] != positions[index - 1] + 1;
    }

    /// Whether the characters from `index` on spell `word`.
    boolean spells(int index, String word) {
        if (index < 0 || index + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[index + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the characters before `end` spell `word`.
    boolean endsWith(int end, String word) {
        return end >= word.length() && spells(end - word.length(), word);
    }

    static boolean isThai(char c) {
        return c >= 0x0E01 && c <= 0x0E4E;
    }

    static boolean isWordChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c > 0xBF && c < 0x250);
    }

    /// Whether a Latin phrase at `start` to `end` stands alone, allowing its last letter drawn out ("dieee").
    boolean standsAlone(int start, int end) {
        if (isWordChar(chars[start]) && start > 0 && isWordChar(chars[start - 1])) {
            return false;
        }
        char last = chars[end - 1];
        int after = end;
        while (after < length && chars[after] == last) {
            after++;
        }
        return !isWordChar(last) || after >= length || !isWordChar(chars[after]);
    }
}
