// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tips that may hold what is sought, by their numbers. What they are not among holds it not; whether one of them
/// does, its text decides.
///
/// Few are named. Many are marked: then it is quicker to go down the queue until a page is full than to look at each.
/// Where the words are too short to tell, there is neither.
public final class Candidates {
    /// More are not named.
    private static final int NAMED_MAX = 2_000;

    private final long @Nullable [] named;
    private final byte @Nullable [] marks;
    private final long indexedTo;

    private Candidates(long @Nullable [] named, byte @Nullable [] marks, long indexedTo) {
        this.named = named;
        this.marks = marks;
        this.indexedTo = indexedTo;
    }

    /// Any tip may be one.
    public static Candidates any() {
        return new Candidates(null, null, 0);
    }

    /// @param chunks a bit for every tip of each chunk, chunks in ascending order
    static Candidates of(Map<Integer, long[]> chunks, long indexedTo) {
        int count = chunks.values().stream().mapToInt(Candidates::count).sum();
        return count > NAMED_MAX
                ? new Candidates(null, marks(chunks, indexedTo), indexedTo)
                : new Candidates(named(chunks, count), null, indexedTo);
    }

    private static int count(long[] words) {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    private static long[] named(Map<Integer, long[]> chunks, int count) {
        long[] named = new long[count];
        int at = 0;
        for (Map.Entry<Integer, long[]> chunk : chunks.entrySet()) {
            long first = (long) chunk.getKey() << TipSet.PLACE_BITS;
            for (int i = 0; i < TipSet.WORDS; i++) {
                for (long left = chunk.getValue()[i]; left != 0; left &= left - 1) {
                    named[at++] = first + (long) i * Long.SIZE + Long.numberOfTrailingZeros(left);
                }
            }
        }
        return named;
    }

    private static byte[] marks(Map<Integer, long[]> chunks, long indexedTo) {
        ByteBuffer marks =
                ByteBuffer.allocate(Math.toIntExact(indexedTo / Byte.SIZE)).order(ByteOrder.LITTLE_ENDIAN);
        chunks.forEach((chunk, words) -> marks.slice(chunk * TipSet.TIPS / Byte.SIZE, TipSet.TIPS / Byte.SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer()
                .put(words));
        return marks.array();
    }

    /// Numbers in ascending order, where they are few.
    public Optional<long[]> named() {
        return Optional.ofNullable(named);
    }

    /// Where they are many, a bit for every number below [#indexedTo], from the lowest bit of the first byte.
    public Optional<byte[]> marks() {
        return Optional.ofNullable(marks);
    }

    /// Tips with this number or a later one are not indexed yet: any of them may be one too.
    public long indexedTo() {
        return indexedTo;
    }

    @Override
    public String toString() {
        return named != null ? named.length + " candidates" : marks != null ? "many candidates" : "any tip";
    }
}
