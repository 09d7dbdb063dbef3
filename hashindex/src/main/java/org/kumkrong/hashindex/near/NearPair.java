// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.Comparator;

/// Two fingerprints that lie near one another.
///
/// @param query place in the list of queries
/// @param known place in the list of known ones
/// @param distance bits in which they differ
public record NearPair(int query, int known, int distance) implements Comparable<NearPair> {
    private static final Comparator<NearPair> ORDER = Comparator.comparingInt(NearPair::query)
            .thenComparingInt(NearPair::distance)
            .thenComparingInt(NearPair::known);

    /// By query, the nearest first.
    @Override
    public int compareTo(NearPair other) {
        return ORDER.compare(this, other);
    }
}
