// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Every distinct value of a field once, as UTF-8 bytes, numbered from 0 in order of arrival.
///
/// Open addressing over one pool of bytes: about 40 bytes a value beside its text. Not safe for writing threads.
final class Dictionary {
    private static final int POOL_CHUNK_BITS = 22;
    private static final int POOL_CHUNK = 1 << POOL_CHUNK_BITS;
    private static final int LENGTH_BITS = 24;
    private static final int ENTRY = 3;
    private static final int SIZE_MAX = (Integer.MAX_VALUE - 16) / ENTRY;
    private static final int PLACE = 1;
    private static final int RECORDS = 2;
    private static final long TAG = 0xFFFF_FFFFL << 32;

    private byte[][] pool = new byte[1][];
    private long poolEnd;
    /// Three a value: fingerprint, place in the pool, records holding it; side by side, as they are read together.
    private long[] entries = new long[ENTRY * 16];

    /// Slots: 0 where empty, else the fingerprint's upper half and the value's number plus 1.
    private long[] table = new long[32];
    private int size;
    private long touched;

    /// Another with the same values, counts and numbers, of which each can go on by itself. Chunks that are full are
    /// shared: nobody writes to them any more.
    Dictionary copy() {
        Dictionary copy = new Dictionary();
        copy.pool = pool.clone();
        int open = (int) (poolEnd >>> POOL_CHUNK_BITS);
        if (open < pool.length && pool[open] != null) {
            copy.pool[open] = pool[open].clone();
        }
        copy.poolEnd = poolEnd;
        copy.entries = entries.clone();
        copy.table = table.clone();
        copy.size = size;
        return copy;
    }

    int size() {
        return size;
    }

    /// The number of a value, given one if it is new.
    int intern(String value) {
        byte[] bytes = value.getBytes(UTF_8);
        return intern(bytes, 0, bytes.length);
    }

    /// The number of a value given as UTF-8.
    int intern(byte[] bytes, int from, int length) {
        int kept = Math.min(length, POOL_CHUNK);
        long fingerprint = Hashes.of64(bytes, from, kept);
        int slot = slot(fingerprint);
        while (table[slot] != 0) {
            if (((table[slot] ^ fingerprint) & TAG) == 0) {
                int id = (int) table[slot] - 1;
                if (entries[ENTRY * id] == fingerprint && matches(id, bytes, from, kept)) {
                    return id;
                }
            }
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = fingerprint & TAG | size + 1;
        return append(bytes, from, kept, fingerprint);
    }

    /// Touches what [#intern(byte[], int, int)] will read: asked for several values before the first of them is
    /// interned, so that these places are waited for together.
    void expect(byte[] bytes, int from, int length) {
        long filled = table[slot(Hashes.of64(bytes, from, Math.min(length, POOL_CHUNK)))];
        touched += entries[ENTRY * Math.max(0, (int) filled - 1)]; // kept, or the reading would be left out
    }

    private int slot(long fingerprint) {
        return (int) (fingerprint >>> 32) & table.length - 1;
    }

    private int append(byte[] bytes, int from, int length, long fingerprint) {
        if (ENTRY * size == entries.length) {
            if (size >= SIZE_MAX) {
                throw new IllegalStateException("more than " + SIZE_MAX + " distinct values of one field");
            }
            entries = Arrays.copyOf(entries, ENTRY * Math.min(SIZE_MAX, size + (size >> 2)));
        }
        long begin = poolEnd;
        if ((begin & (POOL_CHUNK - 1)) + length > POOL_CHUNK) {
            begin = (begin | (POOL_CHUNK - 1)) + 1; // a value never crosses a chunk
        }
        int chunk = (int) (begin >>> POOL_CHUNK_BITS);
        int offset = (int) (begin & (POOL_CHUNK - 1));
        reserve(chunk, offset + length);
        System.arraycopy(bytes, from, pool[chunk], offset, length);
        poolEnd = begin + length;
        entries[ENTRY * size] = fingerprint;
        entries[ENTRY * size + PLACE] = begin << LENGTH_BITS | length;
        size++;
        if (4L * size > 3L * table.length) {
            rehash();
        }
        return size - 1;
    }

    private void reserve(int chunk, int length) {
        if (chunk >= pool.length) {
            pool = Arrays.copyOf(pool, chunk + Math.max(4, chunk >> 1));
        }
        if (pool[chunk] == null) {
            pool[chunk] = new byte[chunk == 0 ? 1 << 12 : POOL_CHUNK];
        }
        if (pool[chunk].length < length) {
            pool[chunk] =
                    Arrays.copyOf(pool[chunk], (int) Math.min(POOL_CHUNK, Math.max(2L * pool[chunk].length, length)));
        }
    }

    private void rehash() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long filled : old) {
            if (filled != 0) {
                int slot = slot(filled);
                while (table[slot] != 0) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = filled;
            }
        }
    }

    private boolean matches(int id, byte[] bytes, int from, int length) {
        int begin = offset(id);
        return length(id) == length && Arrays.equals(bytes(id), begin, begin + length, bytes, from, from + length);
    }

    /// The array in which a value's bytes lie, from [#offset] on, [#length] of them. Not to be written.
    byte[] bytes(int id) {
        return pool[(int) (entries[ENTRY * id + PLACE] >>> LENGTH_BITS + POOL_CHUNK_BITS)];
    }

    int offset(int id) {
        return (int) (entries[ENTRY * id + PLACE] >>> LENGTH_BITS) & POOL_CHUNK - 1;
    }

    int length(int id) {
        return (int) entries[ENTRY * id + PLACE] & (1 << LENGTH_BITS) - 1;
    }

    String value(int id) {
        return new String(bytes(id), offset(id), length(id), UTF_8);
    }

    /// A 64-bit fingerprint of the value's text, the same in every run.
    long fingerprint(int id) {
        return entries[ENTRY * id];
    }

    /// How many records hold the value.
    int records(int id) {
        return (int) entries[ENTRY * id + RECORDS];
    }

    void countRecord(int id) {
        entries[ENTRY * id + RECORDS]++;
    }
}
