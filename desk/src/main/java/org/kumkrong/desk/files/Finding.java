// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.time.Instant;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.SetMatch;

/// That a file of a tip is known.
///
/// @param entry the bank's entry; empty for a set
/// @param category a code of the origin's scheme; empty where there is none
/// @param kind by which fingerprint
/// @param distance bits in which the fingerprints differ
/// @param quality of the known picture; [SetEntry#NO_QUALITY] where it is not known
/// @param weak whether one of the pictures had so little to see that the match is mostly chance
/// @param currentAt when the origin was current
record Finding(
        TipFile file,
        Origin origin,
        String entry,
        String category,
        Kind kind,
        int distance,
        int quality,
        boolean weak,
        Instant currentAt) {

    /// What a set says.
    static Finding of(TipFile file, Origin origin, SetMatch match) {
        return new Finding(
                file,
                origin,
                "",
                match.entry().category(),
                match.kind(),
                match.distance(),
                match.kind() == Kind.PDQ ? match.entry().quality() : SetEntry.NO_QUALITY,
                match.isWeak(file.query().quality()),
                match.set().currentAt());
    }

    /// The same of one entry of a bank.
    Finding ofEntry(String number) {
        return new Finding(file, origin, number, category, kind, distance, quality, weak, currentAt);
    }

    /// Whether it tells more of the same file than another of the same origin: counts for more, is nearer.
    boolean isSurerThan(Finding other) {
        return weak == other.weak ? distance < other.distance : !weak;
    }
}
