// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/// Which rows of a segment are withdrawn.
///
/// One thread at a time sets; any may read meanwhile, and sees at once what is set.
final class Tombstones {
    private final int rows;
    private volatile @Nullable AtomicLongArray dead;
    private final AtomicInteger count = new AtomicInteger();

    Tombstones(int rows) {
        this.rows = rows;
    }

    static Tombstones of(int rows, long[] words) {
        Tombstones tombstones = new Tombstones(rows);
        tombstones.dead = new AtomicLongArray(words);
        for (long word : words) {
            tombstones.count.addAndGet(Long.bitCount(word));
        }
        return tombstones;
    }

    static int words(int rows) {
        return (rows + Long.SIZE - 1) / Long.SIZE;
    }

    boolean has(int row) {
        AtomicLongArray now = dead;
        return now != null && (now.get(row / Long.SIZE) >>> row & 1) != 0;
    }

    /// Sets one; tells whether it was not set before.
    boolean set(int row) {
        AtomicLongArray now = dead;
        if (now == null) {
            now = new AtomicLongArray(words(rows));
            dead = now;
        }
        int word = row / Long.SIZE;
        long old = now.get(word);
        long with = old | 1L << row;
        now.set(word, with);
        if (old == with) {
            return false;
        }
        count.incrementAndGet();
        return true;
    }

    int count() {
        return count.get();
    }

    /// All of them, a bit for each row.
    long[] toArray() {
        long[] words = new long[words(rows)];
        AtomicLongArray now = dead;
        for (int i = 0; now != null && i < words.length; i++) {
            words[i] = now.get(i);
        }
        return words;
    }
}
