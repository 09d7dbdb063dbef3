// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// Records filed under 64-bit keys and brought together by sorting: 12 bytes an entry, as much again while sorting.
///
/// Most keys stand alone; two bitmaps tell which may not, so that only those are sorted. Records keep the order in
/// which they were filed under a key. One thread.
final class KeyedRecords {
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int BITS_PER_ENTRY = 8;
    private static final int BITMAP_BITS_MIN = 1 << 10;
    private static final int BITMAP_BITS_MAX = 1 << 30;

    private final long[] once;
    private final long[] twice;
    private final int mask;
    private long[] keys;
    private int[] records;
    private int size;

    /// @param expected entries, about
    KeyedRecords(int expected) {
        long bits = Math.clamp((long) expected * BITS_PER_ENTRY, BITMAP_BITS_MIN, BITMAP_BITS_MAX);
        int capacity = (int) Math.min(BITMAP_BITS_MAX, Long.highestOneBit(bits) << 1);
        this.mask = capacity - 1;
        this.once = new long[capacity >>> 6];
        this.twice = new long[capacity >>> 6];
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
        int bit = (int) key & mask;
        long flag = 1L << bit;
        if ((once[bit >>> 6] & flag) != 0) {
            twice[bit >>> 6] |= flag;
        } else {
            once[bit >>> 6] |= flag;
        }
        keys[size] = key;
        records[size] = record;
        size++;
    }

    /// Forgets everything filed.
    void clear() {
        size = 0;
        Arrays.fill(once, 0);
        Arrays.fill(twice, 0);
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
            int bit = (int) keys[i] & mask;
            if ((twice[bit >>> 6] & 1L << bit) != 0) {
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
        keys = fromKeys;
        records = fromRecords;
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
