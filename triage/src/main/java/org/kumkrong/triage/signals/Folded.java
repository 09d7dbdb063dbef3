// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

/// A text in the form in which words are looked for, with the way back to the original's positions.
///
/// Lower case; apostrophes and invisible characters gone; runs of blanks, quotes and hyphens one blank; no blank
/// between
/// Thai letters; Thai digits as Western ones; both encodings of ำ and แ as one. Line ends stay: no phrase crosses one.
/// For one thread.
final class Folded {
    static final char FIRST_MARK = '็';
    static final char LAST_MARK = '์';

    private static final int SHORT_THAI = 5;
    private static final int SPELT_OUT_FROM = 4;
    private static final String DIGITS_FOR_LETTERS = "oi?eas?t";

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
        folded.joinSpeltOut();
        folded.readDigitsAsLetters();
        return folded;
    }

    /// Joins words that are spelt out: four and more single letters with blanks between ("d i e s o o n").
    private void joinSpeltOut() {
        int to = 0;
        for (int from = 0; from < length; ) {
            int end = speltOut(from);
            for (int i = from; i < end; i++) {
                if (end == from + 1 || chars[i] != ' ') {
                    chars[to] = chars[i];
                    positions[to++] = positions[i];
                }
            }
            from = end;
        }
        length = to;
    }

    /// The end of the letters spelt out from `from`; the next character where it starts none.
    private int speltOut(int from) {
        if (!isLatin(chars[from])
                || (from > 0 && chars[from - 1] != ' ')
                || from + 1 >= length
                || chars[from + 1] != ' ') {
            return from + 1;
        }
        int letters = 1;
        int end = from + 1;
        while (end + 1 < length
                && chars[end] == ' '
                && isLatin(chars[end + 1])
                && (end + 2 >= length || !isWordChar(chars[end + 2]))) {
            letters++;
            end += 2;
        }
        return letters >= SPELT_OUT_FROM ? end : from + 1;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    /// Takes single digits between letters for the letters they look like ("k1ll", "mys3lf").
    private void readDigitsAsLetters() {
        for (int i = 1; i + 1 < length; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '7' && isLatin(chars[i - 1]) && isLatin(chars[i + 1])) {
                char letter = DIGITS_FOR_LETTERS.charAt(c - '0');
                chars[i] = letter == '?' ? c : letter;
            }
        }
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

    /// Whether the letter at `index` is one of three or more in a row ("sooo", "ตายยย") and not the first
    /// behind `start`.
    boolean drawnOut(int start, int index) {
        char c = chars[index];
        if (index <= start || chars[index - 1] != c || (c >= '0' && c <= '9') || !(isWordChar(c) || isThai(c))) {
            return false;
        }
        return (index + 1 < length && chars[index + 1] == c) || (index >= 2 && chars[index - 2] == c);
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

    static boolean isToneMark(char c) {
        return c >= FIRST_MARK && c <= LAST_MARK;
    }

    static boolean isWordChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c > 0xBF && c < 0x250);
    }

    /// Whether no vowel or tone mark beside `start` to `end` belongs to a letter within or its vowel to a
    /// letter outside,
    /// and a short word does not reach across a blank.
    private boolean syllables(int start, int end) {
        if (start > 0 && chars[start - 1] >= 'เ' && chars[start - 1] <= 'ไ' && !apart(start)) {
            return false;
        }
        if (end < length && !apart(end) && dependent(chars[end]) && chars[end] != chars[end - 1]) {
            return false;
        }
        int blanks = 0;
        for (int i = start + 1; i < end && end - start <= SHORT_THAI; i++) {
            blanks += apart(i) ? 1 : 0;
        }
        return blanks == 0 || blanks >= (end - start) / 2;
    }

    /// Vowels and marks that belong to the letter before them.
    private static boolean dependent(char c) {
        return (c >= 'ะ' && c <= 'ฺ') || (c >= '็' && c <= '์');
    }

    /// Whether a phrase ends where it does by itself: at the end of a word, or within a number that follows a blank.
    boolean whole(int start, int end) {
        char last = chars[end - 1];
        boolean loneDigit =
                last >= '0' && last <= '9' && end - start > 1 && !(chars[end - 2] >= '0' && chars[end - 2] <= '9');
        return loneDigit || standsAlone(start, end);
    }

    /// Whether a phrase at `start` to `end` stands alone: a Latin one as whole words, a Thai one as whole syllables,
    /// allowing the last letter drawn out ("dieee", "มาาา").
    boolean standsAlone(int start, int end) {
        if (isThai(chars[start])) {
            return syllables(start, end);
        }
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
