// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// How the 256 bits are cut into chunks, by each of which rows are filed: under the chunk's first bits, the key, and
/// there with the 32 bits that follow it, the signature.
///
/// Bits are numbered from the first written; they lie on a ring, so that the last chunk is followed by the first.
final class Chunks {
    /// For up to some ten millions of rows: short keys, whose rows lie side by side and are scanned in one go.
    static final Chunks MANY = new Chunks(16, 16);
    /// For more: half the tables and so little over half the memory, and a wider search in each.
    static final Chunks FEW = new Chunks(8, 22);

    /// From so many rows on memory matters more than time.
    static final int MANY_ROWS_MAX = 48_000_000;

    private static final int BITS = 256;
    private static final int SIGNATURE_BITS = Integer.SIZE;
    private static final int LONG_MASK = 3;

    private final int count;
    private final int bits;
    private final int keyBits;
    private final AtomicReferenceArray<@Nullable Search> searches = new AtomicReferenceArray<>(NearJoin.RADIUS_MAX + 1);

    /// @param count chunks, all of the same length
    /// @param keyBits bits of a chunk that are its key
    Chunks(int count, int keyBits) {
        if (count < 1 || BITS % count != 0 || keyBits < 1 || keyBits > BITS / count) {
            throw new IllegalArgumentException("no such chunks: " + count + " of " + keyBits + " bits");
        }
        this.count = count;
        this.bits = BITS / count;
        this.keyBits = keyBits;
    }

    /// Chunks as the head of a file says, the usual ones where it says so.
    static Chunks of(int count, int keyBits) {
        for (Chunks usual : List.of(MANY, FEW)) {
            if (usual.count == count && usual.keyBits == keyBits) {
                return usual;
            }
        }
        return new Chunks(count, keyBits);
    }

    static Chunks forRows(long rows) {
        return rows <= MANY_ROWS_MAX ? MANY : FEW;
    }

    int count() {
        return count;
    }

    int keyBits() {
        return keyBits;
    }

    /// In which of the four longs a chunk begins.
    int word(int chunk) {
        return chunk * bits / Long.SIZE;
    }

    /// At which bit of that long.
    int shift(int chunk) {
        return chunk * bits % Long.SIZE;
    }

    /// How many keys there are.
    int keys() {
        return 1 << keyBits;
    }

    /// The 64 bits from the beginning of a chunk on, of a row in an array.
    long window(long[] rows, int at, int chunk) {
        int word = word(chunk);
        return window(rows[at + word], rows[at + after(word)], shift(chunk));
    }

    /// The 64 bits from a place in `high` on, which `low` follows.
    static long window(long high, long low, int shift) {
        return high << shift | low >>> 1 >>> Long.SIZE - 1 - shift;
    }

    /// The long behind, on the ring.
    static int after(int word) {
        return word + 1 & LONG_MASK;
    }

    /// The key within a window.
    int key(long window) {
        return (int) (window >>> Long.SIZE - keyBits);
    }

    /// The signature within a window.
    int signature(long window) {
        return (int) (window >>> Long.SIZE - keyBits - SIGNATURE_BITS);
    }

    /// How to look for everything within a radius; worked out once.
    Search within(int radius) {
        Search known = searches.get(radius);
        if (known == null) {
            known = workedOut(radius);
            searches.set(radius, known);
        }
        return known;
    }

    private Search workedOut(int radius) {
        int[] keyMax = new int[count];
        for (int i = 0; i < count; i++) {
            keyMax[i] = (radius + 1) / count + (i < (radius + 1) % count ? 1 : 0) - 1;
        }
        int touched = (keyBits + SIGNATURE_BITS + bits - 1) / bits;
        int[] windowMax = new int[count];
        for (int i = 0; i < count; i++) {
            int sum = -1;
            for (int next = 0; next < touched; next++) {
                sum += keyMax[(i + next) % count] + 1;
            }
            windowMax[i] = sum;
        }
        return new Search(
                this,
                keyMax,
                windowMax,
                Flips.upTo(keyBits, Arrays.stream(keyMax).max().orElse(0)));
    }
}
