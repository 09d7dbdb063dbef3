// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads a written name into tokens: split, titles cut, every script in Latin letters. One reader per name.
final class NameReader {
    /// UTF-16 units read of one name; the rest is cut off.
    static final int LENGTH_MAX = 240;

    /// Latin letters kept of one token.
    static final int TOKEN_LENGTH_MAX = NameToken.SOUNDS_MAX;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private final String written;
    private boolean shortened;

    NameReader(String text) {
        String bounded = text;
        if (text.length() > LENGTH_MAX) {
            boolean pair = Character.isHighSurrogate(text.charAt(LENGTH_MAX - 1));
            bounded = text.substring(0, pair ? LENGTH_MAX - 1 : LENGTH_MAX);
            shortened = true;
        }
        this.written = blanksFolded(isAscii(bounded) ? bounded : NFKC.normalize(bounded));
    }

    /// The text, NFKC, blanks folded.
    String written() {
        return written;
    }

    /// Whether a limit cut something off; known after `tokens`.
    boolean shortened() {
        return shortened;
    }

    List<NameToken> tokens() {
        var splitter = new WordSplitter();
        List<WrittenWord> words = withoutTitles(splitter.split(written));
        shortened |= splitter.shortened();
        var readings = new ArrayList<NameToken.Reading>(words.size() + 1);
        for (WrittenWord word : words) {
            String other = bounded(other(word));
            for (String token : latin(word, words).split(" ")) {
                if (!token.isEmpty() && readings.size() < WordSplitter.WORDS_MAX) {
                    String latin = bounded(token);
                    readings.add(new NameToken.Reading(latin, other.equals(latin) ? "" : other, word.writing()));
                }
            }
        }
        return tokens(readings);
    }

    private String bounded(String token) {
        shortened |= token.length() > TOKEN_LENGTH_MAX;
        return token.substring(0, Math.min(token.length(), TOKEN_LENGTH_MAX));
    }

    private static List<NameToken> tokens(List<NameToken.Reading> readings) {
        var tokens = new ArrayList<NameToken>(readings.size());
        for (int i = 0; i < readings.size(); i++) {
            tokens.add(NameToken.of(readings.get(i), i == 0, i + 1 == readings.size()));
        }
        return tokens;
    }

    private static String other(WrittenWord word) {
        return word.script() == UScript.THAI ? ThaiReading.asSpelt(word.text()) : "";
    }

    /// Titles are cut from the front and, if Latin, from the end, while a name remains.
    private static List<WrittenWord> withoutTitles(List<WrittenWord> words) {
        int from = 0;
        int to = words.size();
        while (from + 1 < to && isTitle(words.get(from), to - from)) {
            from++;
        }
        while (from + 1 < to && words.get(to - 1).script() == UScript.LATIN && isTitle(words.get(to - 1), 0)) {
            to--;
        }
        var kept = new ArrayList<>(words.subList(from, to));
        if (!kept.isEmpty() && kept.getFirst().script() == UScript.THAI) {
            WrittenWord first = kept.getFirst();
            kept.set(0, new WrittenWord(Titles.cutThai(first.text()), first.script(), false));
        }
        return kept;
    }

    private static boolean isTitle(WrittenWord word, int wordsLeft) {
        if (word.script() == UScript.THAI) {
            return Titles.isTitle(word.text()) || word.dotted() && Titles.isThaiAbbreviation(word.text());
        }
        String lower = word.text().toLowerCase(Locale.ROOT);
        return Titles.isTitle(lower) || wordsLeft > 2 && Titles.isTitleOrName(lower);
    }

    private static String latin(WrittenWord word, List<WrittenWord> all) {
        String text = word.text();
        return switch (word.script()) {
            case UScript.LATIN -> LatinLetters.fold(text);
            case UScript.THAI -> ThaiReading.of(text);
            case UScript.LAO -> ThaiReading.of(ThaiReading.fromLao(text));
            case UScript.CYRILLIC -> CyrillicReading.of(text.toLowerCase(Locale.ROOT));
            case UScript.ARABIC -> ArabicReading.of(text);
            case UScript.HEBREW -> HebrewReading.of(text);
            case UScript.GREEK -> OtherReading.greek(text.toLowerCase(Locale.ROOT));
            case UScript.HANGUL -> alone(word, all) ? HangulReading.of(text) : HangulReading.family(text);
            case UScript.HAN -> alone(word, all) ? OtherReading.han(text) : hanPart(text, all);
            default -> OtherReading.any(text, word.script());
        };
    }

    private static String hanPart(String word, List<WrittenWord> all) {
        boolean japanese = all.stream().anyMatch(other -> JapaneseReading.isFamily(other.text()));
        return japanese ? JapaneseReading.part(word) : OtherReading.joined(word);
    }

    /// The only word of its script: family and given name may be written together in it.
    private static boolean alone(WrittenWord word, List<WrittenWord> all) {
        return all.stream().filter(other -> other.script() == word.script()).count() == 1;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String blanksFolded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!Character.isWhitespace(letter)) {
                folded.append(letter);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        int end = folded.length();
        return folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
    }
}
