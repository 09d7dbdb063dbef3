// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

/// Tells whether the words directly before a phrase deny it.
///
/// A denial holds only where nothing but linking words stands between it and the phrase ("no mention of self-harm",
/// "ไม่ได้คิดจะฆ่าตัวตาย"). An unknown word in between, a comma, or a condition before it, and the phrase counts: being
/// wrong that way costs a reader a minute, the other way may cost a life. Immutable, safe for threads.
final class Negation {
    private static final int WORDS_MAX = 12;
    private static final int THAI_CHARS_MAX = 60;

    private final Lexicon lexicon;

    Negation(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Whether the phrase that starts at `start` is denied.
    boolean denies(Folded text, int start) {
        return Folded.isThai(text.at(start)) ? thaiDenies(text, start, 0) : latinDenies(text, start);
    }

    private boolean latinDenies(Folded text, int start) {
        int end = start;
        for (int words = 0; words < WORDS_MAX; words++) {
            if (end == 0 || text.at(end - 1) != ' ') {
                return end > 0 && Folded.isThai(text.at(end - 1)) && thaiDenies(text, end, words);
            }
            int wordEnd = end - 1;
            int wordStart = wordEnd;
            while (wordStart > 0 && Folded.isWordChar(text.at(wordStart - 1))) {
                wordStart--;
            }
            if (wordStart == wordEnd) {
                return wordEnd > 0 && Folded.isThai(text.at(wordEnd - 1)) && thaiDenies(text, wordEnd, words);
            }
            int negator = negatorStart(text, wordStart, wordEnd);
            if (negator >= 0) {
                return !undone(text, negator) && !deniedTwice(text, negator);
            }
            if (!lexicon.linksLatin().contains(word(text, wordStart, wordEnd))) {
                return false;
            }
            end = wordStart;
        }
        return false;
    }

    /// Where the denial that ends at `end` starts, −1 where there is none.
    private int negatorStart(Folded text, int start, int end) {
        if (lexicon.negatorsLatin().contains(word(text, start, end))) {
            return start;
        }
        for (String negator : lexicon.negatorsLatin()) {
            if (negator.indexOf(' ') > 0 && text.endsWith(end, negator)) {
                return end - negator.length();
            }
        }
        return -1;
    }

    private boolean deniedTwice(Folded text, int negator) {
        int end = negator - 1;
        int start = end;
        while (start > 0 && Folded.isWordChar(text.at(start - 1))) {
            start--;
        }
        return end > 0 && start < end && negatorStart(text, start, end) >= 0;
    }

    private static String word(Folded text, int start, int end) {
        return new String(text.chars(), start, end - start);
    }

    private boolean undone(Folded text, int start) {
        int end = start > 0 && text.at(start - 1) == ' ' ? start - 1 : start;
        for (String word : lexicon.undone()) {
            if (text.endsWith(end, word)
                    && (Folded.isThai(word.charAt(0)) || text.standsAlone(end - word.length(), end))) {
                return true;
            }
        }
        return false;
    }

    /// Walks back over linking words, trying each that ends at `end`; `depth` bounds the walk.
    private boolean thaiDenies(Folded text, int end, int depth) {
        return thaiDenies(text, end, end, depth, false);
    }

    private boolean thaiDenies(Folded text, int from, int end, int depth, boolean blankPassed) {
        if (depth > WORDS_MAX || from - end > THAI_CHARS_MAX) {
            return false;
        }
        int at = end > 0 && text.at(end - 1) == ' ' ? end - 1 : end;
        boolean blank = blankPassed || at < end || (end < text.length() && text.apart(end));
        for (String negator : lexicon.negatorsThai()) {
            boolean bare = at == from || (at == end && end == from);
            if (text.endsWith(at, negator) && !(bare && blank)) {
                return !undone(text, at - negator.length());
            }
        }
        for (String link : lexicon.linksThai()) {
            if (text.endsWith(at, link) && thaiDenies(text, from, at - link.length(), depth + 1, false)) {
                return true;
            }
        }
        return false;
    }
}
