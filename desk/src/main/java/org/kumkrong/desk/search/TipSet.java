// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Some of the tips of a chunk, as the database keeps them: few as two bytes each, many as a bit for every tip.
final class TipSet {
    /// How many bits of a tip's number are its place in a chunk.
    static final int PLACE_BITS = 13;
    /// Tips of a chunk.
    static final int TIPS = 1 << PLACE_BITS;
    /// Words of a chunk with a bit for every tip.
    static final int WORDS = TIPS / Long.SIZE;

    private static final int BITMAP_BYTES = TIPS / Byte.SIZE;

    private TipSet() {}

    /// Places in a chunk, in ascending order, as bytes.
    static byte[] bytes(short[] places, int count) {
        if (count * Short.BYTES < BITMAP_BYTES) {
            ByteBuffer bytes = ByteBuffer.allocate(count * Short.BYTES);
            for (int i = 0; i < count; i++) {
                bytes.putShort(places[i]);
            }
            return bytes.array();
        }
        long[] words = new long[WORDS];
        for (int i = 0; i < count; i++) {
            words[places[i] >> 6] |= 1L << places[i];
        }
        ByteBuffer bytes = ByteBuffer.allocate(BITMAP_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(words);
        return bytes.array();
    }

    /// A bit for every tip of the chunk.
    static long[] words(byte[] bytes) {
        long[] words = new long[WORDS];
        if (bytes.length == BITMAP_BYTES) {
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
        } else {
            ByteBuffer places = ByteBuffer.wrap(bytes);
            while (places.hasRemaining()) {
                int place = places.getShort();
                words[place >> 6] |= 1L << place;
            }
        }
        return words;
    }

    static void and(long[] words, long[] other) {
        Arrays.setAll(words, i -> words[i] & other[i]);
    }

    static void or(long[] words, long[] other) {
        Arrays.setAll(words, i -> words[i] | other[i]);
    }
}
