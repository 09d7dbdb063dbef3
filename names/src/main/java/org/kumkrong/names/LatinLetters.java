// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import com.ibm.icu.text.Normalizer2;

/// Folds Latin letters of any country to `a`–`z`.
final class LatinLetters {
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

    private LatinLetters() {}

    /// Lower-case `a`–`z` only; what is not a Latin letter is left out.
    static String fold(String word) {
        var folded = new StringBuilder(word.length());
        boolean ascii = true;
        for (int i = 0; i < word.length(); i++) {
            ascii &= append(folded, word.charAt(i));
        }
        if (ascii) {
            return folded.toString();
        }
        String apart = DECOMPOSED.normalize(
                word.replace("dž", "dj").replace("Dž", "Dj").replace("DŽ", "DJ"));
        folded.setLength(0);
        for (int i = 0; i < apart.length(); i++) {
            append(folded, apart.charAt(i));
        }
        return folded.toString();
    }

    /// False where the letter has first to be taken apart.
    private static boolean append(StringBuilder folded, char letter) {
        if (letter >= 'a' && letter <= 'z') {
            folded.append(letter);
        } else if (letter >= 'A' && letter <= 'Z') {
            folded.append((char) (letter | 0x20));
        } else if (letter >= 0x80) {
            String special = special(letter);
            folded.append(special);
            return !special.isEmpty();
        }
        return true;
    }

    /// Letters that Unicode does not take apart.
    private static String special(char letter) {
        return switch (letter) {
            case 'ß', 'ẞ' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'þ', 'Þ' -> "th";
            case 'ı' -> "i";
            case 'ħ', 'Ħ' -> "h";
            case 'ə', 'Ə', 'ǝ' -> "a";
            case 'ŋ', 'Ŋ' -> "ng";
            case 'ɓ', 'Ɓ' -> "b";
            case 'ɗ', 'Ɗ' -> "d";
            case 'ƙ', 'Ƙ' -> "k";
            default -> "";
        };
    }
}
