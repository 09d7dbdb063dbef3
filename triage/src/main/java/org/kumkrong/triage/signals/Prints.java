// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.Arrays;

/// Fingerprints of runs of letters, by which wordings are counted over many tips without keeping a word of them.
///
/// Digits, blanks and signs do not count: a script that names another amount each time is the same
/// script. Two different
/// runs share a fingerprint about once in four thousand million.
final class Prints {
    /// Letters that a full run around a phrase has.
    static final int RUN = 20;

    /// A shorter run is anybody's words ("I want to die") and proves no script.
    private static final int RUN_MIN = 11;

    private static final int PRIME = 0x01000193; // FNV-1a
    private static final int START = 0x811c9dc5;

    private Prints() {}

    /// Fingerprints of the letters around `start` to `end` within their sentence: those that end there, those that
    /// begin there, and those about its middle. At most three, none where the sentence is short.
    static int[] around(Folded text, int start, int end) {
        int from = back(text, end, RUN);
        int to = forth(text, start, RUN);
        int middle = (start + end) / 2;
        int[] prints = {
            print(text, from, end),
            print(text, start, to),
            print(text, back(text, middle, RUN / 2), forth(text, middle, RUN / 2))
        };
        return Arrays.stream(prints).filter(print -> print != 0).distinct().toArray();
    }

    /// Where the last `letters` letters before `end` begin.
    private static int back(Folded text, int end, int letters) {
        int i = end;
        for (int left = letters; i > 0 && left > 0 && !Surroundings.endsSentence(text, i - 1); i--) {
            left -= counts(text.at(i - 1)) ? 1 : 0;
        }
        return i;
    }

    /// Where the first `letters` letters from `start` end.
    private static int forth(Folded text, int start, int letters) {
        int i = start;
        for (int left = letters; i < text.length() && left > 0 && !Surroundings.endsSentence(text, i); i++) {
            left -= counts(text.at(i)) ? 1 : 0;
        }
        return i;
    }

    private static int print(Folded text, int from, int to) {
        int print = START;
        int letters = 0;
        for (int i = from; i < to; i++) {
            if (counts(text.at(i))) {
                print = (print ^ text.at(i)) * PRIME;
                letters++;
            }
        }
        return letters < RUN_MIN ? 0 : mixed(print);
    }

    /// Whether a character belongs to a wording; Thai vowels and marks do.
    static boolean counts(char c) {
        return (c >= 'a' && c <= 'z') || Folded.isThai(c) || (c > 127 && Character.isLetter(c));
    }

    /// Spreads what differs little; never 0.
    static int mixed(int print) {
        int mixed = print ^ print >>> 16;
        mixed *= 0x7feb352d;
        mixed ^= mixed >>> 15;
        mixed *= 0x846ca68b;
        mixed ^= mixed >>> 16;
        return mixed == 0 ? 1 : mixed;
    }
}
