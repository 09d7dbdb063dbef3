// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// Scored pairs, 12 bytes each: a later record, an earlier one, a weight in millibits. Kept in pieces, so that growing
/// copies nothing.
final class Pairs {
    private static final int PIECE_BITS = 16;
    private static final int PIECE = 1 << PIECE_BITS;

    private int[][] later = new int[4][];
    private int[][] earlier = new int[4][];
    private int[][] weights = new int[4][];
    private int size;

    void add(int a, int b, int weight) {
        int piece = size >>> PIECE_BITS;
        if ((size & PIECE - 1) == 0) {
            open(piece);
        }
        if ((size & PIECE - 1) == later[piece].length) {
            int capacity = Math.min(PIECE, 4 * later[piece].length);
            later[piece] = Arrays.copyOf(later[piece], capacity);
            earlier[piece] = Arrays.copyOf(earlier[piece], capacity);
            weights[piece] = Arrays.copyOf(weights[piece], capacity);
        }
        int at = size & PIECE - 1;
        later[piece][at] = a;
        earlier[piece][at] = b;
        weights[piece][at] = weight;
        size++;
    }

    private void open(int piece) {
        if (size > Integer.MAX_VALUE - PIECE) {
            throw new IllegalStateException("more than 2^31 scored pairs; raise the least weight kept");
        }
        if (piece == later.length) {
            int capacity = piece + (piece >> 1);
            later = Arrays.copyOf(later, capacity);
            earlier = Arrays.copyOf(earlier, capacity);
            weights = Arrays.copyOf(weights, capacity);
        }
        int capacity = piece == 0 ? 1024 : PIECE; // many are small
        later[piece] = new int[capacity];
        earlier[piece] = new int[capacity];
        weights[piece] = new int[capacity];
    }

    void addAll(Pairs others) {
        for (int pair = 0; pair < others.size; pair++) {
            add(others.a(pair), others.b(pair), others.weight(pair));
        }
    }

    int size() {
        return size;
    }

    int a(int pair) {
        return later[pair >>> PIECE_BITS][pair & PIECE - 1];
    }

    int b(int pair) {
        return earlier[pair >>> PIECE_BITS][pair & PIECE - 1];
    }

    int weight(int pair) {
        return weights[pair >>> PIECE_BITS][pair & PIECE - 1];
    }
}
