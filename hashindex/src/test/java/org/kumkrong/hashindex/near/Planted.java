// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.kumkrong.hashindex.Pdq;

/// Fingerprints made up from a seed: some by chance, some a chosen number of bits from another.
final class Planted {
    private final SplittableRandom chance;

    Planted(long seed) {
        chance = new SplittableRandom(seed);
    }

    Pdq any() {
        return new Pdq(chance.nextLong(), chance.nextLong(), chance.nextLong(), chance.nextLong());
    }

    PdqList many(int count) {
        PdqList list = new PdqList(Math.max(1, count));
        for (int i = 0; i < count; i++) {
            list.add(any());
        }
        return list;
    }

    /// One of the list with up to so many bits flipped, all in one place at times.
    Pdq near(PdqList list, int most) {
        Pdq one = list.get(chance.nextInt(list.size()));
        long[] parts = {one.first(), one.second(), one.third(), one.fourth()};
        int bits = chance.nextInt(most + 1);
        boolean together = chance.nextInt(4) == 0;
        int from = chance.nextInt(256);
        List<Integer> flipped = new ArrayList<>();
        while (flipped.size() < bits) {
            int bit = together ? (from + flipped.size()) % 256 : chance.nextInt(256);
            if (!flipped.contains(bit)) {
                flipped.add(bit);
                parts[bit / 64] ^= Long.MIN_VALUE >>> bit % 64;
            }
        }
        return new Pdq(parts[0], parts[1], parts[2], parts[3]);
    }

    PdqList nearby(PdqList list, int count, int most) {
        PdqList found = new PdqList(Math.max(1, count));
        for (int i = 0; i < count; i++) {
            found.add(i % 3 == 0 ? any() : near(list, most));
        }
        return found;
    }

    int upTo(int bound) {
        return chance.nextInt(bound);
    }

    /// What all our ways of searching must say, too.
    static List<NearPair> bruteForce(PdqList queries, PdqList known, int radius) {
        List<NearPair> pairs = new ArrayList<>();
        for (int query = 0; query < queries.size(); query++) {
            for (int row = 0; row < known.size(); row++) {
                int distance = queries.get(query).distance(known.get(row));
                if (distance <= radius) {
                    pairs.add(new NearPair(query, row, distance));
                }
            }
        }
        pairs.sort(null);
        return pairs;
    }
}
