// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import static org.kumkrong.names.Sound.*;

import java.util.Arrays;
import org.kumkrong.names.NameToken.Writing;

/// Splits one Latin token into its [Sound]s. One reader per token; cost linear.
final class SoundReading {
    private final String word;
    private final Writing writing;
    private final byte[] sounds;
    private int count;
    private int at;

    private SoundReading(String word, Writing writing) {
        this.word = word;
        this.writing = writing;
        this.sounds = new byte[word.length() + 4];
    }

    /// The sounds of a token of letters `a`–`z`; at least one. Where vowels are unwritten, a doubled letter is two.
    static byte[] of(String word, Writing writing) {
        var reading = new SoundReading(word, writing);
        while (reading.at < word.length()) {
            reading.next();
        }
        if (reading.count == 0) {
            reading.put(H);
        }
        return Arrays.copyOf(reading.sounds, reading.count);
    }

    private void next() {
        char letter = word.charAt(at);
        char after = charAt(at + 1);
        if (letter == after && writing != Writing.CONSONANTS && letter != 'e' && letter != 'o') {
            at++; // doubled: the second one counts, so that tth is th
            return;
        }
        if (isVowel(letter)) {
            vowel(letter, after);
        } else if (after == 'h') {
            withH(letter);
        } else {
            consonant(letter, after);
        }
    }

    private void vowel(char letter, char after) {
        boolean end = at + 1 == word.length();
        switch (letter) {
            case 'a' -> put(after == 'e' ? E : A, after == 'e' ? 2 : 1);
            case 'e' -> {
                switch (after) {
                    case 'e' -> put(I, 2);
                    case 'u' -> put(U, 2);
                    case 'o' -> put(O, 2);
                    default -> put(end && at > 2 && !isVowel(charAt(at - 1)) ? MUTE_E : E, 1);
                }
            }
            case 'i' ->
                put(
                        isVowel(after) ? I : glide(),
                        after == 'e' || after == 'y' || after == 'j' && at + 2 == word.length() ? 2 : 1);
            case 'o' -> {
                boolean u = after == 'o' || after == 'u';
                put(u ? U : O, u || after == 'e' || after == 'h' && !isVowel(charAt(at + 2)) ? 2 : 1);
            }
            default -> put(at == 0 && (after == 'a' || after == 'o') ? W : U, after == 'e' ? 2 : 1);
        }
    }

    private void withH(char letter) {
        char third = charAt(at + 2);
        switch (letter) {
            case 'p' -> put(PH, 2);
            case 't' -> put(TH, 2);
            case 'k' -> put(KH, 2);
            case 'd' -> put(DH, 2);
            case 'b' -> put(BH, 2);
            case 's' -> put(SH, word.startsWith("shch", at) ? 4 : 2);
            case 'z' -> put(ZH, 2);
            case 'w' -> put(W, 2);
            case 'r' -> put(R, at == 0 ? 2 : 1);
            case 'c' -> put(third == 'r' || third == 'l' ? K : CH, 2);
            case 'g' -> {
                boolean silent = at > 0 && "iu".indexOf(charAt(at - 1)) >= 0 && !isVowel(third);
                if (silent) {
                    at += 2;
                } else {
                    put(G, 2);
                }
            }
            default -> consonant(letter, 'h');
        }
    }

    private void consonant(char letter, char after) {
        switch (letter) {
            case 'b' -> put(B);
            case 'c' -> c(after);
            case 'd' -> d(after);
            case 'f' -> put(F);
            case 'g' -> put(G);
            case 'h' -> h();
            case 'j' -> put(J);
            case 'k' -> put(K);
            case 'l' -> put(L);
            case 'm' -> put(M);
            case 'n' -> n(after);
            case 'p' -> put(after == 'f' ? F : P, after == 'f' ? 2 : 1);
            case 'q' -> q(after);
            case 'r' -> r(after);
            case 's' -> s(after);
            case 't' -> t(after);
            case 'v' -> put(V);
            case 'w' -> put(isVowel(after) || after == 'y' || at == 0 ? W : U);
            case 'x' -> x(after);
            case 'y' -> y(after);
            case 'z' -> put(Z);
            default -> at++;
        }
    }

    /// Not heard at the end: Fah, Noah.
    private void h() {
        if (at == 0 && charAt(1) == 's') {
            put(SH, 2); // Hsiao
        } else if (at + 1 == word.length() && count > 1 && isVowel(charAt(at - 1))) {
            at++;
        } else {
            put(H);
        }
    }

    private void c(char after) {
        if (writing == Writing.SYLLABLES) {
            put(TS);
            return;
        }
        if (after == 'k') {
            put(K, 2);
        } else if (after == 'z') {
            put(CH, 2);
        } else if ("eiy".indexOf(after) >= 0) {
            put(C);
        } else {
            put(at + 1 == word.length() && at > 1 && charAt(at - 1) == 'i' ? C : K);
        }
    }

    private void d(char after) {
        if (word.startsWith("dzh", at)) {
            put(J, 3);
        } else {
            put(after == 'j' ? J : D, after == 'j' ? 2 : 1);
        }
    }

    private void n(char after) {
        boolean one = after == 'g' && (at == 0 || !isVowel(charAt(at + 2)));
        put(one ? NG : N, one ? 2 : 1);
    }

    private void r(char after) {
        boolean polish = after == 'z' && at > 0 && "bdgkpt".indexOf(charAt(at - 1)) >= 0;
        put(polish ? ZH : weakR(after) ? WEAK_R : R, polish ? 2 : 1);
    }

    private void q(char after) {
        if (after == 'u' && isVowel(charAt(at + 2))) {
            put(K, 2);
        } else {
            put(writing == Writing.SYLLABLES || at == 0 && after == 'i' ? CH : Q);
        }
    }

    private void s(char after) {
        if (word.startsWith("sch", at)) {
            put(SH, 3);
        } else if (after == 'z') {
            put(SH, 2);
        } else {
            put(S);
        }
    }

    private void t(char after) {
        if (word.startsWith("tsch", at)) {
            put(CH, 4);
        } else if (word.startsWith("tch", at)) {
            put(CH, 3);
        } else {
            boolean ts = after == 's' && at + 2 < word.length() || after == 'z';
            put(ts ? TS : T, ts ? 2 : 1);
        }
    }

    private void x(char after) {
        if (at == 0) {
            put(after == 'i' || after == 'u' ? SH : Z);
            return;
        }
        boolean pinyin = "ngiou".indexOf(charAt(at - 1)) >= 0 && (after == 'i' || after == 'u');
        if (pinyin || writing == Writing.SYLLABLES) {
            put(SH);
            return;
        }
        put(K, 0);
        put(S);
    }

    private void y(char after) {
        if (isVowel(after) && !(after == 'i')) {
            put(Y);
        } else {
            put(glide(), after == 'i' ? 2 : 1);
        }
    }

    /// An i behind another vowel is its second half: ai, oy.
    private byte glide() {
        return isVowel(charAt(at - 1)) && charAt(at - 1) != 'i' ? Y : I;
    }

    private boolean weakR(char after) {
        if (at == 0) {
            return false;
        }
        char before = charAt(at - 1);
        if (isVowel(before)) {
            return at + 1 < word.length() && !isVowel(after) && after != 'y';
        }
        boolean sri = before == 's' && (at == 1 || word.endsWith("sri") || word.endsWith("sree"));
        return sri || before == 't' && at + 1 == word.length();
    }

    private void put(byte sound) {
        put(sound, 1);
    }

    private void put(byte sound, int letters) {
        sounds[count++] = sound;
        at += letters;
    }

    private char charAt(int index) {
        return index >= 0 && index < word.length() ? word.charAt(index) : ' ';
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
