// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

/// Reads words of Arabic script (Arabic, Persian, Urdu) in Latin letters, without the short vowels the script
/// leaves out.
///
/// و and ي are taken as vowels unless they begin a word or stand beside ا. The article ال comes apart as `al`.
final class ArabicReading {
    private static final int STEM_LENGTH_MIN = 3;

    private ArabicReading() {}

    /// The words, blank between them: one, or `al` and one.
    static String of(String word) {
        String letters = word.replace("الله", "اله").replace("لله", "له");
        String article = "";
        if (letters.startsWith("ال") && letters.length() - 2 >= STEM_LENGTH_MIN) {
            letters = letters.substring(2);
            article = "al ";
        }
        var latin = new StringBuilder(letters.length() + 4);
        for (int i = 0; i < letters.length(); i++) {
            latin.append(letter(letters, i));
        }
        return article + latin;
    }

    private static String letter(String word, int at) {
        char letter = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        char before = at > 0 ? word.charAt(at - 1) : ' ';
        return switch (letter) {
            case 'و', 'ؤ' -> at == 0 || next == 'ا' || before == 'ا' || next == 'ي' || next == 'ی' ? "w" : "u";
            case 'ي', 'ی', 'ئ', 'ى' -> at == 0 || next == 'ا' ? "y" : letter == 'ى' ? "a" : "i";
            case 'ا', 'أ', 'آ', 'ٱ', 'َ' -> "a";
            case 'إ', 'ِ' -> "i";
            case 'ُ' -> "u";
            case 'ب' -> "b";
            case 'پ' -> "p";
            case 'ت', 'ط' -> "t";
            case 'ث' -> "th";
            case 'ج' -> "j";
            case 'چ' -> "ch";
            case 'ه', 'ہ', 'ھ' -> at + 1 == word.length() && before != 'ا' && before != 'و' ? "ah" : "h";
            case 'ح' -> "h";
            case 'ة', 'ۃ' -> "a";
            case 'خ' -> "kh";
            case 'د', 'ڈ' -> "d";
            case 'ذ' -> "dh";
            case 'ر', 'ڑ' -> "r";
            case 'ز' -> "z";
            case 'ژ' -> "zh";
            case 'س', 'ص' -> "s";
            case 'ش' -> "sh";
            case 'ض' -> "d";
            case 'ظ' -> "z";
            case 'ع' -> at == 0 && next != 'ا' ? "a" : "";
            case 'غ' -> "gh";
            case 'ف' -> "f";
            case 'ڤ' -> "v";
            case 'ق' -> "q";
            case 'ك', 'ک' -> "k";
            case 'گ' -> "g";
            case 'ل' -> "l";
            case 'م' -> "m";
            case 'ن', 'ں' -> "n";
            case 'ے' -> "e";
            case 'ٹ' -> "t";
            default -> "";
        };
    }
}
