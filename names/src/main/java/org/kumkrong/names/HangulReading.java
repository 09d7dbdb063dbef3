// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Reads a Korean name: family name as Koreans usually write it in Latin, then the given name by syllables.
///
/// Source: Revised Romanization of Korean (2000) for the letters; the customary family names are common knowledge.
final class HangulReading {
    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final String[] INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ");
    private static final String[] VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
    private static final String[] FINALS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");
    private static final Set<String> LONG_FAMILIES = Set.of("남궁", "황보", "제갈", "사공", "선우", "독고", "서문");
    private static final Map<Character, String> FAMILIES = families("""
            김=kim 이=lee 박=park 최=choi 정=jung 강=kang 조=cho 윤=yoon 장=jang 임=lim 신=shin 권=kwon 황=hwang 안=ahn
            유=yoo 류=ryu 백=baek 허=heo 노=noh 심=shim 우=woo 구=koo 길=gil 전=jeon 고=ko 국=kook 금=keum 주=joo 문=moon
            """);

    private HangulReading() {}

    /// Family name, blank, given name; a word of one syllable or more than four is read through.
    static String of(String word) {
        int length = word.length();
        if (length < 2 || length > 4) {
            return syllables(word);
        }
        int family = length > 2 && LONG_FAMILIES.contains(word.substring(0, 2)) ? 2 : 1;
        if (length == 2 && !FAMILIES.containsKey(word.charAt(0))) {
            return syllables(word);
        }
        return family(word.substring(0, family)) + " " + syllables(word.substring(family));
    }

    /// A word that stands alone as a family name.
    static String family(String word) {
        String custom = word.length() == 1 ? FAMILIES.get(word.charAt(0)) : null;
        return custom == null ? syllables(word) : custom;
    }

    private static String syllables(String word) {
        var latin = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char syllable = word.charAt(i);
            if (syllable < FIRST || syllable > LAST) {
                continue;
            }
            int place = syllable - FIRST;
            String initial = INITIALS[place / (VOWELS.length * FINALS.length)];
            String vowel = VOWELS[place / FINALS.length % VOWELS.length];
            append(latin, initial);
            append(latin, "-".equals(initial) && "u".equals(vowel) ? "woo" : vowel);
            append(latin, FINALS[place % FINALS.length]);
        }
        return latin.toString();
    }

    private static void append(StringBuilder latin, String part) {
        if (!"-".equals(part)) {
            latin.append(part);
        }
    }

    private static Map<Character, String> families(String list) {
        var families = new HashMap<Character, String>();
        for (String entry : list.strip().split("\\s+")) {
            families.put(entry.charAt(0), entry.substring(2));
        }
        return Map.copyOf(families);
    }
}
