// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

/// Rows filed by one chunk: those of one key side by side.
interface Filed {
    /// Where the rows of a key begin, which is where those of the key before it end.
    int start(int key);

    /// Copies signatures from a place on.
    void signatures(int from, int count, int[] to);

    /// Which row stands at a place.
    int row(long place);
}
