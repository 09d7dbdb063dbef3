// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import java.util.Map;

/// The tips that may hold what is sought, by their numbers. What they are not among holds it not; whether one of them
/// does, its text decides.
///
/// @param tips numbers in ascending order; empty where there are too many to name
/// @param tooMany whether there are more than are named, or the words are too short to tell
/// @param indexedTo tips with this number or a later one are not indexed yet: any of them may be one too
public record Candidates(long[] tips, boolean tooMany, long indexedTo) {
    /// More are not named: from about here it is quicker to go down the queue until a page is full.
    static final int NAMED_MAX = 4_000;

    static Candidates of(Map<Integer, long[]> chunks, long indexedTo) {
        int count = chunks.values().stream().mapToInt(Candidates::count).sum();
        if (count > NAMED_MAX) {
            return tooMany(indexedTo);
        }
        long[] tips = new long[count];
        int at = 0;
        for (Map.Entry<Integer, long[]> chunk : chunks.entrySet()) {
            long first = (long) chunk.getKey() << TipSet.PLACE_BITS;
            for (int i = 0; i < TipSet.WORDS; i++) {
                for (long left = chunk.getValue()[i]; left != 0; left &= left - 1) {
                    tips[at++] = first + i * Long.SIZE + Long.numberOfTrailingZeros(left);
                }
            }
        }
        return new Candidates(tips, false, indexedTo);
    }

    /// Any tip may be one.
    public static Candidates all() {
        return tooMany(0);
    }

    static Candidates tooMany(long indexedTo) {
        return new Candidates(new long[0], true, indexedTo);
    }

    private static int count(long[] words) {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
