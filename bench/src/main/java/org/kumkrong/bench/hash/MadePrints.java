// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.hash;

import java.util.SplittableRandom;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.PdqList;

/// Fingerprints by chance, from a seed, and queries of which one in a hundred lies near one of them.
final class MadePrints {
    static final int NEAR_ONE_IN = 100;

    private final SplittableRandom chance;
    private int planted;

    MadePrints(long seed) {
        chance = new SplittableRandom(seed);
    }

    PdqList known(int count) {
        PdqList known = new PdqList(count);
        for (int i = 0; i < count; i++) {
            known.add(chance.nextLong(), chance.nextLong(), chance.nextLong(), chance.nextLong());
        }
        return known;
    }

    /// Queries; each hundredth is one of the known with 0 to 31 bits flipped.
    PdqList queries(PdqList known, int count) {
        PdqList queries = new PdqList(count);
        for (int i = 0; i < count; i++) {
            if (i % NEAR_ONE_IN == 0) {
                queries.add(near(known.get(chance.nextInt(known.size())), chance.nextInt(32)));
                planted++;
            } else {
                queries.add(chance.nextLong(), chance.nextLong(), chance.nextLong(), chance.nextLong());
            }
        }
        return queries;
    }

    private Pdq near(Pdq one, int bits) {
        long[] parts = {one.first(), one.second(), one.third(), one.fourth()};
        long[] flipped = new long[4];
        int left = bits;
        while (left > 0) {
            int bit = chance.nextInt(Pdq.BITS);
            if ((flipped[bit / Long.SIZE] >>> bit & 1) == 0) {
                flipped[bit / Long.SIZE] |= 1L << bit;
                left--;
            }
        }
        return new Pdq(parts[0] ^ flipped[0], parts[1] ^ flipped[1], parts[2] ^ flipped[2], parts[3] ^ flipped[3]);
    }

    int planted() {
        return planted;
    }
}
