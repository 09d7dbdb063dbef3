// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// Records filed under 64-bit keys and brought together by sorting: 24 bytes an entry.
///
/// Keys are hashes, so their leading digits part them evenly: first into parts that fit into the processor's cache,
/// then, within each part, into places that hold hardly more than one key. Every far place in memory is so visited
/// twice, whatever the number of entries. Records keep the order in which they were filed under a key. One thread.
final class KeyedRecords {
    private static final int PART_ENTRIES_BITS = 14;
    private static final int DIGIT_BITS_MAX = 14;
    /// More entries than this in one place share a key, or are not hashes: insertion could take the square of them.
    private static final int INSERTED_MAX = 64;

    private final int[] places = new int[(1 << DIGIT_BITS_MAX) + 1];
    private final int[] parts = new int[(1 << DIGIT_BITS_MAX) + 1];
    private long[] keys;
    private int[] records;
    private long[] spareKeys = new long[0];
    private int[] spareRecords = new int[0];
    private int size;

    /// @param expected entries, about
    KeyedRecords(int expected) {
        this.keys = new long[Math.max(16, expected)];
        this.records = new int[keys.length];
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
        keys[size] = key;
        records[size] = record;
        size++;
    }

    /// Forgets everything filed.
    void clear() {
        size = 0;
    }

    /// Takes the records of one key.
    @FunctionalInterface
    interface Shared {
        /// @param records array in which they lie, from `from` to before `to`
        void take(long key, int[] records, int from, int to);
    }

    /// Every key with two records or more, keys ascending as unsigned numbers.
    void forEachShared(Shared taker) {
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

    private void sort() {
        if (spareKeys.length < size) {
            spareKeys = new long[keys.length];
            spareRecords = new int[keys.length];
        }
        int bits = Math.clamp(bitsOf(size) - PART_ENTRIES_BITS, 0, DIGIT_BITS_MAX);
        part(0, size, Long.SIZE - bits, bits, parts);
        swap();
        for (int p = 0; p < 1 << bits; p++) {
            int digits = Math.clamp(bitsOf(parts[p + 1] - parts[p]), 1, DIGIT_BITS_MAX);
            part(parts[p], parts[p + 1], Long.SIZE - bits - digits, digits, places);
            for (int place = 0; place < 1 << digits; place++) {
                settle(places[place], places[place + 1]);
            }
        }
        swap();
    }

    private static int bitsOf(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count);
    }

    private void swap() {
        long[] otherKeys = keys;
        keys = spareKeys;
        spareKeys = otherKeys;
        int[] otherRecords = records;
        records = spareRecords;
        spareRecords = otherRecords;
    }

    /// Orders entries by one digit into the spare arrays, stably.
    ///
    /// @param starts receives where each value of the digit begins, and behind the last where it ends
    private void part(int from, int to, int shift, int bits, int[] starts) {
        int mask = (1 << bits) - 1;
        Arrays.fill(starts, 0, mask + 2, 0);
        for (int i = from; i < to; i++) {
            starts[(int) (keys[i] >>> shift) & mask]++;
        }
        int end = to;
        for (int digit = mask; digit >= 0; digit--) {
            end -= starts[digit];
            starts[digit + 1] = end; // one further on, so that counting up leaves where each begins
        }
        for (int i = from; i < to; i++) {
            int at = starts[((int) (keys[i] >>> shift) & mask) + 1]++;
            spareKeys[at] = keys[i];
            spareRecords[at] = records[i];
        }
        starts[0] = from;
    }

    /// Sorts the few entries of one place in the spare arrays.
    private void settle(int from, int to) {
        if (to - from > INSERTED_MAX) {
            settleMany(from, to);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            long key = spareKeys[i];
            int record = spareRecords[i];
            int at = i;
            while (at > from && Long.compareUnsigned(spareKeys[at - 1], key) > 0) {
                spareKeys[at] = spareKeys[at - 1];
                spareRecords[at] = spareRecords[at - 1];
                at--;
            }
            spareKeys[at] = key;
            spareRecords[at] = record;
        }
    }

    /// One key after the other, the least first: so many entries are of few keys.
    private void settleMany(int from, int to) {
        int settled = from;
        while (settled < to) {
            long least = spareKeys[settled];
            for (int i = settled + 1; i < to; i++) {
                least = Long.compareUnsigned(spareKeys[i], least) < 0 ? spareKeys[i] : least;
            }
            settled = bringForward(least, settled, to);
        }
    }

    private int bringForward(long key, int from, int to) {
        int kept = from;
        int others = 0;
        for (int i = from; i < to; i++) {
            if (spareKeys[i] == key) {
                spareKeys[kept] = key;
                spareRecords[kept++] = spareRecords[i];
            } else {
                keys[from + others] = spareKeys[i]; // what was here is in the spare arrays already
                records[from + others++] = spareRecords[i];
            }
        }
        System.arraycopy(keys, from, spareKeys, kept, others);
        System.arraycopy(records, from, spareRecords, kept, others);
        return kept;
    }
}
