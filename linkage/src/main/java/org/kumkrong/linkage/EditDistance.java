// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// Whether two strings are one typing slip apart: a character added, lost, replaced, or two neighbours swapped.
///
/// Source: the four slips of Damerau (1964), "A technique for computer detection and correction of spelling errors".
final class EditDistance {
    private EditDistance() {}

    static boolean oneSlip(byte[] a, byte[] b) {
        return oneSlip(a, 0, a.length, b, 0, b.length);
    }

    /// The same of parts of two arrays.
    static boolean oneSlip(byte[] a, int fromA, int lengthA, byte[] b, int fromB, int lengthB) {
        return lengthA <= lengthB
                ? ordered(a, fromA, lengthA, b, fromB, lengthB)
                : ordered(b, fromB, lengthB, a, fromA, lengthA);
    }

    private static boolean ordered(byte[] a, int fromA, int shorter, byte[] b, int fromB, int longer) {
        if (longer - shorter > 1) {
            return false;
        }
        int endA = fromA + shorter;
        int endB = fromB + longer;
        int equal = Arrays.mismatch(a, fromA, endA, b, fromB, endB);
        if (equal < 0 || equal == shorter) {
            return true;
        }
        int i = fromA + equal;
        int j = fromB + equal;
        if (shorter < longer) {
            return Arrays.equals(a, i, endA, b, j + 1, endB);
        }
        return Arrays.equals(a, i + 1, endA, b, j + 1, endB)
                || i + 1 < endA
                        && a[i] == b[j + 1]
                        && a[i + 1] == b[j]
                        && Arrays.equals(a, i + 2, endA, b, j + 2, endB);
    }
}
