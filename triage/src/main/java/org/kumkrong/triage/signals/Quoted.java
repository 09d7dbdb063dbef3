// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

/// What of a text a reason shows: the words that matched, with the number in which they start or end as a whole ("pay
/// 3,000", "until 20:00").
///
/// A number too long for a sum or a clock could be a person's own; it is left out.
///
/// @param from first character shown
/// @param to character after the last
/// @param numberLeftOut whether a number behind them is left out
record Quoted(int from, int to, boolean numberLeftOut) {
    /// Digits of a sum or a time of day.
    private static final int DIGITS_MAX = 6;

    /// What is shown of the words from `start` to `end`.
    static Quoted of(Folded text, int start, int end) {
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
