// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.text.Normalizer;

/// Letters of other scripts that pass for Latin ones, folded to `a`–`z`.
///
/// A small table of our own: general skeleton maps also fold pairs such as `rn` and `m`, which would join handles
/// that differ. Thai and other scripts without Latin doubles stay as they are.
final class LookAlikes {
    private static final char[] TABLE = new char[0x2100];

    static {
        // Cyrillic, both cases
        put("аАӑӐӓӒ", 'a');
        put("вВЬьъ", 'b');
        put("сСҫ", 'c');
        put("ԁԀ", 'd');
        put("еЕёЁҽєЄэ", 'e');
        put("ԍ", 'g');
        put("һҺнНӊ", 'h');
        put("іІїЇӀӏ", 'i');
        put("јЈ", 'j');
        put("кКқҚ", 'k');
        put("мМ", 'm');
        put("пПиИй", 'n');
        put("оОөӨ", 'o');
        put("рР", 'p');
        put("ԛԚ", 'q');
        put("гГя", 'r');
        put("ѕЅ", 's');
        put("тТ", 't');
        put("цЦ", 'u');
        put("ѵѴ", 'v');
        put("ԝԜшШ", 'w');
        put("хХҳ", 'x');
        put("уУүҮ", 'y');
        put("зЗ", 'z');
        // Greek
        put("αάΑ", 'a');
        put("βΒ", 'b');
        put("ςϲϹ", 'c');
        put("εέΕ", 'e');
        put("Η", 'h');
        put("ιίϊΙ", 'i');
        put("ϳ", 'j');
        put("κΚ", 'k');
        put("Μ", 'm');
        put("ηήΝ", 'n');
        put("οόσΟ", 'o');
        put("ρΡ", 'p');
        put("τΤ", 't');
        put("υύ", 'u');
        put("ν", 'v');
        put("ωώ", 'w');
        put("χΧ", 'x');
        put("γΥ", 'y');
        put("Ζζ", 'z');
        // Armenian
        put("օՕ", 'o');
        put("ոռ", 'n');
        put("սՍ", 'u');
        put("հ", 'h');
        put("ցց", 'g');
        put("զ", 'q');
        put("յ", 'j');
        // Latin beyond ASCII that carries no removable mark
        put("ɑᴀæ", 'a');
        put("ƀɓʙ", 'b');
        put("ɕᴄƈ", 'c');
        put("đɖɗᴅð", 'd');
        put("ɛəᴇǝ", 'e');
        put("ƒ", 'f');
        put("ɡɢɠǥ", 'g');
        put("ħɦʜ", 'h');
        put("ıɩɪɨ", 'i');
        put("ʝᴊɉȷ", 'j');
        put("ƙᴋ", 'k');
        put("łƚɫɭʟ", 'l');
        put("ɱᴍ", 'm');
        put("ɴŋƞɲɳ", 'n');
        put("øɵᴏɔ", 'o');
        put("ƥᴘþ", 'p');
        put("ɋ", 'q');
        put("ʀɼɽɍ", 'r');
        put("ʂſ", 's');
        put("ŧƭʈᴛ", 't');
        put("ʉᴜʊ", 'u');
        put("ᴠʋ", 'v');
        put("ᴡ", 'w');
        put("ʏɏƴ", 'y');
        put("ʐᴢƶ", 'z');
        // Dashes and dots
        put("\u2010\u2011\u2012\u2013\u2014\u2015", '-');
        put("\u00b7\u2022\u2027", '.');
    }

    private LookAlikes() {}

    /// Folds a tidied text to lower case with look-alikes as Latin letters; marks on Latin letters fall away.
    static String fold(String text) {
        if (ascii(text)) {
            return text.toLowerCase(java.util.Locale.ROOT);
        }
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(c -> append(folded, c));
        return Folding.tidy(folded.toString());
    }

    private static void append(StringBuilder folded, int c) {
        int latin = latin(c);
        if (latin != 0) {
            folded.append((char) latin);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK || !afterLatin(folded)) {
            folded.appendCodePoint(lowerLatin(c));
        }
    }

    private static int lowerLatin(int c) {
        int lower = Character.toLowerCase(c);
        int latin = latin(lower);
        return latin != 0 ? latin : lower;
    }

    /// The Latin letter a character passes for, 0 where it passes for none.
    static int latin(int c) {
        if (c < 0x80) {
            return 0;
        }
        if (c < TABLE.length) {
            return TABLE[c];
        }
        if (c >= 0x1f1e6 && c <= 0x1f1ff) {
            return 'a' + c - 0x1f1e6;
        }
        if (c >= 0x1f150 && c <= 0x1f169) {
            return 'a' + c - 0x1f150;
        }
        if (c >= 0x1f170 && c <= 0x1f189) {
            return 'a' + c - 0x1f170;
        }
        return c == 0xa731 ? 's' : c == 0xa730 ? 'f' : 0;
    }

    private static boolean afterLatin(StringBuilder folded) {
        if (folded.isEmpty()) {
            return false;
        }
        char last = folded.charAt(folded.length() - 1);
        return TextScan.letter(last) || Character.UnicodeScript.of(last) == Character.UnicodeScript.LATIN;
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static void put(String from, char to) {
        from.chars().forEach(c -> TABLE[c] = to);
    }
}
