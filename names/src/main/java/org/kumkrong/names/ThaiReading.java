// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

/// Reads a Thai word aloud in Latin letters, close to how Thais write their own names.
///
/// The base is the Royal Thai General System: finals fall together (ด, ส, ช as `t`, ร, ล as `n`), tone marks go, a
/// letter under ์ is silent. Where the script leaves a vowel out, a name's usual stem decides ([ThaiStems]), else
/// the common pattern of bare consonants (`CoC`, `Ca-CoC`). Not a pronouncing dictionary: a vowel may be off,
/// consonants seldom are.
///
/// Source: Royal Institute, "Principles of romanization for Thai script by transcription method" (1999). One reader
/// per word.
final class ThaiReading {
    private static final String CONSONANT_INITIALS = "k kh kh kh kh kh ng ch ch ch s ch y d t th th th n "
            + "d t th th th n b p ph f ph f ph m y r rue l lue w s s s h l - h";
    private static final String[] INITIALS = CONSONANT_INITIALS.split(" ");
    private static final String CONSONANT_FINALS =
            "k k k k k k ng t t t s t n t t t t t n t t t t t n p p p f p f p m i n r n l o t t t - n - -";
    private static final String[] FINALS = CONSONANT_FINALS.split(" ");
    private static final String SIGNS = "ะัาำิีึืุู็";
    private static final String LEADING = "เแโใไ";
    private static final int STEM_SURE_MIN = 4;
    private static final char SILENCER = '\u0E4C';

    private final String word;
    private final boolean asSpelt;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private ThaiReading(String word, boolean asSpelt) {
        this.word = word;
        this.asSpelt = asSpelt;
    }

    /// Latin lower-case letters for a word of Thai script, by sound; empty if it holds no letter.
    static String of(String thai) {
        String known = ThaiStems.whole(thai);
        return known == null ? read(thai, false) : known;
    }

    /// The same by spelling: silent letters spoken, finals as they are written (Pongse, Kamol, Manas).
    static String asSpelt(String thai) {
        return read(thai, true);
    }

    private static String read(String thai, boolean asSpelt) {
        var read = new StringBuilder();
        for (String piece : silenced(thai, asSpelt).split("\\|")) {
            boolean silent = !piece.isEmpty() && piece.charAt(0) < 0x80;
            read.append(silent ? piece : new ThaiReading(piece, asSpelt).read());
        }
        return read.toString();
    }

    /// Lao letters stand at the same places of their block as their Thai sisters.
    static String fromLao(String lao) {
        var thai = new StringBuilder(lao.length());
        lao.chars()
                .forEach(letter -> thai.append((char)
                        switch (letter) {
                            case 'ຫ' -> 'ห';
                            case 'ໜ' -> 'น';
                            case 'ໝ' -> 'ม';
                            case 'ຽ' -> 'ย';
                            case 'ົ', 'ັ' -> 'ั';
                            default -> letter >= 0x0E80 && letter < 0x0F00 ? letter - 0x80 : letter;
                        }));
        return thai.toString();
    }

    /// Tone marks cut, silent letters taken out; `|` where the silence ends a syllable.
    private static String silenced(String thai, boolean asSpelt) {
        var kept = new StringBuilder(thai.length());
        for (int i = 0; i < thai.length(); i++) {
            char letter = thai.charAt(i);
            if (letter == SILENCER) {
                silence(kept, i + 1 == thai.length(), asSpelt);
            } else if (letter == 'า' && !kept.isEmpty() && kept.charAt(kept.length() - 1) == '\u0E4D') {
                kept.setCharAt(kept.length() - 1, 'ำ');
            } else if (letter < '\u0E45' || letter == '็' || letter == '\u0E4D') {
                kept.append(letter);
            }
        }
        return kept.toString();
    }

    private static void silence(StringBuilder kept, boolean atEnd, boolean asSpelt) {
        int last = kept.length() - 1;
        String vowel = last > 0 && kept.charAt(last) == 'ิ' ? "i" : "";
        if (last > 0 && (kept.charAt(last) == 'ิ' || kept.charAt(last) == 'ุ')) {
            kept.setLength(last--);
        }
        if (last < 0 || !isConsonant(kept.charAt(last))) {
            return;
        }
        char silent = kept.charAt(last);
        if (silent == 'ซ') { // a foreign name's z or s, still written in Latin: เบนซ์
            kept.append('|');
            return;
        }
        kept.setLength(last);
        char before = last == 0 ? ' ' : kept.charAt(last - 1);
        boolean insideSyllable = (silent == 'ร' || silent == 'ล') && (before == 'อ' || SIGNS.indexOf(before) >= 0);
        if (!insideSyllable || atEnd) {
            kept.append('|');
            if (asSpelt) {
                kept.append(INITIALS[silent - 'ก'].replace("-", ""))
                        .append(vowel)
                        .append('|');
            }
        }
    }

    private String read() {
        while (at < word.length()) {
            int before = at;
            if (!stem()) {
                next();
            }
            at = Math.max(at, before + 1); // every step gets further, whatever was written
        }
        return out.toString();
    }

    private void next() {
        char letter = word.charAt(at);
        if (LEADING.indexOf(letter) >= 0) {
            at++;
            leading(letter);
        } else if (letter == 'ฤ') {
            at++;
            out.append(bareAt(at) && charAt(at) == 'ท' ? "ri" : "rue");
            coda(true);
        } else if (isConsonant(letter)) {
            syllable();
        } else {
            at++;
        }
    }

    /// A stem of Thai names, where the next letter does not belong to its last one.
    private boolean stem() {
        ThaiStems.Stem stem = ThaiStems.longestAt(word, at);
        if (stem == null) {
            return false;
        }
        int end = at + stem.thai().length();
        boolean goesOn = isSign(charAt(end)) || vowelO(end) || charAt(end - 1) == 'ร' && charAt(end) == 'ร';
        if (goesOn) {
            return false;
        }
        at = end;
        String latin = at == word.length() ? stem.last() : stem.linking();
        char last = charAt(at - 1);
        boolean closed = isConsonant(last)
                && latin.endsWith(finalOf(last))
                && "aeiou".indexOf(latin.charAt(latin.length() - 1)) < 0;
        out.append(asSpelt && closed ? latin.substring(0, latin.length() - 1) + lastOf(last) : latin);
        return true;
    }

    private void leading(char vowel) {
        if (!isConsonant(charAt(at))) {
            return;
        }
        boolean cluster = clusterAt(at) && leadingTakesBoth(vowel);
        onset(cluster);
        switch (vowel) {
            case 'เ' -> leadingE();
            case 'แ' -> plain("ae");
            case 'โ' -> plain("o");
            default -> {
                out.append("ai");
                if (charAt(at) == 'ย' && bareAt(at)) {
                    at++;
                }
            }
        }
    }

    private boolean leadingTakesBoth(char vowel) {
        char after = charAt(at + 2);
        if (vowel == 'ไ' || vowel == 'ใ') {
            return !isSign(after);
        }
        if (vowel == 'เ'
                && charAt(at) != 'จ'
                && (after == 'ิ' || after == 'ี' && charAt(at + 3) == 'ย' || after == 'ื')) {
            return true;
        }
        if (charAt(at + 1) == 'ว' || charAt(at) == 'จ') {
            return after == 'ง' && at + 3 == word.length();
        }
        return after == 'า' || after == 'ะ' || after == '็' || isConsonant(after);
    }

    private void leadingE() {
        char next = charAt(at);
        if (next == 'า') {
            at += charAt(at + 1) == 'ะ' ? 2 : 1;
            out.append(charAt(at - 1) == 'ะ' ? "o" : "ao");
        } else if (next == 'ี' && charAt(at + 1) == 'ย') {
            vowel("ia", 2);
        } else if (next == 'ื' && charAt(at + 1) == 'อ') {
            vowel("uea", 2);
        } else if (next == 'ิ') {
            vowel("oe", 1);
        } else if (next == 'อ' && bareAt(at)) {
            vowel("oe", 1);
        } else if (next == 'ย' && bareAt(at)) {
            at++;
            out.append("oei");
        } else {
            plain("e");
        }
    }

    /// A vowel that ็ or ะ may shorten.
    private void plain(String latin) {
        char next = charAt(at);
        vowel(latin, next == '็' || next == 'ะ' ? 1 : 0);
    }

    private void vowel(String latin, int length) {
        at += length;
        out.append(latin);
        coda(false);
    }

    private void syllable() {
        if (isBare(at) && !leadsH(at)) {
            bareRun();
            return;
        }
        onset(leadsH(at) || clusterAt(at) && !isBare(at + 1));
        char next = charAt(at);
        switch (next) {
            case 'ั' -> shortA();
            case 'ะ' -> {
                at++;
                out.append('a');
            }
            case 'ำ' -> {
                at++;
                out.append("am");
            }
            case 'า' -> vowel("a", 1);
            case 'ิ' -> shortVowel("i");
            case 'ี' -> vowel("i", 1);
            case 'ึ' -> vowel("ue", 1);
            case 'ื' -> vowel("ue", charAt(at + 1) == 'อ' && bareAt(at + 1) ? 2 : 1);
            case 'ุ' -> shortVowel("u");
            case 'ู' -> vowel("u", 1);
            case '็' -> vowel("o", charAt(at + 1) == 'อ' ? 2 : 1);
            case 'อ' -> vowel("o", 1);
            case 'ว' -> vowel("ua", 1);
            case 'ฤ' -> {
                at++;
                out.append(out.toString().endsWith("ph") ? "rue" : "ri");
                coda(true);
            }
            case 'ร' -> doubleR();
            default -> { // ห before a sonorant without a vowel: หยก
                out.append('o');
                coda(true);
            }
        }
    }

    private void shortVowel(String latin) {
        at++;
        out.append(latin);
        coda(true);
    }

    private void shortA() {
        at++;
        if (charAt(at) == 'ว' && bareAt(at)) {
            vowel("ua", charAt(at + 1) == 'ะ' ? 2 : 1);
        } else if (charAt(at) == 'ย' && bareAt(at)) {
            at++;
            out.append("ai");
        } else {
            out.append('a');
            if (isConsonant(charAt(at))) {
                close();
            }
        }
    }

    private void doubleR() {
        at += 2;
        if (isConsonant(charAt(at)) && bareAt(at)) {
            out.append('a');
            close();
        } else {
            out.append("an");
        }
    }

    /// Takes one final consonant, and drops a second one that ends the word.
    private void close() {
        if (!bareAt(at)) { // the final also begins the next syllable
            if (isSign(charAt(at + 1))) {
                return;
            }
        }
        char last = charAt(at++);
        out.append(lastOf(last));
        boolean links = charAt(at) == 'ร' && isSign(charAt(at + 1)) && "ชทตกค".indexOf(last) >= 0;
        if (links) { // heard twice: พัชรี phat-cha-ri
            out.append(initialOf(last));
        }
        if (at == word.length() - 1 && isConsonant(word.charAt(at)) && charAt(at) != 'ซ') {
            at++;
        }
    }

    /// Decides whether the bare consonants behind an open vowel close its syllable.
    private void coda(boolean shortVowel) {
        int run = runAt(at);
        ThaiStems.Stem next = ThaiStems.longestAt(word, at);
        if (run == 0 || next != null && next.thai().length() >= STEM_SURE_MIN) {
            return;
        }
        char first = word.charAt(at);
        boolean toEnd = at + run == word.length();
        boolean always = "ญณง".indexOf(first) >= 0;
        boolean links = first == 'ร' || first == 'ว' && shortVowel;
        if (toEnd && run == 1) {
            out.append(lastOf(first));
            at++;
        } else if (toEnd && run == 2) {
            if (always || charAt(at + 1) == 'ซ' || silentSecond(first, word.charAt(at + 1))) {
                close();
            }
        } else if (links) {
            out.append(initialOf(first)).append('a');
            at++;
        } else if (always || run % 2 == 1 || !shortVowel || clusterAt(at + 1)) {
            out.append(lastOf(first));
            at++;
        }
    }

    private static boolean silentSecond(char first, char second) {
        boolean bothStops = "t".equals(FINALS[first - 'ก']) && "t".equals(FINALS[second - 'ก']);
        return bothStops || second == 'ร' && (first == 'ต' || first == 'ท' || first == 'ช');
    }

    /// Consonants with no written vowel: `CoC` pairs, a lone first one with `a`.
    private void bareRun() {
        int start = at;
        int run = runAt(at);
        if (run % 2 == 1) {
            out.append(initialOf(word.charAt(at++)));
            out.append(at == word.length() && out.length() > 2 ? "" : "a");
        }
        for (int pair = run / 2; pair > 0 && at + 1 < word.length(); pair--) {
            if (at > start && ThaiStems.longestAt(word, at) != null) { // a stem refused before must not be met for ever
                return;
            }
            char last = word.charAt(at + 1);
            out.append(initialOf(word.charAt(at))).append('o');
            boolean open = last == 'ร' && at + 2 < word.length();
            out.append(open ? "ra" : lastOf(last));
            at += 2;
        }
    }

    private void onset(boolean cluster) {
        char first = word.charAt(at);
        char second = charAt(at + 1);
        if (!cluster) {
            out.append(initialOf(first));
            at++;
            return;
        }
        at += 2;
        if (first == 'ห') {
            out.append(initialOf(second));
        } else if ((first == 'ส' || first == 'ศ') && second == 'ร' || first == 'ท' && out.isEmpty()) {
            out.append('s');
        } else if (first == 'จ') {
            out.append("ch");
        } else {
            out.append(initialOf(first)).append(initialOf(second));
        }
    }

    private boolean clusterAt(int index) {
        String followers = switch (charAt(index)) {
            case 'ก', 'ข', 'ค' -> "รลว";
            case 'ป', 'พ' -> "รล";
            case 'ผ' -> "ล";
            case 'ต', 'ท', 'ส', 'ศ', 'จ' -> "ร";
            case 'ห' -> "งญนมยรลว";
            default -> "";
        };
        return index + 1 < word.length() && followers.indexOf(word.charAt(index + 1)) >= 0;
    }

    /// ห that only lends its tone: หนู, หยก; but not หงส์, where the sonorant is the final.
    private boolean leadsH(int index) {
        return charAt(index) == 'ห' && clusterAt(index) && index + 2 < word.length() && !isLeading(charAt(index + 2));
    }

    private int runAt(int index) {
        int end = index;
        while (end < word.length() && isConsonant(word.charAt(end)) && isBare(end) && !leadsH(end)) {
            end++;
        }
        return end - index;
    }

    /// A consonant with no written vowel of its own.
    private boolean isBare(int index) {
        if (!bareAt(index)) {
            return false;
        }
        char next = charAt(index + 1);
        if (next == 'ร' && charAt(index + 2) == 'ร' || next == 'ฤ') {
            return false;
        }
        if (clusterAt(index) && charAt(index) != 'ห' && (isSign(charAt(index + 2)) || vowelO(index + 2))) {
            return charAt(index) == 'ท' && index > 0; // inside a word ท closes: สุนทรี
        }
        boolean ua = next == 'ว' && "งนลยดกมณ".indexOf(charAt(index + 2)) >= 0 && bareAt(index + 2);
        return !ua;
    }

    /// No sign and no vowel อ stands directly behind this consonant.
    private boolean bareAt(int index) {
        return !isSign(charAt(index + 1)) && !vowelO(index + 1);
    }

    /// อ used as the vowel o: behind a consonant, without a vowel of its own.
    private boolean vowelO(int index) {
        return index > 0
                && charAt(index) == 'อ'
                && isConsonant(charAt(index - 1))
                && charAt(index - 1) != 'อ'
                && !isSign(charAt(index + 1));
    }

    private char charAt(int index) {
        return index < word.length() ? word.charAt(index) : ' ';
    }

    private static String initialOf(char consonant) {
        String latin = INITIALS[consonant - 'ก'];
        return "-".equals(latin) ? "" : latin;
    }

    /// A final by sound or as it is spelt.
    private String lastOf(char consonant) {
        boolean spelt = asSpelt && "ลรสศษชจดบ".indexOf(consonant) >= 0;
        return spelt ? initialOf(consonant) : finalOf(consonant);
    }

    private static String finalOf(char consonant) {
        String latin = FINALS[consonant - 'ก'];
        return "-".equals(latin) ? "" : latin;
    }

    private static boolean isSign(char letter) {
        return SIGNS.indexOf(letter) >= 0;
    }

    private static boolean isLeading(char letter) {
        return LEADING.indexOf(letter) >= 0;
    }

    private static boolean isConsonant(char letter) {
        return letter >= 'ก' && letter <= 'ฮ' && letter != 'ฤ' && letter != 'ฦ';
    }
}
