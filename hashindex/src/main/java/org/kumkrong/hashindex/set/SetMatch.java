// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import org.kumkrong.hashindex.Pdq;

/// That a set knows a file, and everything one must know to weigh that.
///
/// @param set whose set, which scheme, how far to trust it, and when it was current
/// @param entry what the set says; its category belongs to the set's scheme
/// @param kind by which fingerprint it was found
/// @param distance bits in which the fingerprints differ; 0 for an exact one
public record SetMatch(SetFacts set, SetEntry entry, Kind kind, int distance) {
    /// Whether one of the pictures had so little to see that the match is mostly chance: it must not count without
    /// saying so.
    ///
    /// @param quality of the picture that was asked about; [SetEntry#NO_QUALITY] where it is not known
    public boolean isWeak(int quality) {
        return kind == Kind.PDQ && (isLow(quality) || isLow(entry.quality()));
    }

    private static boolean isLow(int quality) {
        return quality != SetEntry.NO_QUALITY && quality < Pdq.QUALITY_MIN;
    }
}
