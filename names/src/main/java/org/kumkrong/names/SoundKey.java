// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import static org.kumkrong.names.Sound.*;

/// The key under which one token's spellings meet: its consonants, made coarse.
///
/// One key serves all languages. It is cut for Thai (a Latin spelling and the Thai one share it): aspiration, k/g,
/// v/w, ch/j and all vowels but a first one fall together; last t, d, s, j, ch are `t`, last p, b `p`, and the last
/// l of Thai stems (-phol, -kul) `n`; the r of -porn is not heard. b/p and d/t stay apart at the beginning. English
/// and German pairs (Smith/Smyth, Catherine/Kathryn, Mueller/Müller) meet by the same rules. Letters of a key: `a b
/// c d f g h k l m n p r s t w y`, where `a` is a first vowel, `c` ch or j, `g` ng. Stateless.
final class SoundKey {
    /// Beginnings in which a European ph is f; elsewhere ph is the Thai and Indian p.
    private static final String[] GREEK_PH = {
        "steph", "joseph", "yuseph", "philip", "phillip", "christoph", "rudolph", "adolph", "randolph", "ralph",
                "raphael",
        "sophia", "sophie", "daphn", "murph", "humphr", "alphons", "phoebe", "seraph", "theoph", "mustaph", "phelps"
    };

    private SoundKey() {}

    /// The key; never empty.
    static String of(String token, byte[] sounds, boolean unvowelled) {
        var key = new StringBuilder(sounds.length);
        boolean ph = europeanPh(token);
        char before = ' ';
        for (int i = 0; i < sounds.length; i++) {
            char letter = letter(token, sounds, i, ph);
            if (letter != ' ' && (unvowelled || letter != before)) {
                key.append(letter);
            }
            before = letter;
        }
        return key.isEmpty() ? "a" : key.toString();
    }

    private static boolean europeanPh(String token) {
        for (String stem : GREEK_PH) {
            if (token.startsWith(stem)) {
                return true;
            }
        }
        return false;
    }

    private static char letter(String token, byte[] sounds, int i, boolean europeanPh) {
        boolean last = i + 1 == sounds.length || i + 2 == sounds.length && sounds[i + 1] == MUTE_E;
        byte after = i + 1 < sounds.length ? sounds[i + 1] : H;
        boolean stopped = !isVowel(after) && "lrwy".indexOf(plain(after)) < 0 && after != WEAK_R;
        char letter = plain(sounds[i]);
        return switch (letter) {
            case 'a' -> i > 0 ? ' ' : glides(sounds[i], after) ? 'y' : 'a';
            case 'y' -> i > 0 ? ' ' : after == E || after == I ? 'a' : 'y';
            case 'h' -> i == 0 ? 'h' : ' ';
            case 'd', 's', 'c' -> last && i > 0 || letter == 'd' && stopped ? 't' : letter;
            case 'b' -> last || stopped ? 'p' : 'b';
            case 'f' -> last && i > 1 && sounds[i - 1] == O ? 'w' : sounds[i] == PH && !europeanPh ? 'p' : 'f';
            case 'l' -> last && thaiFinalL(token) ? 'n' : 'l';
            case 'r' -> sounds[i] == WEAK_R && silentR(sounds, i) ? ' ' : 'r';
            default -> letter;
        };
    }

    /// Iulia, Iana: the first i is a y.
    private static boolean glides(byte first, byte after) {
        return first == I && (after == A || after == O || after == U);
    }

    private static boolean thaiFinalL(String token) {
        return token.endsWith("ol")
                || token.endsWith("kul")
                || token.endsWith("wal")
                || token.endsWith("val")
                || token.endsWith("chal");
    }

    /// The r of Porn, Charn, Art, Prasert, Sri, Samutr.
    private static boolean silentR(byte[] sounds, int i) {
        byte before = sounds[i - 1];
        if (before == S || before == T) {
            return true;
        }
        byte after = i + 1 < sounds.length ? sounds[i + 1] : H;
        return (before == A || before == O || before == E)
                && "ntdkmpgc".indexOf(plain(after)) >= 0
                && !(before == E && after == N && i + 2 < sounds.length);
    }

    private static char plain(byte sound) {
        return switch (sound) {
            case A, E, I, O, U, MUTE_E -> 'a';
            case Y -> 'y';
            case W, V -> 'w';
            case F, PH -> 'f';
            case P, BH -> 'p';
            case B -> 'b';
            case T, TH, DH -> 't';
            case D -> 'd';
            case K, KH, G, Q -> 'k';
            case CH, J -> 'c';
            case C, SH, ZH, S, Z, TS -> 's';
            case H -> 'h';
            case L -> 'l';
            case R, WEAK_R -> 'r';
            case M -> 'm';
            case NG -> 'g';
            default -> 'n';
        };
    }
}
