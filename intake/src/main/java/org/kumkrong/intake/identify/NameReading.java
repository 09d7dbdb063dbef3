// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the name that stands at a place of a text: Thai words, which no blank may end, and capitalised Latin ones.
final class NameReading {
    private static final int NICKNAME_LETTERS_MAX = 7;
    private static final int NAME_LETTERS_MAX = 16;
    private static final int SCHOOL_LETTERS_MAX = 40;
    private static final int PLACE_WORDS_MAX = 5;

    /// Letters by which reports call children whose names they keep back.
    private static final Set<String> STANDING_IN = Set.of("เอ", "บี", "ซี", "ก", "ข", "ค");

    private final FoldedText text;

    NameReading(FoldedText text) {
        this.text = text;
    }

    /// A stretch that holds a name.
    ///
    /// @param full whether it has two words, as a given name with a surname has
    record Name(int start, int end, boolean full) {}

    /// A Thai given name with its surname where one follows; null where no name stands.
    @Nullable
    Name thaiFull(int at) {
        int start = skip(at);
        int end = thaiEnd(start, NAME_LETTERS_MAX);
        if (end == start
                || abbreviated(start, end)
                || PersonWords.NO_NAME.at(text, start, end) != null
                || standsIn(start, end)) {
            return null;
        }
        int surname = end;
        if (at(end, " นามสกุล") || at(end, "นามสกุล")) {
            surname = skip(end + (text.at(end) == ' ' ? 8 : 7));
        } else if (text.at(end) == ' ') {
            surname = end + 1;
        }
        int surnameEnd = surname > end ? thaiEnd(surname, NAME_LETTERS_MAX) : end;
        boolean two = letters(surname, surnameEnd) >= 2
                && PersonWords.NO_NAME.at(text, surname, surnameEnd) == null
                && PersonWords.TREE.at(text, surname, surnameEnd) == null
                && !abbreviated(surname, surnameEnd);
        return two ? new Name(start, surnameEnd, true) : new Name(start, end, false);
    }

    /// A Thai or Latin nickname; null where none stands.
    @Nullable
    Name nickname(int at) {
        int start = skip(at);
        if (!Folding.thaiLetter(text.at(start))) {
            var latin = latinWords(at, 1);
            return latin != null && lettersOnly(latin) ? latin : null;
        }
        int end = thaiEnd(start, NICKNAME_LETTERS_MAX + 8);
        int letters = letters(start, end);
        boolean name = letters >= 1
                && letters <= NICKNAME_LETTERS_MAX
                && PersonWords.NO_NAME.at(text, start, end) == null
                && !abbreviated(start, end)
                && !standsIn(start, end);
        return name ? new Name(start, end, false) : null;
    }

    /// Capitalised Latin words, one or two.
    ///
    /// @param glued whether the first must follow at once
    @Nullable
    Name latin(int at, boolean glued) {
        var name = latinWords(at, 2);
        return name != null && (!glued || name.start() - at <= 2) && lettersOnly(name) ? name : null;
    }

    /// A school's name in Thai.
    @Nullable
    Name thaiSchool(int at) {
        int start = skip(at);
        int end = start;
        while (Folding.thaiLetter(text.at(end)) && end - start < SCHOOL_LETTERS_MAX && !endsSchool(start, end)) {
            end++;
        }
        boolean named = letters(start, end) >= 3 && PersonWords.NO_SCHOOL.at(text, start, end) == null;
        return named ? new Name(start, end, false) : null;
    }

    /// The capitalised words of a school's name, which may hold a "Nong" as villages do.
    @Nullable
    Name latinPlace(int at) {
        return latinWords(at, PLACE_WORDS_MAX, "nong");
    }

    /// Whether a capitalised word at a place goes on with a name of several, such as that of a school: "Ban Nong Bua".
    boolean insideName(int at) {
        int start = at - 1;
        while (TextScan.letter(text.at(start - 1))) {
            start--;
        }
        return capital(at)
                && text.at(at - 1) == ' '
                && start < at - 1
                && ((capital(start) && !PersonWords.CAPITALISED.contains(text.folded(start, at - 1)))
                        || text.folded(start, at - 1).equals("attends"));
    }

    /// Capitalised words at a place, at most `wordsMax`; null where none stands.
    @Nullable
    Name latinWords(int at, int wordsMax) {
        return latinWords(at, wordsMax, "");
    }

    /// @param kept a word that ends no name here
    private @Nullable Name latinWords(int at, int wordsMax, String kept) {
        int start = at;
        while (start - at < 4 && (" :=\"'(,".indexOf(text.at(start)) >= 0)) {
            start++;
        }
        int end = start;
        int words = 0;
        for (int i = start; words < wordsMax && capital(i); words++) {
            int wordEnd = wordEnd(i);
            var word = text.folded(i, wordEnd);
            if (PersonWords.CAPITALISED.contains(word) && !word.equals(kept)) {
                break;
            }
            end = wordEnd;
            boolean dotted = text.at(end) == '.' && end - i <= 3 && text.at(end + 1) == ' ' && capital(end + 2);
            if (text.at(end) != ' ' && !dotted) {
                words++;
                break;
            }
            i = dotted ? end + 2 : end + 1;
        }
        return end - start >= 2 ? new Name(start, end, words >= 2) : null;
    }

    /// The capitalised words that end in the one at `start`; null where none precedes it and it says nothing alone.
    @Nullable
    Name latinBefore(int start, int end) {
        int from = start;
        if (!capital(start)) {
            return null;
        }
        for (int words = 0; words < 5 && text.at(from - 1) == ' '; words++) {
            int word = from - 1;
            while (TextScan.alphanumeric(text.at(word - 1)) || text.at(word - 1) == '\'' || text.at(word - 1) == '.') {
                word--;
            }
            var written = text.folded(word, from - 1);
            boolean named = capital(word) && (!PersonWords.CAPITALISED.contains(written) || written.equals("nong"));
            boolean place = capital(word) && written.equals("bangkok");
            if (word == from - 1 || !(named || place)) {
                break;
            }
            from = word;
        }
        return from < start ? new Name(from, end, true) : null;
    }

    private int skip(int at) {
        int i = at;
        while (i - at < 3 && (" :\"'".indexOf(text.at(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /// Behind the Thai word at a place: at the first sign or blank, or where a word begins that follows names.
    private int thaiEnd(int start, int charsMax) {
        int end = start;
        int letters = 0;
        while (Folding.thaiLetter(text.at(end)) && end - start < charsMax + 16) {
            boolean syllable = letters >= 2 || (letters == 1 && end - start >= 2);
            if (syllable && consonantOrLead(text.at(end)) && follows(end, letters >= 2 ? 1 : 3)) {
                return end;
            }
            letters += letters(end, end + 1);
            end++;
        }
        return letters <= charsMax ? end : start;
    }

    /// A dot behind a letter or two, or behind consonants alone, shortens a word; else it ends a sentence.
    private boolean abbreviated(int start, int end) {
        int letters = letters(start, end);
        return text.at(end) == '.' && (end - start <= 2 || (letters <= 3 && letters == end - start));
    }

    /// Whether a word stands here that follows names; behind a single letter and its vowel only a long one counts.
    private boolean follows(int at, int charsMin) {
        var word = PersonWords.AFTER_NAME.at(text, at, text.length());
        return word != null && word.end() - word.start() >= charsMin;
    }

    private boolean endsSchool(int start, int at) {
        return letters(start, at) >= 3
                && (at(at, "อายุ")
                        || at(at, "ถูก")
                        || at(at, "โดน")
                        || at(at, "จังหวัด")
                        || at(at, "อำเภอ")
                        || at(at, "ตำบล")
                        || at(at, "แจ้ง")
                        || at(at, "ชั้น"));
    }

    private boolean at(int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text.at(from + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int letters(int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += consonantOrLead(text.charAt(i)) && text.charAt(i) <= 'ฮ' ? 1 : 0;
        }
        return letters;
    }

    private static boolean consonantOrLead(char c) {
        return (c >= 'ก' && c <= 'ฮ') || (c >= 'เ' && c <= 'ไ');
    }

    /// A letter in place of a name, or a name said to be invented.
    private boolean standsIn(int start, int end) {
        int i = text.at(end) == ' ' ? end + 1 : end;
        boolean invented = at(i, "(นามสม") || at(i, "นามสม") || at(i, "(นามแฝง");
        return invented || STANDING_IN.contains(text.folded(start, end));
    }

    private boolean capital(int at) {
        return TextScan.letter(text.at(at)) && text.capital(at);
    }

    private int wordEnd(int from) {
        int end = from;
        while (TextScan.alphanumeric(text.at(end))
                || text.at(end) == '-'
                || (text.at(end) == '\'' && !possessive(end))) {
            end++;
        }
        return end;
    }

    private boolean possessive(int at) {
        return text.at(at + 1) == 's' && !TextScan.alphanumeric(text.at(at + 2));
    }

    private boolean lettersOnly(Name name) {
        for (int i = name.start(); i < name.end(); i++) {
            if (TextScan.digit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
