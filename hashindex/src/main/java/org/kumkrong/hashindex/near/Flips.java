// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.Arrays;

/// All ways to flip a few bits of a key, those that flip fewer first.
///
/// @param masks what to combine a key with
/// @param ends for each number of flipped bits, how many masks flip no more
record Flips(int[] masks, int[] ends) {
    private static final int MASKS_MAX = 1 << 24;

    static Flips upTo(int bits, int most) {
        int[] ends = new int[most + 1];
        int[] masks = {0};
        int from = 0;
        ends[0] = 1;
        for (int flipped = 1; flipped <= most; flipped++) {
            int[] grown = masks;
            int size = masks.length;
            for (int i = from; i < ends[flipped - 1]; i++) {
                for (int bit = highest(masks[i]) + 1; bit < bits; bit++) {
                    if (size == grown.length) {
                        grown = Arrays.copyOf(grown, Math.min(MASKS_MAX, 2 * size));
                    }
                    grown[size++] = masks[i] | 1 << bit;
                }
            }
            from = ends[flipped - 1];
            masks = Arrays.copyOf(grown, size);
            ends[flipped] = size;
        }
        return new Flips(masks, ends);
    }

    private static int highest(int mask) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(mask);
    }

    /// How many masks flip at most so many bits.
    int within(int flipped) {
        return flipped < 0 ? 0 : ends[flipped];
    }
}
