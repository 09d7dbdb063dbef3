// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

/// Reads a Hebrew word in Latin letters, without the vowels the script leaves out; points are ignored.
final class HebrewReading {
    private HebrewReading() {}

    static String of(String word) {
        var latin = new StringBuilder(word.length() + 2);
        for (int i = 0; i < word.length(); i++) {
            latin.append(letter(word, i));
        }
        return latin.toString();
    }

    private static String letter(String word, int at) {
        boolean first = at == 0;
        boolean last = at + 1 == word.length();
        return switch (word.charAt(at)) {
            case 'א' -> "a";
            case 'ב' -> first ? "b" : "v";
            case 'ג' -> "g";
            case 'ד' -> "d";
            case 'ה' -> last ? "a" : "h";
            case 'ו' -> first || !last && word.charAt(at + 1) == 'י' ? "v" : "o";
            case 'ז' -> "z";
            case 'ח' -> "h";
            case 'ט', 'ת' -> "t";
            case 'י' -> first ? "y" : "i";
            case 'כ', 'ך', 'ק' -> "k";
            case 'ל' -> "l";
            case 'מ', 'ם' -> "m";
            case 'נ', 'ן' -> "n";
            case 'ס' -> "s";
            case 'ע' -> first ? "a" : "";
            case 'פ', 'ף' -> first ? "p" : "f";
            case 'צ', 'ץ' -> "tz";
            case 'ר' -> "r";
            case 'ש' -> "sh";
            default -> "";
        };
    }
}
