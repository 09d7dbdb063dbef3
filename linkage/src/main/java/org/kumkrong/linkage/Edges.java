// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// The scored pairs of each record, both ways, for pairs that come and go one by one: 16 bytes a pair and 30 a record
/// that has any. One thread.
final class Edges {
    private static final long[] NONE = {};

    private long[][] edges = new long[0][];
    private int[] sizes = new int[0];

    void reserve(int records) {
        if (records > edges.length) {
            int capacity = records + (records >> 2);
            int known = edges.length;
            edges = Arrays.copyOf(edges, capacity);
            Arrays.fill(edges, known, capacity, NONE);
            sizes = Arrays.copyOf(sizes, capacity);
        }
    }

    void add(int a, int b, int weight) {
        append(a, b, weight);
        append(b, a, weight);
    }

    private void append(int record, int other, int weight) {
        int size = sizes[record];
        if (size == edges[record].length) {
            edges[record] = Arrays.copyOf(edges[record], size + (size >> 1) + 2);
        }
        edges[record][size] = (long) other << 32 | weight & 0xFFFF_FFFFL;
        sizes[record] = size + 1;
    }

    void remove(int a, int b) {
        cut(a, b);
        cut(b, a);
    }

    private void cut(int record, int other) {
        for (int i = 0; i < sizes[record]; i++) {
            if (other(record, i) == other) {
                edges[record][i] = edges[record][--sizes[record]];
                return;
            }
        }
    }

    int size(int record) {
        return sizes[record];
    }

    int other(int record, int index) {
        return (int) (edges[record][index] >>> 32);
    }

    int weight(int record, int index) {
        return (int) edges[record][index];
    }
}
