// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.Comparator;
import org.kumkrong.hashindex.Pdq;

/// A known fingerprint within the radius of a query.
///
/// @param entry what its owner filed it under
/// @param pdq the known fingerprint
/// @param distance bits in which it differs from the query
public record NearHit(long entry, Pdq pdq, int distance) implements Comparable<NearHit> {
    private static final Comparator<NearHit> ORDER = Comparator.comparingInt(NearHit::distance)
            .thenComparingLong(NearHit::entry)
            .thenComparing(NearHit::pdq);

    /// The nearest first.
    @Override
    public int compareTo(NearHit other) {
        return ORDER.compare(this, other);
    }
}
