// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.util.Arrays;

/// The window over which a line of values is averaged: about a 128th of the line, cut off at both its ends.
///
/// @param length values in the line
/// @param size values in a whole window
record SlidingWindow(int length, int size) {
    private static final int WINDOWS_IN_LINE = 128;

    static SlidingWindow over(int length) {
        return new SlidingWindow(length, (length + WINDOWS_IN_LINE - 1) / WINDOWS_IN_LINE);
    }

    /// How many values must have gone in before the first average comes out.
    int lead() {
        return (size + 2) / 2;
    }

    /// How many values lie in the window of each average.
    float[] divisors() {
        float[] divisors = new float[length];
        Arrays.fill(divisors, size);
        int lead = lead();
        for (int i = 0; i <= size - lead; i++) {
            divisors[i] = lead + i;
        }
        for (int i = 1; i < lead; i++) {
            divisors[length - lead + i] = size - i;
        }
        return divisors;
    }
}
