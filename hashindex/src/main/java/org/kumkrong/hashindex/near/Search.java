// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

/// Where to look for everything within a radius, and what to pass over unread.
///
/// Let `b[i]` be the bits in which two fingerprints differ within chunk `i`, and `t[i]` whole numbers with
/// `Σ (t[i] + 1) = radius + 1`. If `Σ b[i] ≤ radius`, then `Σ (b[i] − t[i] − 1) < 0`; start on the ring behind the last
/// place where the running sum of these is highest, and every sum from there on is below zero. So some chunk has
/// `b[i] ≤ t[i]`, and with the chunk behind it `b[i] + b[i+1] ≤ t[i] + t[i+1] + 1`, and so on: looking under every key
/// within `t[i]`, and among its rows at those whose key and signature together differ little enough, misses nothing.
///
/// Sources: Norouzi, Punjani, Fleet (2012), *Fast search in Hamming space with multi-index hashing*; Qin and Xiao
/// (2018), *Pigeonring*; the walk around the ring is Dvoretzky and Motzkin's.
///
/// @param chunks how rows are filed
/// @param keyMax for each chunk the most bits in which its key may differ; below zero where nothing starts
/// @param windowMax for each chunk the most bits in which key and signature together may differ
/// @param flips the ways to flip bits of a key
record Search(Chunks chunks, int[] keyMax, int[] windowMax, Flips flips) {
    /// Whether looking from a chunk finds `row` for `query`.
    boolean finds(int chunk, long query, long row) {
        long differing = query ^ row;
        int key = Long.bitCount(differing >>> Long.SIZE - chunks.keyBits());
        return key <= keyMax[chunk] && key + Integer.bitCount(chunks.signature(differing)) <= windowMax[chunk];
    }

    /// Whether looking from an earlier chunk finds the pair too, so that it is told once.
    boolean foundBefore(int chunk, long[] query, int queryAt, long[] row, int rowAt) {
        for (int earlier = 0; earlier < chunk; earlier++) {
            if (finds(earlier, chunks.window(query, queryAt, earlier), chunks.window(row, rowAt, earlier))) {
                return true;
            }
        }
        return false;
    }

    /// What share of all rows is looked at.
    double share() {
        double keys = 0;
        for (int max : keyMax) {
            keys += flips.within(max);
        }
        return keys / chunks.keys();
    }
}
