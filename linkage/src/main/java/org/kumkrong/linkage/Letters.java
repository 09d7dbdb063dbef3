// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The letters by which the values of a field are compared: those in the dictionary, unless folding changed them.
final class Letters {
    private @Nullable Dictionary values;
    private byte[] @Nullable [] folded = new byte[0][];

    /// Reads the values from number `from` on.
    void prepare(Dictionary values, int from, UnaryOperator<String> fold) {
        this.values = values;
        for (int id = from; id < values.size(); id++) {
            String text = values.value(id);
            String compared = fold.apply(text);
            if (!compared.equals(text)) {
                if (id >= folded.length) {
                    folded = Arrays.copyOf(folded, Math.max(values.size(), folded.length + (folded.length >> 2)));
                }
                folded[id] = compared.getBytes(UTF_8);
            }
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
        return EditDistance.oneSlip(bytes(a), from(a), length(a), bytes(b), from(b), length(b));
    }

    double likeness(int a, int b) {
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
