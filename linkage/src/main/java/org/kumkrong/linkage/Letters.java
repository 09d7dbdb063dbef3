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
    private int[] classes = new int[0];
    private byte[] lengths = new byte[0];

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
        classes = Growth.to(classes, values.size());
        if (lengths.length < classes.length) {
            lengths = Arrays.copyOf(lengths, classes.length);
        }
        for (int id = from; id < values.size(); id++) {
            byte[] compared = fold.apply(values, id);
            if (compared != null) {
                if (id >= folded.length) {
                    folded = Growth.to(folded, values.size());
                }
                folded[id] = compared;
            }
            classes[id] = JaroWinkler.classes(bytes(id), from(id), length(id));
            lengths[id] = (byte) Math.min(LENGTH_KNOWN_MAX, length(id));
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
        if (Integer.bitCount(classes[a] & ~classes[b]) > 1
                || Integer.bitCount(classes[b] & ~classes[a]) > 1
                || Math.abs(lengths[a] - lengths[b]) > 1) {
            return false; // known without touching the letters
        }
        return EditDistance.oneSlip(bytes(a), from(a), length(a), bytes(b), from(b), length(b));
    }

    /// The similarity of two values, 0 where it is surely below [JaroWinkler#PREFIX_FROM].
    double likeness(int a, int b) {
        if (JaroWinkler.most(lengths[a], classes[a], lengths[b], classes[b]) < JaroWinkler.PREFIX_FROM) {
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
