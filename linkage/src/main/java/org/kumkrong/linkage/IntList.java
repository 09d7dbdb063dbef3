// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// A growing list of ints.
final class IntList {
    private int[] items = new int[16];
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + (size >> 1));
        }
        items[size++] = item;
    }

    /// Adds the items of an array from one place to before another.
    void addAll(int[] others, int from, int to) {
        int count = to - from;
        if (size + count > items.length) {
            items = Arrays.copyOf(items, Math.max(size + count, size + (size >> 1)));
        }
        System.arraycopy(others, from, items, size, count);
        size += count;
    }

    /// Puts the items in ascending order, each once.
    void sortDistinct() {
        if (size < 2) {
            return;
        }
        Arrays.sort(items, 0, size);
        int n = 1;
        for (int i = 1; i < size; i++) {
            if (items[i] != items[n - 1]) {
                items[n++] = items[i];
            }
        }
        size = n;
    }

    int get(int index) {
        return items[index];
    }

    void set(int index, int item) {
        items[index] = item;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
