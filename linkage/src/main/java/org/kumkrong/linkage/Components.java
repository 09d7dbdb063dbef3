// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// Disjoint sets of records.
final class Components {
    private final int[] parents;

    Components(int records) {
        parents = new int[records];
        for (int i = 0; i < records; i++) {
            parents[i] = i;
        }
    }

    int root(int record) {
        int root = record;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    void join(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        if (rootA < rootB) {
            parents[rootB] = rootA;
        } else {
            parents[rootA] = rootB;
        }
    }
}
