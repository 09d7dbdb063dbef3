// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.ArrayList;
import java.util.List;

/// All pairs of two lists that lie within a radius of one another: a seized disk against everything known.
public final class NearJoin {
    /// The widest radius that is answered.
    public static final int RADIUS_MAX = 64;
    /// Within this, two fingerprints are taken to be of one picture.
    public static final int RADIUS_USUAL = 31;

    private NearJoin() {}

    /// Every pair within the radius, by query, the nearest first.
    public static List<NearPair> pairs(PdqList queries, PdqList known, int radius) {
        List<NearPair> pairs = new ArrayList<>();
        for (int query = 0; query < queries.size(); query++) {
            for (int other = 0; other < known.size(); other++) {
                int distance = queries.distance(query, known, other);
                if (distance <= radius) {
                    pairs.add(new NearPair(query, other, distance));
                }
            }
        }
        pairs.sort(null);
        return pairs;
    }
}
