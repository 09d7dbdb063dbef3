// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.concurrent.atomic.AtomicLongArray;

/// Answers about pairs of values that were given lately, for values that meet again and again, as common names do.
///
/// An answer tells the two values it is about, so a place holds either the answer asked for or plainly another one:
/// threads may overwrite each other's without a lock. 8 bytes a place, small enough for the processor's cache. A level
/// asked for again is the level found before, so results do not depend on what is remembered.
final class AnswerCache {
    private static final int PLACES = 1 << 15;

    private final AtomicLongArray answers = new AtomicLongArray(PLACES);

    /// The level of two values; 0 where it is not remembered.
    int level(int valueA, int valueB) {
        long answer = answers.getOpaque(place(valueA, valueB));
        int level = Comparator.level(answer);
        return answer == Comparator.answer(level, valueA, valueB) ? level : 0;
    }

    /// @param level above 0
    void remember(int level, int valueA, int valueB) {
        answers.setOpaque(place(valueA, valueB), Comparator.answer(level, valueA, valueB));
    }

    private static int place(int valueA, int valueB) {
        return (int) Hashes.combine(valueA, valueB) & PLACES - 1;
    }
}
