// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

/// Fingerprints by number, wherever they lie.
interface RowSource {
    /// The 64 bits of a row from the beginning of a chunk on.
    long window(Chunks chunks, int row, int chunk);

    /// The number of the first row, where rows are part of something greater.
    int first();

    /// Copies a row into an array.
    void copy(int row, long[] to, int at);
}
