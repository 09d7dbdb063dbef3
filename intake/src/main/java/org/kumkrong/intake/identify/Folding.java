// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.text.Normalizer;
import java.util.Locale;

/// Folds spellings of one text into one: compatibility forms, invisible characters, digits of any script, blanks.
final class Folding {
    private static final int PASSES_MAX = 4;

    private Folding() {}

    /// NFKC without invisible characters, blanks folded to one and trimmed. Thai sara am stays one letter.
    static String tidy(String text) {
        if (plain(text)) {
            return text;
        }
        var folded = text;
        for (int pass = 0; pass < PASSES_MAX; pass++) {
            var before = folded;
            folded = joinSaraAm(Normalizer.normalize(visible(folded), Normalizer.Form.NFKC));
            folded = blanks(visible(folded));
            if (folded.equals(before)) {
                break;
            }
        }
        return folded;
    }

    /// Tidied, in lower case, with every decimal digit as `0`–`9`.
    static String lower(String text) {
        // tidied again: a capital I with a dot becomes two characters, whose order may need mending
        return tidy(digits(tidy(text)).toLowerCase(Locale.ROOT));
    }

    /// Decimal digits of any script as `0`–`9`; everything else unchanged.
    static String digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f && Character.isDigit(c)) {
                return foldDigits(text);
            }
        }
        return text;
    }

    private static String foldDigits(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return folded.toString();
    }

    /// Only the digits `0`–`9`.
    static String digitsOnly(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /// Only letters, the marks they carry, and digits.
    static String lettersAndDigits(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            i += c > 0xffff ? 1 : 0;
            if (word(c)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.length() == text.length() ? text : kept.toString();
    }

    /// Whether a character belongs to a word: a letter, a mark on one, or a digit.
    static boolean word(int c) {
        return Character.isLetterOrDigit(c) || mark(c);
    }

    /// Whether a character is a mark carried by a letter, such as a Thai vowel or tone.
    static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// Whether a text holds a Thai letter.
    static boolean thai(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (thaiLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a character is a Thai letter or mark, not a digit or sign.
    static boolean thaiLetter(int c) {
        return c >= 0x0e01 && c <= 0x0e4e && c != 0x0e3f;
    }

    /// Whether a character shows nothing: zero-width, direction marks, soft hyphen, variation selectors, fillers.
    static boolean invisible(int c) {
        if (c < 0xad) {
            return c == 0;
        }
        return c == 0xad
                || c == 0x034f
                || c == 0x061c
                || c == 0x115f
                || c == 0x1160
                || c == 0x17b4
                || c == 0x17b5
                || (c >= 0x180b && c <= 0x180f)
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0x3164
                || (c >= 0xfe00 && c <= 0xfe0f)
                || c == 0xfeff
                || c == 0xffa0
                || (c >= 0xe0000 && c <= 0xe0fff);
    }

    private static boolean plain(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && blank)) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || text.isEmpty();
    }

    private static String visible(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            i += c > 0xffff ? 1 : 0;
            if (!invisible(c)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.length() == text.length() ? text : kept.toString();
    }

    /// NFKC takes U+0E33 apart; put it together again, also where a tone mark was typed in between.
    private static String joinSaraAm(String text) {
        if (text.indexOf('\u0e4d') < 0) {
            return text;
        }
        var joined = text.replace("\u0e4d\u0e32", "\u0e33");
        for (char tone = '\u0e48'; tone <= '\u0e4b'; tone++) {
            joined = joined.replace("\u0e4d" + tone + "\u0e32", tone + "\u0e33");
        }
        return joined;
    }

    private static String blanks(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank =
                    c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!blank) {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        int length = folded.length();
        return length > 0 && folded.charAt(length - 1) == ' ' ? folded.substring(0, length - 1) : folded.toString();
    }
}
