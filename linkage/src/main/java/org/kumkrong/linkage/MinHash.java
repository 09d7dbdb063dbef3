// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// Banded minimum hashes of a text: texts whose shingle sets overlap share bands.
///
/// Source: Broder (1997), "On the resemblance and containment of documents"; banding after Indyk and Motwani (1998).
/// 32 bands of 4 rows find a pair of Jaccard similarity 0.7 with probability 0.9998 and one of 0.5 with 0.87; exact
/// Jaccard decides afterwards, so bands cost work, never precision.
final class MinHash {
    static final int BANDS = 32;
    private static final int ROWS = 4;
    private static final long[] SEEDS = seeds();

    private MinHash() {}

    private static long[] seeds() {
        long[] seeds = new long[BANDS * ROWS];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = Hashes.mix(0x6b756d6b726f6e67L + i) | 1;
        }
        return seeds;
    }

    /// One key a band.
    static long[] bands(int[] shingles) {
        return bands(shingles, BANDS);
    }

    /// The first so many of them.
    static long[] bands(int[] shingles, int count) {
        int[] minima = new int[count * ROWS];
        java.util.Arrays.fill(minima, Integer.MAX_VALUE);
        for (int shingle : shingles) {
            long base = Hashes.mix(shingle);
            for (int i = 0; i < minima.length; i++) {
                int hash = (int) ((base * SEEDS[i]) >>> 33); // multiply-shift: 31 bits, never negative
                minima[i] = Math.min(minima[i], hash);
            }
        }
        long[] bands = new long[count];
        for (int band = 0; band < count; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = Hashes.combine(key, minima[band * ROWS + row]);
            }
            bands[band] = key;
        }
        return bands;
    }
}
