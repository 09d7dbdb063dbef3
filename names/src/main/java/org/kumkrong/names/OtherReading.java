// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;

/// Reads scripts without a reader of their own through ICU, with the spellings that names in Latin really use.
///
/// ICU's rules are built once, at first use; they are safe for threads.
final class OtherReading {
    private static final Set<String> FAMILIES_OF_TWO = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "夏侯", "皇甫", "尉迟", "慕容", "令狐", "东方", "東方", "端木", "公孙", "公孫");
    private static final int HAN_NAME_LENGTH_MAX = 4;

    private OtherReading() {}

    private static final class Rules {
        static final Transliterator GREEK = Transliterator.getInstance("Greek-Latin/UNGEGN");
        static final Transliterator HAN = Transliterator.getInstance("Han-Latin/Names");
        static final Transliterator ANY = Transliterator.getInstance("Any-Latin");
    }

    /// A name in Chinese characters: family name, blank, given name.
    static String han(String word) {
        String japanese = JapaneseReading.name(word);
        if (japanese != null) {
            return japanese;
        }
        int length = word.codePointCount(0, word.length());
        if (length < 2 || length > HAN_NAME_LENGTH_MAX) {
            return joined(word);
        }
        boolean two = length > 2 && FAMILIES_OF_TWO.contains(word.substring(0, word.offsetByCodePoints(0, 2)));
        int family = word.offsetByCodePoints(0, two ? 2 : 1);
        String read = Rules.HAN.transliterate(word);
        String[] syllables = LatinLetters.fold(read).length() == 0
                ? new String[0]
                : read.strip().split("\\s+");
        if (syllables.length != length) {
            return joined(word.substring(0, family)) + " " + joined(word.substring(family));
        }
        var latin = new StringBuilder();
        for (int i = 0; i < length; i++) {
            latin.append(i == (two ? 2 : 1) ? " " : "").append(LatinLetters.fold(syllables[i]));
        }
        return latin.toString();
    }

    /// A Chinese word read as one, such as a family or given name that stands alone.
    static String joined(String word) {
        return LatinLetters.fold(Rules.HAN.transliterate(word));
    }

    /// A lower-case Greek word.
    static String greek(String word) {
        String latin = LatinLetters.fold(Rules.GREEK.transliterate(word)).replace("ch", "kh");
        if (latin.startsWith("nt") || latin.startsWith("nk") || latin.startsWith("gk")) {
            return (latin.startsWith("nt") ? "d" : "g") + latin.substring(2);
        }
        return latin.replace("gk", "g");
    }

    /// A word of any other script.
    static String any(String word, int script) {
        String latin = Rules.ANY.transliterate(word).toLowerCase(Locale.ROOT);
        return switch (script) {
            case UScript.DEVANAGARI, UScript.BENGALI, UScript.GUJARATI, UScript.GURMUKHI, UScript.ORIYA ->
                indic(latin, true);
            case UScript.TAMIL, UScript.TELUGU, UScript.KANNADA, UScript.MALAYALAM, UScript.SINHALA ->
                indic(latin, false);
            default -> LatinLetters.fold(latin);
        };
    }

    /// The scholars' letters as names write them; the north does not speak the last short a.
    private static String indic(String latin, boolean north) {
        String read =
                latin.replace("c", "ch").replace("chh", "ch").replace("ś", "sh").replace("ṣ", "sh");
        if (north && read.length() > 3 && read.endsWith("a")) {
            read = read.substring(0, read.length() - 1);
        }
        return LatinLetters.fold(read);
    }
}
