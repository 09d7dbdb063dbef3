// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// Whether two strings are one typing slip apart: a character added, lost, replaced, or two neighbours swapped.
///
/// Source: the four slips of Damerau (1964), "A technique for computer detection and correction of spelling errors".
final class EditDistance {
    private EditDistance() {}

    static boolean oneSlip(byte[] a, byte[] b) {
        byte[] shorter = a.length <= b.length ? a : b;
        byte[] longer = shorter == a ? b : a;
        int difference = longer.length - shorter.length;
        if (difference > 1) {
            return false;
        }
        int from = 0;
        while (from < shorter.length && shorter[from] == longer[from]) {
            from++;
        }
        if (from == shorter.length) {
            return true;
        }
        if (difference == 1) {
            return same(shorter, from, longer, from + 1);
        }
        return same(shorter, from + 1, longer, from + 1)
                || (from + 1 < shorter.length
                        && shorter[from] == longer[from + 1]
                        && shorter[from + 1] == longer[from]
                        && same(shorter, from + 2, longer, from + 2));
    }

    private static boolean same(byte[] a, int fromA, byte[] b, int fromB) {
        return java.util.Arrays.equals(a, fromA, a.length, b, fromB, b.length);
    }
}
