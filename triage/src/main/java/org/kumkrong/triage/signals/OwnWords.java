// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// The wording of a tip's sentences as fingerprints, to tell later which of them no other tips share.
///
/// A sentence is a run of twelve letters and one more at each further letter; every fourth of these
/// runs is kept, chosen
/// by its own letters, so that the same words give the same fingerprints wherever they stand. Words with digits in
/// them are left out: they are numbers, handles, addresses. Immutable once read.
final class OwnWords {
    /// Letters of one run.
    private static final int RUN = 12;

    /// One run in so many is kept.
    static final int KEPT = 4;

    /// Fingerprints kept of one tip; a longer text tells enough by its beginning.
    private static final int PRINTS_MAX = 160;

    /// Stands between the sentences.
    private static final int END = 0;

    private final char[] letters = new char[RUN];
    private int[] prints = new int[16];
    private int count;
    private int run;

    /// Takes in one text.
    void take(String text) {
        run = 0;
        int wordStart = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (Character.isWhitespace(c)) {
                word(text, wordStart, i);
                wordStart = i + 1;
                if (c == '\n' || endsSentence(text, i)) {
                    end();
                }
            }
        }
        end();
    }

    /// Whether a sentence ends at the blank at `at`. Thai sets its sentences apart by blanks alone.
    private static boolean endsSentence(String text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char behind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return ".!?;|/".indexOf(before) >= 0 || Folded.isThai(before) || Folded.isThai(behind);
    }

    private void word(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i)) || text.charAt(i) == '@') {
                return;
            }
        }
        for (int i = from; i < to && count < PRINTS_MAX; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (Prints.counts(c)) {
                letters[run % RUN] = c;
                run++;
                if (run >= RUN) {
                    keep();
                }
            }
        }
    }

    private void keep() {
        int print = 17;
        for (int i = 0; i < RUN; i++) {
            print = print * 31 + letters[(run + i) % RUN];
        }
        print = Prints.mixed(print);
        if (print % KEPT == 0) {
            add(print);
        }
    }

    private void end() {
        run = 0;
        if (count > 0 && prints[count - 1] != END) {
            add(END);
        }
    }

    private void add(int print) {
        if (count == prints.length) {
            prints = Arrays.copyOf(prints, count * 2);
        }
        prints[count++] = print;
    }

    /// The fingerprints, sentence by sentence, 0 between them.
    int[] prints() {
        return Arrays.copyOf(prints, count);
    }

    /// About how many letters the sentence has that says most that `shared` does not know of.
    static short most(int[] prints, IntPredicate shared) {
        int most = 0;
        int own = 0;
        for (int print : prints) {
            own = print == END ? 0 : shared.test(print) ? own : own + KEPT;
            most = Math.max(most, own);
        }
        return (short) most; // at most 640
    }
}
