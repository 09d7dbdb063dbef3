// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.Comparator;

/// One of many queries, and a known fingerprint within the radius.
///
/// @param query place in the list of queries
/// @param hit the known fingerprint
public record NearMatch(int query, NearHit hit) implements Comparable<NearMatch> {
    private static final Comparator<NearMatch> ORDER =
            Comparator.comparingInt(NearMatch::query).thenComparing(NearMatch::hit);

    /// By query, the nearest first.
    @Override
    public int compareTo(NearMatch other) {
        return ORDER.compare(this, other);
    }
}
