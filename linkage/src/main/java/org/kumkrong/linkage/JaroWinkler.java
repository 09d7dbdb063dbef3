// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// Jaro–Winkler similarity of short byte strings, without allocation.
///
/// Source: Winkler (1990), "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record
/// Linkage". Prefix scale 0.1 over at most 4 characters, applied from a Jaro similarity of 0.7 on. Longer strings are
/// compared by their first 64 bytes.
final class JaroWinkler {
    private static final int LENGTH_MAX = 64;

    /// From this similarity on, a shared beginning counts beside.
    static final double PREFIX_FROM = 0.7;

    /// Of each letter, where it stands in the second string, one bit a place; all 0 between calls. One look there
    /// takes the place of a walk along the window.
    private static final ThreadLocal<long[]> PLACES = ThreadLocal.withInitial(() -> new long[256]);

    private JaroWinkler() {}

    static double of(byte[] a, byte[] b) {
        return of(a, 0, a.length, b, 0, b.length);
    }

    /// The same of parts of two arrays.
    static double of(byte[] a, int fromA, int allOfA, byte[] b, int fromB, int allOfB) {
        int lengthA = Math.min(allOfA, LENGTH_MAX);
        int lengthB = Math.min(allOfB, LENGTH_MAX);
        if (lengthA == 0 || lengthB == 0) {
            return lengthA == lengthB ? 1 : 0;
        }
        int window = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
        long[] places = PLACES.get();
        for (int j = 0; j < lengthB; j++) {
            places[b[fromB + j] & 0xff] |= 1L << j;
        }
        long takenA = 0;
        long takenB = 0;
        long near = (1L << window + 1) - 1; // places in b not further than the window from i
        for (int i = 0; i < lengthA; i++) {
            long free = places[a[fromA + i] & 0xff] & near & ~takenB;
            takenB |= free & -free;
            takenA |= (free == 0 ? 0L : 1L) << i;
            near = near << 1 | (i < window ? 1 : 0);
        }
        for (int j = 0; j < lengthB; j++) {
            places[b[fromB + j] & 0xff] = 0;
        }
        int matches = Long.bitCount(takenA);
        if (matches == 0) {
            return 0;
        }
        int outOfOrder = outOfOrder(a, fromA, takenA, b, fromB, takenB);
        double m = matches;
        double jaro = (m / lengthA + m / lengthB + (m - outOfOrder / 2.0) / m) / 3;
        if (jaro < PREFIX_FROM) {
            return jaro;
        }
        int prefix = 0;
        int prefixMax = Math.min(4, Math.min(lengthA, lengthB));
        while (prefix < prefixMax && a[fromA + prefix] == b[fromB + prefix]) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    /// Which of 32 classes of letters occur in a string.
    static int classes(byte[] a, int from, int length) {
        int classes = 0;
        for (int i = from; i < from + Math.min(length, LENGTH_MAX); i++) {
            classes |= 1 << a[i];
        }
        return classes;
    }

    /// A bound that the Jaro similarity of two strings, their beginnings left out, never exceeds: letters of classes
    /// that the other lacks cannot match.
    static double most(int allOfA, int classesA, int allOfB, int classesB) {
        int lengthA = Math.min(allOfA, LENGTH_MAX);
        int lengthB = Math.min(allOfB, LENGTH_MAX);
        double matches = Math.min(
                lengthA - Integer.bitCount(classesA & ~classesB), lengthB - Integer.bitCount(classesB & ~classesA));
        return matches <= 0 ? 0 : (matches / lengthA + matches / lengthB + 1) / 3;
    }

    private static int outOfOrder(byte[] a, int fromA, long takenA, byte[] b, int fromB, long takenB) {
        int count = 0;
        long restA = takenA;
        long restB = takenB;
        while (restA != 0) {
            if (a[fromA + Long.numberOfTrailingZeros(restA)] != b[fromB + Long.numberOfTrailingZeros(restB)]) {
                count++;
            }
            restA &= restA - 1;
            restB &= restB - 1;
        }
        return count;
    }
}
