// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

/// Queries filed by one chunk, in arrays: those of one key side by side.
///
/// @param starts for each key where its queries begin, and at the end how many there are
/// @param signatures their signatures
/// @param numbers which queries they are
record FiledQueries(int[] starts, int[] signatures, int[] numbers) {
    static FiledQueries by(Chunks chunks, int chunk, PdqList queries) {
        int[] starts = new int[chunks.keys() + 1];
        for (int query = 0; query < queries.size(); query++) {
            starts[chunks.key(queries.window(chunks, query, chunk)) + 1]++;
        }
        for (int key = 0; key < chunks.keys(); key++) {
            starts[key + 1] += starts[key];
        }
        int[] next = starts.clone();
        int[] signatures = new int[queries.size()];
        int[] numbers = new int[queries.size()];
        for (int query = 0; query < queries.size(); query++) {
            long window = queries.window(chunks, query, chunk);
            int place = next[chunks.key(window)]++;
            signatures[place] = chunks.signature(window);
            numbers[place] = query;
        }
        return new FiledQueries(starts, signatures, numbers);
    }
}
