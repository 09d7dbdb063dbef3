// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.settings.Problems;

/// How far the wording of a text as a whole leans towards danger: for wordings that no phrase and no frame hears.
///
/// A table gives whole-number weights to short runs of letters, learnt once from example sentences and then fixed
/// (`bench/leaning`); the same text always leans the same way. It decides the order of tips in which no danger is heard
/// and never a band. Immutable, safe for threads.
final class Leaning {
    private static final int PIECE_CHARS = 240;
    private static final int GRAM_CHARS_MAX = 5;
    private static final int PIECES_MAX = 4_096;

    private final PhraseGraph grams;
    private final int[] weights;
    private final int base;
    private final int some;
    private final int far;

    private Leaning(PhraseGraph grams, int[] weights, int base, int some, int far) {
        this.grams = grams;
        this.weights = weights;
        this.base = base;
        this.some = some;
        this.far = far;
    }

    /// What a text leans to.
    enum Lean {
        NOT,
        SOME,
        FAR
    }

    /// Reads `name<tab>number` lines (`base`, `some`, `far`) and, behind an empty line, `weight<tab>run` lines.
    static @Nullable Leaning read(String text, Problems problems) {
        TreeMap<String, Long> numbered = new TreeMap<>();
        List<Integer> weights = new ArrayList<>(List.of(0)); // the value 0 means: no run ends here
        int[] head = new int[3];
        int line = 0;
        for (String row : text.split("\n")) {
            line++;
            if (row.startsWith("#") || row.isEmpty()) {
                continue;
            }
            int tab = row.indexOf('\t');
            String first = tab < 0 ? "" : row.substring(0, tab);
            String rest = row.substring(tab + 1);
            int named = List.of("base", "some", "far").indexOf(first);
            if (named >= 0) {
                head[named] = Integer.parseInt(rest);
            } else if (first.matches("-?[0-9]{1,6}") && !rest.isEmpty() && rest.length() <= GRAM_CHARS_MAX) {
                numbered.put(rest, (long) weights.size());
                weights.add(Integer.parseInt(first));
            } else {
                problems.add(line, "expected a weight, a tab and a run of letters");
            }
        }
        return problems.none()
                ? new Leaning(
                        PhraseGraph.of(numbered),
                        weights.stream().mapToInt(Integer::intValue).toArray(),
                        head[0],
                        head[1],
                        head[2])
                : null;
    }

    /// How far the piece that leans furthest does.
    Lean lean(Folded text) {
        int furthest = Integer.MIN_VALUE;
        for (String piece : pieces(text)) {
            furthest = Math.max(furthest, score(piece));
        }
        if (furthest < some) {
            return Lean.NOT;
        }
        return furthest < far ? Lean.SOME : Lean.FAR;
    }

    private int score(String piece) {
        BitSet seen = new BitSet(weights.length);
        long sum = 0;
        int known = 0;
        for (int start = 0; start < piece.length(); start++) {
            int state = PhraseGraph.START;
            for (int at = start; at < piece.length() && state != 0; at++) {
                state = grams.step(state, piece.charAt(at));
                int value = (int) grams.lists(state);
                if (value != 0 && !seen.get(value)) {
                    seen.set(value);
                    sum += weights[value];
                    known++;
                }
            }
        }
        return known == 0 ? base : (int) Math.floor(sum / Math.sqrt(known)) + base;
    }

    /// The text in pieces, a line or a few sentences each, digits alike, with a blank at either end.
    static List<String> pieces(Folded text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder(" ");
        for (int i = 0; i < text.length() && pieces.size() < PIECES_MAX; i++) {
            char c = text.at(i);
            if (c == '\n') {
                add(piece, pieces);
                piece = new StringBuilder(" ");
                continue;
            }
            piece.append(c >= '1' && c <= '9' ? '0' : c);
            boolean pause = Surroundings.endsSentence(text, i) || c == ' ' || text.apart(i);
            if (piece.length() >= PIECE_CHARS * 2 || (pause && piece.length() >= PIECE_CHARS)) {
                add(piece, pieces);
                piece = new StringBuilder(" ");
            }
        }
        add(piece, pieces);
        return pieces;
    }

    private static void add(StringBuilder piece, List<String> pieces) {
        if (piece.length() > 1) {
            pieces.add(piece.append(' ').toString());
        }
    }
}
