// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

/// Reads Cyrillic words in Latin letters, near the passport systems of Russia and Ukraine.
///
/// Source: ICAO Doc 9303 part 3, section 6 (transliteration of Cyrillic); where states differ, the commoner English
/// form.
final class CyrillicReading {
    private static final String LOWER = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN =
            "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".split(" ");

    private CyrillicReading() {}

    /// A lower-case Cyrillic word in Latin letters.
    static String of(String word) {
        var latin = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            int place = LOWER.indexOf(letter);
            String read = place >= 0 ? LATIN[place] : other(letter);
            if ("дж".equals(word.substring(i, Math.min(i + 2, word.length())))) {
                read = "j";
                i++;
            }
            if (!"-".equals(read)) {
                latin.append(read);
            }
        }
        return latin.toString();
    }

    private static String other(char letter) {
        return switch (letter) {
            case 'ё' -> "yo";
            case 'і' -> "i";
            case 'ї' -> "yi";
            case 'є' -> "ye";
            case 'ґ', 'ғ', 'ѓ' -> "g";
            case 'ў' -> "u";
            case 'ј' -> "j";
            case 'љ' -> "lj";
            case 'њ' -> "nj";
            case 'ћ' -> "c";
            case 'ђ' -> "dj";
            case 'џ' -> "dz";
            case 'ќ', 'қ' -> "k";
            case 'ѕ' -> "dz";
            case 'ә' -> "a";
            case 'ө' -> "o";
            case 'ү', 'ұ' -> "u";
            case 'ң' -> "ng";
            case 'һ', 'ҳ' -> "h";
            case 'ҷ' -> "j";
            case 'ӣ' -> "i";
            case 'ӯ' -> "u";
            default -> "-";
        };
    }
}
