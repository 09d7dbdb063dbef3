// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The letters by which the values of a field are compared: those in the dictionary, unless folding changed them.
final class Letters {
    /// Lengths are kept at hand up to this; Jaro–Winkler reads no further.
    private static final int LENGTH_KNOWN_MAX = 127;

    private @Nullable Dictionary values;
    private byte[] @Nullable [] folded = new byte[0][];
    /// Of each value the classes of its letters and its length, side by side: most pairs are told apart by them.
    private long[] glances = new long[0];

    private long fetched;

    /// Folds a value before it is compared.
    @FunctionalInterface
    interface Folding {
        /// The letters compared; null where they are the value's own.
        byte @Nullable [] apply(Dictionary values, int id);

        /// None.
        Folding NONE = (values, id) -> null;

        /// Blanks left out.
        Folding BLANKS = (values, id) -> {
            String text = values.value(id);
            return text.indexOf(' ') < 0 ? null : text.replace(" ", "").getBytes(UTF_8);
        };
    }

    /// Reads the values from number `from` on.
    void prepare(Dictionary values, int from, Folding fold) {
        this.values = values;
        glances = Growth.to(glances, values.size());
        for (int id = from; id < values.size(); id++) {
            byte[] compared = fold.apply(values, id);
            if (compared != null) {
                if (id >= folded.length) {
                    folded = Growth.to(folded, values.size());
                }
                folded[id] = compared;
            }
            int classes = JaroWinkler.classes(bytes(id), from(id), length(id));
            glances[id] = (long) classes << 32 | Math.min(LENGTH_KNOWN_MAX, length(id));
        }
    }

    private byte @Nullable [] own(int id) {
        return id < folded.length ? folded[id] : null;
    }

    private Dictionary values() {
        return Objects.requireNonNull(values);
    }

    int length(int id) {
        byte[] own = own(id);
        return own == null ? values().length(id) : own.length;
    }

    private byte[] bytes(int id) {
        byte[] own = own(id);
        return own == null ? values().bytes(id) : own;
    }

    private int from(int id) {
        return own(id) == null ? values().offset(id) : 0;
    }

    boolean oneSlip(int a, int b) {
        long glanceA = glances[a];
        long glanceB = glances[b];
        if (Math.abs((int) glanceA - (int) glanceB) > 1
                || Long.bitCount((glanceA & ~glanceB) >>> 32) > 1
                || Long.bitCount((glanceB & ~glanceA) >>> 32) > 1) {
            return false; // known without touching the letters
        }
        return EditDistance.oneSlip(bytes(a), from(a), length(a), bytes(b), from(b), length(b));
    }

    private boolean strange(int a, int b) {
        long glanceA = glances[a];
        long glanceB = glances[b];
        return JaroWinkler.most((int) glanceA, (int) (glanceA >>> 32), (int) glanceB, (int) (glanceB >>> 32))
                < JaroWinkler.PREFIX_FROM;
    }

    /// Touches what comparing so many pairs will read, each kind of place in a loop of its own: so they are waited for
    /// together.
    ///
    /// @param cells the two values of each pair, −1 for none
    void fetch(long[] cells, int size) {
        long touched = 0;
        for (int i = 0; i < size; i++) {
            touched += isPair(cells[i]) ? glances[PairBatch.firstCell(cells[i])] : 0;
        }
        for (int i = 0; i < size; i++) {
            touched += isPair(cells[i]) ? values().offset(PairBatch.firstCell(cells[i])) : 0;
        }
        for (int i = 0; i < size; i++) {
            touched += isPair(cells[i]) ? letter(PairBatch.firstCell(cells[i])) : 0;
        }
        fetched = touched; // or the loops were for nothing, and left out
    }

    private int letter(int id) {
        return values().length(id) == 0 ? 0 : values().bytes(id)[values().offset(id)];
    }

    private static boolean isPair(long cells) {
        return PairBatch.firstCell(cells) >= 0
                && PairBatch.secondCell(cells) >= 0
                && PairBatch.firstCell(cells) != PairBatch.secondCell(cells);
    }

    /// The similarity of two values, 0 where it is surely below [JaroWinkler#PREFIX_FROM].
    double likeness(int a, int b) {
        if (strange(a, b)) {
            return 0;
        }
        return JaroWinkler.of(bytes(a), from(a), length(a), bytes(b), from(b), length(b));
    }

    /// How many leading bytes two unequal values share.
    int shared(int a, int b) {
        int fromA = from(a);
        int fromB = from(b);
        int shared = Arrays.mismatch(bytes(a), fromA, fromA + length(a), bytes(b), fromB, fromB + length(b));
        return shared < 0 ? length(a) : shared;
    }
}
