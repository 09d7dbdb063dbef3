// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Every distinct value of a field once, as bytes, numbered from 0 in order of arrival.
///
/// Open addressing over one pool of bytes: about 25 bytes a value beside its text. Not safe for writing threads.
final class Dictionary {
    private static final int POOL_CHUNK_BITS = 22;
    private static final int POOL_CHUNK = 1 << POOL_CHUNK_BITS;

    private byte[][] pool = new byte[1][];
    private long poolEnd;
    private long[] starts = new long[17];
    private int[] table = new int[32];
    private int[] hashes = new int[16];
    private int[] records = new int[16];
    private int size;

    Dictionary() {
        Arrays.fill(table, -1);
    }

    int size() {
        return size;
    }

    /// The number of a value, given one if it is new.
    int intern(String value) {
        byte[] bytes = value.getBytes(UTF_8);
        if (bytes.length > POOL_CHUNK) {
            bytes = Arrays.copyOf(bytes, POOL_CHUNK);
        }
        int hash = Hashes.of(bytes);
        int slot = hash & (table.length - 1);
        while (table[slot] >= 0) {
            int id = table[slot];
            if (hashes[id] == hash && matches(id, bytes)) {
                return id;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = size;
        return append(bytes, hash);
    }

    private int append(byte[] bytes, int hash) {
        if (size == hashes.length) {
            int capacity = size + (size >> 1) + 16;
            hashes = Arrays.copyOf(hashes, capacity);
            records = Arrays.copyOf(records, capacity);
            starts = Arrays.copyOf(starts, capacity + 1);
        }
        long begin = poolEnd;
        if ((begin & (POOL_CHUNK - 1)) + bytes.length > POOL_CHUNK) {
            begin = (begin | (POOL_CHUNK - 1)) + 1; // a value never crosses a chunk
        }
        int chunk = (int) (begin >>> POOL_CHUNK_BITS);
        if (chunk >= pool.length) {
            pool = Arrays.copyOf(pool, chunk + Math.max(4, chunk >> 1));
        }
        if (pool[chunk] == null) {
            pool[chunk] = new byte[chunk == 0 ? 1 << 12 : POOL_CHUNK];
        }
        int offset = (int) (begin & (POOL_CHUNK - 1));
        if (pool[chunk].length < offset + bytes.length) {
            pool[chunk] = Arrays.copyOf(pool[chunk], (int)
                    Math.min(POOL_CHUNK, Math.max(2L * pool[chunk].length, offset + bytes.length)));
        }
        System.arraycopy(bytes, 0, pool[chunk], offset, bytes.length);
        poolEnd = begin + bytes.length;
        starts[size] = begin << 24 | bytes.length;
        hashes[size] = hash;
        size++;
        if (2 * size > table.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        table = new int[table.length * 2];
        Arrays.fill(table, -1);
        for (int id = 0; id < size; id++) {
            int slot = hashes[id] & (table.length - 1);
            while (table[slot] >= 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = id;
        }
    }

    private boolean matches(int id, byte[] bytes) {
        long begin = starts[id] >>> 24;
        int length = (int) (starts[id] & 0xFF_FFFF);
        int offset = (int) (begin & (POOL_CHUNK - 1));
        return length == bytes.length
                && Arrays.equals(
                        pool[(int) (begin >>> POOL_CHUNK_BITS)], offset, offset + length, bytes, 0, bytes.length);
    }

    String value(int id) {
        long begin = starts[id] >>> 24;
        int length = (int) (starts[id] & 0xFF_FFFF);
        return new String(pool[(int) (begin >>> POOL_CHUNK_BITS)], (int) (begin & (POOL_CHUNK - 1)), length, UTF_8);
    }

    /// A 64-bit fingerprint of the value's text, the same in every run.
    long fingerprint(int id) {
        long begin = starts[id] >>> 24;
        int length = (int) (starts[id] & 0xFF_FFFF);
        return Hashes.of64(pool[(int) (begin >>> POOL_CHUNK_BITS)], (int) (begin & (POOL_CHUNK - 1)), length);
    }

    /// How many records hold the value.
    int records(int id) {
        return records[id];
    }

    void countRecord(int id) {
        records[id]++;
    }
}
