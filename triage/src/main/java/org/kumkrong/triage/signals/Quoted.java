// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

/// What of a text a reason shows: the words that matched, whole ("threatened" where "threat" matched),
/// with the number in
/// which they start or end as a whole ("pay 3,000", "until 20:00"). Thai is written without blanks;
/// there only the marks
/// that belong to the last letter are added.
///
/// A number too long for a sum or a clock could be a person's own; it is left out.
///
/// @param from first character shown
/// @param to character after the last
/// @param numberLeftOut whether a number behind them is left out
record Quoted(int from, int to, boolean numberLeftOut) {
    /// Digits of a sum or a time of day.
    private static final int DIGITS_MAX = 6;

    /// Letters by which a word is made whole on one side; what is longer is no word of speech.
    private static final int LETTERS_MAX = 20;

    /// What is shown of the words from `start` to `end`.
    static Quoted of(Folded text, int start, int end) {
        Quoted numbers = withNumbers(text, start, end);
        int to = numbers.numberLeftOut() ? numbers.to() : wordEnd(text, numbers.from(), numbers.to());
        return new Quoted(wordStart(text, numbers.from(), numbers.to()), to, numbers.numberLeftOut());
    }

    private static int wordStart(Folded text, int from, int to) {
        int start = from;
        while (from < to && start > 0 && isLetter(text, from) && isLetter(text, start - 1)) {
            start--;
        }
        return from - start <= LETTERS_MAX ? start : from;
    }

    private static int wordEnd(Folded text, int from, int to) {
        int end = to;
        while (end < text.length() && from < to && isThaiMark(text, end)) {
            end++;
        }
        int marks = end;
        while (from < to && end < text.length() && isLetter(text, end - 1) && isLetter(text, end)) {
            end++;
        }
        return end - to <= LETTERS_MAX ? end : marks;
    }

    /// A letter of a script that puts blanks between words.
    private static boolean isLetter(Folded text, int at) {
        char c = text.at(at);
        return Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.THAI;
    }

    private static boolean isThaiMark(Folded text, int at) {
        char c = text.at(at);
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI
                && (Character.getType(c) == Character.NON_SPACING_MARK || c == 'ะ' || c == 'า' || c == 'ำ');
    }

    private static Quoted withNumbers(Folded text, int start, int end) {
        int from = start;
        if (end > start && isDigit(text, start)) {
            int first = runStart(text, start);
            from = digits(text, first, runEnd(text, start)) > DIGITS_MAX ? start : first;
        }
        int last = end;
        while (last > start && isSign(text, last - 1) && last - 1 > start && isDigit(text, last - 2)) {
            last--;
        }
        if (last == start || !isDigit(text, last - 1)) {
            return new Quoted(from, end, false);
        }
        int first = runStart(text, last - 1);
        int behind = runEnd(text, last - 1);
        if (digits(text, first, behind) <= DIGITS_MAX) {
            return new Quoted(from, behind, false);
        }
        int cut = Math.max(first, start);
        while (cut > start && text.at(cut - 1) == ' ') {
            cut--;
        }
        return new Quoted(from, cut, true);
    }

    void addTo(StringBuilder words, Folded text) {
        words.append(text.chars(), from, to - from);
        if (numberLeftOut) {
            words.append(words.isEmpty() ? "…" : " …");
        }
    }

    /// Where the number begins that has a digit at `at`.
    private static int runStart(Folded text, int at) {
        int start = at;
        while (start > 0
                && (isDigit(text, start - 1) || (isSign(text, start - 1) && start > 1 && isDigit(text, start - 2)))) {
            start--;
        }
        return start;
    }

    /// Behind the end of the number that has a digit at `at`.
    private static int runEnd(Folded text, int at) {
        int end = at + 1;
        while (end < text.length()
                && (isDigit(text, end) || (isSign(text, end) && end + 1 < text.length() && isDigit(text, end + 1)))) {
            end++;
        }
        return end;
    }

    private static int digits(Folded text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += isDigit(text, i) ? 1 : 0;
        }
        return digits;
    }

    private static boolean isDigit(Folded text, int at) {
        char c = text.at(at);
        return c >= '0' && c <= '9';
    }

    private static boolean isSign(Folded text, int at) {
        char c = text.at(at);
        return c == ':' || c == '.' || c == ',';
    }
}
