// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;

/// Splits a name into words of one script each; invisible letters go, look-alikes inside a word are set right.
///
/// One splitter per name; cost linear in the name.
final class WordSplitter {
    /// Words kept of one name; more are cut off.
    static final int WORDS_MAX = 12;

    /// UTF-16 units kept of one word; the rest is cut off, since some scripts are slow to read.
    static final int WORD_LENGTH_MAX = 48;

    private static final int CAMEL_LEFT_MIN = 4;
    private static final int CAMEL_RIGHT_MIN = 3;
    private static final String APOSTROPHES = "'’‘ʼʻ`´ʹʿʾ՚＇";

    private final List<WrittenWord> words = new ArrayList<>(4);
    private final StringBuilder word = new StringBuilder(16);
    private boolean mixed;
    private int script = UScript.COMMON;
    private boolean shortened;

    /// The words of a name in their order.
    List<WrittenWord> split(String written) {
        int letter;
        for (int i = 0; i < written.length(); i += Character.charCount(letter)) {
            letter = written.codePointAt(i);
            if (isPartOfWord(letter)) {
                part(letter, written, i);
            } else if (letter == '.' || letter == '．') {
                end(true);
            } else if (APOSTROPHES.indexOf(letter) >= 0) {
                apostrophe();
            } else if (Character.getType(letter) != Character.FORMAT) {
                end(false);
            }
        }
        end(false);
        return words;
    }

    /// Whether words were cut off.
    boolean shortened() {
        return shortened;
    }

    private void part(int letter, String written, int at) {
        if (camel(letter, written, at)) {
            end(false);
        }
        int own = scriptOf(letter);
        if (own != UScript.COMMON && own != UScript.INHERITED) {
            boolean other = script != UScript.COMMON && own != script;
            if (other && !(LookAlikes.mayMix(script) && LookAlikes.mayMix(own))) {
                end(false);
            }
            mixed |= other && !word.isEmpty();
            script = own;
        }
        if (word.length() + 2 <= WORD_LENGTH_MAX) {
            word.appendCodePoint(letter);
        } else {
            shortened = true;
        }
    }

    /// SomchaiJaidee, but not McKay or DeLuca.
    private boolean camel(int letter, String written, int at) {
        if (!Character.isUpperCase(letter) || word.length() < CAMEL_LEFT_MIN) {
            return false;
        }
        int end = at + 1;
        while (end < written.length() && Character.isLowerCase(written.charAt(end))) {
            end++;
        }
        return end - at >= CAMEL_RIGHT_MIN && Character.isLowerCase(word.charAt(word.length() - 1));
    }

    /// P'Beam is "elder one Beam"; other apostrophes join: O'Brien.
    private void apostrophe() {
        if (word.length() == 1 && (word.charAt(0) | 0x20) == 'p') {
            word.setLength(0);
        }
    }

    private void end(boolean dotted) {
        if (!word.isEmpty()) {
            if (words.size() < WORDS_MAX) {
                String text = word.toString().replace("\u0E4D\u0E32", "ำ"); // NFKC takes it apart
                words.add(mixed ? LookAlikes.setRight(text) : new WrittenWord(text, script, dotted));
            } else {
                shortened = true;
            }
        }
        word.setLength(0);
        mixed = false;
        script = UScript.COMMON;
    }

    private static boolean isPartOfWord(int letter) {
        if (letter < 0x80) {
            return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
        }
        if (APOSTROPHES.indexOf(letter) >= 0) {
            return false;
        }
        return switch (Character.getType(letter)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static int scriptOf(int letter) {
        return letter < 0x80 ? UScript.LATIN : UScript.getScript(letter);
    }
}
