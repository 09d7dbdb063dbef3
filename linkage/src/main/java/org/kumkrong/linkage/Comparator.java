// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A comparison made ready to run on one set of records. Safe for reading threads once [#prepare()] has returned.
interface Comparator {
    /// The possible answers; number 0 is always *not known*.
    List<Level> levels();

    /// The field whose value frequencies refine the weight, or −1.
    int frequencyField();

    /// Reads values that were added since the last call. One thread.
    void prepare();

    /// Compares two records.
    ///
    /// @return the level in the lowest 8 bits, above it 28 bits for the first record's deciding value and 28 for
    /// the second's
    long compare(int a, int b);

    /// Compares many pairs: the same, but what lies far apart in memory is fetched side by side.
    ///
    /// @param answers receives what [#compare(int, int)] says of each
    default void compare(PairBatch pairs, long[] answers) {
        for (int i = 0; i < pairs.size(); i++) {
            answers[i] = compare(pairs.first(i), pairs.second(i));
        }
    }

    /// The answer about two records of which the level is known: found without comparing where that can be.
    default long known(int level, int a, int b) {
        return compare(a, b);
    }

    /// The text of a deciding value, for the reason shown; null where none decided.
    @Nullable
    String value(long answer, boolean first);

    /// Counts of values come from a trained model from now on; comparisons that do not count ignore it.
    default void counts(ValueCounts counts) {}

    static long answer(int level) {
        return level;
    }

    static long answer(int level, int valueA, int valueB) {
        return level | (long) valueA << 8 | (long) valueB << 36;
    }

    static int level(long answer) {
        return (int) (answer & 0xff);
    }

    static int valueA(long answer) {
        return (int) (answer >>> 8 & 0xFFF_FFFF);
    }

    static int valueB(long answer) {
        return (int) (answer >>> 36 & 0xFFF_FFFF);
    }
}
