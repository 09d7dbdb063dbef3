// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// Records filed under 64-bit keys and brought together by sorting: 12 bytes an entry, as much again while sorting.
///
/// Most keys stand alone; a bitmap tells which may not, so that only those are sorted. Records keep the order in
/// which they were filed under a key. One thread.
final class KeyedRecords {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int SLOTS_PER_ENTRY = 12; // rounded down to a power of two
    private static final int SLOTS_MIN = 1 << 10;
    private static final int SLOTS_MAX = 1 << 30;

    /// Two bits a slot: one record met, more than one met.
    private final long[] met;
    private final int mask;
    private long[] keys;
    private int[] records;
    private int size;

    /// @param expected entries, about
    KeyedRecords(int expected) {
        long slots = Math.clamp((long) expected * SLOTS_PER_ENTRY, SLOTS_MIN, SLOTS_MAX);
        int capacity = (int) Long.highestOneBit(slots);
        this.mask = capacity - 1;
        this.met = new long[capacity >>> 5];
        this.keys = new long[Math.max(16, expected)];
        this.records = new int[Math.max(16, expected)];
    }

    void add(long key, int record) {
        if (size == keys.length) {
            int capacity = (int) Math.min(Integer.MAX_VALUE - 16L, size + (size >> 1) + 16L);
            if (capacity == size) {
                throw new IllegalStateException("more than 2^31 keys under one rule; file by fewer parts");
            }
            keys = Arrays.copyOf(keys, capacity);
            records = Arrays.copyOf(records, capacity);
        }
        int slot = (int) key & mask;
        long first = 1L << 2 * slot; // the shift counts modulo 64
        long before = met[slot >>> 5];
        met[slot >>> 5] = before | ((before & first) == 0 ? first : first << 1);
        keys[size] = key;
        records[size] = record;
        size++;
    }

    /// Forgets everything filed.
    void clear() {
        size = 0;
        Arrays.fill(met, 0);
    }

    /// Takes the records of one key.
    @FunctionalInterface
    interface Shared {
        /// @param records array in which they lie, from `from` to before `to`
        void take(long key, int[] records, int from, int to);
    }

    /// Every key with two records or more, keys ascending.
    void forEachShared(Shared taker) {
        keepShared();
        sort();
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && keys[to] == keys[from]) {
                to++;
            }
            if (to - from > 1) {
                taker.take(keys[from], records, from, to);
            }
            from = to;
        }
    }

    private void keepShared() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int slot = (int) keys[i] & mask;
            if ((met[slot >>> 5] & 2L << 2 * slot) != 0) {
                keys[kept] = keys[i];
                records[kept] = records[i];
                kept++;
            }
        }
        size = kept;
    }

    /// By radix, lowest digit first: stable, no comparing; as unsigned numbers.
    private void sort() {
        long[] fromKeys = keys;
        int[] fromRecords = records;
        long[] toKeys = new long[size];
        int[] toRecords = new int[size];
        int[] places = new int[DIGITS];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            if (!count(fromKeys, shift, places)) {
                continue; // all the same in this digit
            }
            for (int i = 0; i < size; i++) {
                int at = places[(int) (fromKeys[i] >>> shift) & DIGITS - 1]++;
                toKeys[at] = fromKeys[i];
                toRecords[at] = fromRecords[i];
            }
            long[] spareKeys = fromKeys;
            fromKeys = toKeys;
            toKeys = spareKeys;
            int[] spareRecords = fromRecords;
            fromRecords = toRecords;
            toRecords = spareRecords;
        }
        if (fromKeys != keys) { // sorted where there is less room
            System.arraycopy(fromKeys, 0, keys, 0, size);
            System.arraycopy(fromRecords, 0, records, 0, size);
        }
    }

    private boolean count(long[] sorted, int shift, int[] places) {
        Arrays.fill(places, 0);
        for (int i = 0; i < size; i++) {
            places[(int) (sorted[i] >>> shift) & DIGITS - 1]++;
        }
        int sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int n = places[digit];
            if (n == size) {
                return false;
            }
            places[digit] = sum;
            sum += n;
        }
        return true;
    }
}
