// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import com.ibm.icu.lang.UScript;

/// Letters of Latin, Cyrillic and Greek that look the same, set right to the script most of a word is in.
final class LookAlikes {
    private static final String CYRILLIC = "аАвВеЕкКмМнНоОрРсСтТуУхХіІјЈѕЅԁһԝ";
    private static final String LATIN_OF_CYRILLIC = "aABBeEKKmMHHoOpPcCTTyYxXiIjJsSdhw";
    private static final String GREEK = "αΑΒεΕΖηΗιΙκΚΜνΝοΟρΡτΤυΥχΧ";
    private static final String LATIN_OF_GREEK = "aABeEZnHiIkKMvNoOpPtTuYxX";

    private LookAlikes() {}

    /// Scripts with letters that look alike.
    static boolean mayMix(int script) {
        return script == UScript.LATIN || script == UScript.CYRILLIC || script == UScript.GREEK;
    }

    /// One word of one script, from a word that mixes them.
    static WrittenWord setRight(String word) {
        int latin = count(word, UScript.LATIN);
        int cyrillic = count(word, UScript.CYRILLIC);
        int greek = count(word, UScript.GREEK);
        if (cyrillic > latin && cyrillic >= greek) {
            return new WrittenWord(swap(word, LATIN_OF_CYRILLIC, CYRILLIC), UScript.CYRILLIC, false);
        }
        if (greek > latin) {
            return new WrittenWord(swap(word, LATIN_OF_GREEK, GREEK), UScript.GREEK, false);
        }
        String set = swap(swap(word, CYRILLIC, LATIN_OF_CYRILLIC), GREEK, LATIN_OF_GREEK);
        return new WrittenWord(set, UScript.LATIN, false);
    }

    private static int count(String word, int script) {
        return (int) word.codePoints()
                .filter(letter -> UScript.getScript(letter) == script)
                .count();
    }

    private static String swap(String word, String from, String to) {
        var swapped = new StringBuilder(word);
        for (int i = 0; i < swapped.length(); i++) {
            int place = from.indexOf(swapped.charAt(i));
            if (place >= 0) {
                swapped.setCharAt(i, to.charAt(place));
            }
        }
        return swapped.toString();
    }
}
