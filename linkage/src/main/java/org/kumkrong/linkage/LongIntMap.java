// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// A map from 64-bit fingerprints to small numbers ≥ 1, by open addressing: 12 bytes a slot, at most 2 in 3 filled.
final class LongIntMap {
    private long[] keys;
    private int[] values;
    private int size;

    LongIntMap(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected + (expected >> 1))) << 1;
        keys = new long[capacity];
        values = new int[capacity];
    }

    int size() {
        return size;
    }

    /// The value of a key, 0 where it has none.
    int get(long key) {
        int slot = slot(key);
        while (values[slot] != 0) {
            if (keys[slot] == key) {
                return values[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return 0;
    }

    void put(long key, int value) {
        int slot = slot(key);
        while (values[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        if (values[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        values[slot] = value;
        if (3L * size > 2L * keys.length) {
            grow();
        }
    }

    /// Adds to the value of a key.
    void add(long key, int amount) {
        int slot = slot(key);
        while (values[slot] != 0) {
            if (keys[slot] == key) {
                values[slot] += amount;
                return;
            }
            slot = slot + 1 & keys.length - 1;
        }
        put(key, amount);
    }

    /// All keys, ascending.
    long[] sortedKeys() {
        long[] all = new long[size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != 0) {
                all[n++] = keys[i];
            }
        }
        Arrays.sort(all);
        return all;
    }

    private int slot(long key) {
        return (int) Hashes.mix(key) & keys.length - 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldKeys[i]);
                while (values[slot] != 0) {
                    slot = slot + 1 & keys.length - 1;
                }
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
