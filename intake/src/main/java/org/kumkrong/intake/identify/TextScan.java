// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.identify.TextWord.Sort;

/// A text in pieces: runs of ASCII letters and digits, and the words among everything that announce a value.
///
/// One pass, linear in the text. Finders claim the runs they have read, so that no stretch is read twice.
final class TextScan {
    /// What a run is made of.
    enum Shape {
        DIGITS,
        /// Digits, some of them written as `o` or `l`.
        DIGITS_PERHAPS,
        LETTERS,
        MIXED
    }

    private static final int GLUED_DIGITS_MIN = 8;

    final FoldedText text;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private Shape[] shapes = new Shape[64];
    private boolean[] claimed = new boolean[64];
    private int runs;
    private TextWord[] words = new TextWord[32];
    private int[] wordFrom = new int[32];
    private int[] wordTo = new int[32];
    private int wordCount;

    private TextScan(FoldedText text) {
        this.text = text;
    }

    static TextScan of(FoldedText text) {
        var scan = new TextScan(text);
        int length = scan.text.length();
        int wordEnd = 0;
        for (int i = 0; i < length; ) {
            char c = scan.text.charAt(i);
            if (alphanumeric(c)) {
                i = scan.run(i, wordEnd);
                wordEnd = Math.max(wordEnd, scan.lastWordEnd());
                continue;
            }
            wordEnd = i >= wordEnd && c != ' ' && scan.word(i) ? scan.lastWordEnd() : wordEnd;
            i = Folding.thaiLetter(c) && wordEnd > i ? scan.toRun(i, wordEnd) : i + 1;
        }
        return scan;
    }

    /// The end of a word, or the first run inside it.
    private int toRun(int at, int end) {
        int i = at;
        while (i < end && !alphanumeric(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int run(int start, int wordEnd) {
        if (start >= wordEnd && letter(text.charAt(start))) {
            word(start);
        }
        int digits = 0;
        int likeDigits = 0;
        int end = start;
        while (end < text.length() && alphanumeric(text.charAt(end))) {
            char c = text.charAt(end++);
            digits += letter(c) ? 0 : 1;
            likeDigits += c == 'o' || c == 'l' || c == 'i' ? 1 : 0;
        }
        int length = end - start;
        int word = lastWordEnd();
        if (word > start && word < end && wordFrom[wordCount - 1] == start) {
            if (end - word >= GLUED_DIGITS_MIN && digits(word, end)) {
                add(start, word, Shape.LETTERS);
                add(word, end, Shape.DIGITS);
                return end;
            }
            wordCount--;
        }
        if (digits == length) {
            add(start, end, Shape.DIGITS);
        } else if (digits == 0) {
            add(start, end, Shape.LETTERS);
        } else if (digits + likeDigits == length && digits > 1) {
            add(start, end, Shape.DIGITS_PERHAPS);
        } else {
            mixed(start, end);
        }
        return end;
    }

    /// `24h` and `3000baht`: digits and a word that counts them.
    private void mixed(int start, int end) {
        int digits = start;
        while (digits < end && !letter(text.charAt(digits))) {
            digits++;
        }
        var unit = digits > start && digits - start < 8
                ? TextWord.TREE.at(text.subSequence(digits, end), 0, end - digits)
                : null;
        if (unit == null || unit.end() != end - digits) {
            add(start, end, Shape.MIXED);
            return;
        }
        add(start, digits, Shape.DIGITS);
        add(digits, end, Shape.LETTERS);
        addWord(unit.meaning(), digits, end);
    }

    private boolean digits(int start, int end) {
        for (int i = start; i < end; i++) {
            if (letter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean word(int at) {
        var hit = TextWord.TREE.at(text, at, text.length());
        if (hit == null) {
            return false;
        }
        addWord(hit.meaning(), at, hit.end());
        return true;
    }

    private int lastWordEnd() {
        return wordCount == 0 ? 0 : wordTo[wordCount - 1];
    }

    private void add(int start, int end, Shape shape) {
        if (runs == from.length) {
            from = Arrays.copyOf(from, 2 * runs);
            to = Arrays.copyOf(to, 2 * runs);
            shapes = Arrays.copyOf(shapes, 2 * runs);
            claimed = Arrays.copyOf(claimed, 2 * runs);
        }
        from[runs] = start;
        to[runs] = end;
        shapes[runs++] = shape;
    }

    private void addWord(TextWord word, int start, int end) {
        if (wordCount == words.length) {
            words = Arrays.copyOf(words, 2 * wordCount);
            wordFrom = Arrays.copyOf(wordFrom, 2 * wordCount);
            wordTo = Arrays.copyOf(wordTo, 2 * wordCount);
        }
        words[wordCount] = word;
        wordFrom[wordCount] = start;
        wordTo[wordCount++] = end;
    }

    int runs() {
        return runs;
    }

    int from(int run) {
        return from[run];
    }

    int to(int run) {
        return to[run];
    }

    int length(int run) {
        return to[run] - from[run];
    }

    Shape shape(int run) {
        return shapes[run];
    }

    boolean numeric(int run) {
        return shapes[run] == Shape.DIGITS || shapes[run] == Shape.DIGITS_PERHAPS;
    }

    boolean claimed(int run) {
        return claimed[run];
    }

    /// Takes every run that lies in a stretch.
    void claim(int start, int end) {
        for (int run = firstRunAt(start); run < runs && from[run] < end; run++) {
            claimed[run] = true;
        }
    }

    /// Whether any run in a stretch is claimed.
    boolean claimedWithin(int start, int end) {
        for (int run = firstRunAt(start); run < runs && from[run] < end; run++) {
            if (claimed[run]) {
                return true;
            }
        }
        return false;
    }

    /// The first run that ends behind `at`.
    int firstRunAt(int at) {
        int found = Arrays.binarySearch(to, 0, runs, at + 1);
        return found < 0 ? -found - 1 : found;
    }

    /// The run that ends at `at`, −1 where none does.
    int runEndingAt(int at) {
        return Math.max(-1, Arrays.binarySearch(to, 0, runs, at));
    }

    int words() {
        return wordCount;
    }

    Sort sort(int index) {
        return words[index].sort();
    }

    String code(int index) {
        return words[index].code();
    }

    int wordFrom(int index) {
        return wordFrom[index];
    }

    int wordTo(int index) {
        return wordTo[index];
    }

    /// The last word that ends at or before `at`, −1 where none does.
    int wordBefore(int at) {
        int found = Arrays.binarySearch(wordTo, 0, wordCount, at);
        return found >= 0 ? found : -found - 2;
    }

    /// The first word that starts at or behind `at`, [#words()] where none does.
    int wordAfter(int at) {
        int found = Arrays.binarySearch(wordFrom, 0, wordCount, at);
        return found >= 0 ? found : -found - 1;
    }

    /// Whether a place lies inside a word, such as the dots of "a.m.".
    boolean insideWord(int at) {
        int found = Arrays.binarySearch(wordFrom, 0, wordCount, at);
        int word = found >= 0 ? found : -found - 2;
        return word >= 0 && wordTo[word] > at;
    }

    /// The sort of the word that starts within `reach` characters behind `at`, nothing but blanks between.
    @Nullable
    Sort following(int at, int reach) {
        int next = wordAfter(at);
        if (next >= wordCount || wordFrom[next] - at > reach) {
            return null;
        }
        for (int i = at; i < wordFrom[next]; i++) {
            if (text.charAt(i) != ' ') {
                return null;
            }
        }
        return words[next].sort();
    }

    static boolean alphanumeric(char c) {
        return letter(c) || (c >= '0' && c <= '9');
    }

    static boolean letter(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
