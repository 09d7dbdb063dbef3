// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// Scored pairs, 12 bytes each: a later record, an earlier one, a weight in millibits.
final class Pairs {
    private int[] later = new int[1024];
    private int[] earlier = new int[1024];
    private int[] weights = new int[1024];
    private int size;

    void add(int a, int b, int weight) {
        if (size == later.length) {
            int capacity = (int) Math.min(Integer.MAX_VALUE - 16L, size + (size >> 1) + 16L);
            if (capacity == size) {
                throw new IllegalStateException("more than 2^31 scored pairs; raise the least weight kept");
            }
            resize(capacity);
        }
        later[size] = a;
        earlier[size] = b;
        weights[size] = weight;
        size++;
    }

    void addAll(Pairs others) {
        long needed = (long) size + others.size;
        if (needed > later.length) {
            if (needed > Integer.MAX_VALUE - 16L) {
                throw new IllegalStateException("more than 2^31 scored pairs; raise the least weight kept");
            }
            resize((int) Math.min(Integer.MAX_VALUE - 16L, Math.max(needed, later.length * 3L / 2)));
        }
        System.arraycopy(others.later, 0, later, size, others.size);
        System.arraycopy(others.earlier, 0, earlier, size, others.size);
        System.arraycopy(others.weights, 0, weights, size, others.size);
        size += others.size;
    }

    private void resize(int capacity) {
        later = Arrays.copyOf(later, capacity);
        earlier = Arrays.copyOf(earlier, capacity);
        weights = Arrays.copyOf(weights, capacity);
    }

    void trim() {
        resize(size);
    }

    int size() {
        return size;
    }

    int a(int pair) {
        return later[pair];
    }

    int b(int pair) {
        return earlier[pair];
    }

    int weight(int pair) {
        return weights[pair];
    }
}
