// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.Completeness;
import org.kumkrong.triage.signals.Piece;
import org.kumkrong.triage.signals.TipSignals;

/// What each piece of information is worth to an investigation. Immutable, safe for threads.
final class CompletenessScale {
    /// One piece.
    ///
    /// @param piece which
    /// @param points its share of 100
    /// @param missing how it is called where it is missing
    record Share(Piece piece, int points, Completeness.Missing missing) {}

    private final List<Share> shares;
    /// What was worked out before, by the bits of the pieces.
    private final AtomicReferenceArray<@Nullable Completeness> known =
            new AtomicReferenceArray<>(1 << Piece.values().length);

    CompletenessScale(List<Share> shares) {
        this.shares = shares.stream()
                .sorted(Comparator.comparingInt((Share s) -> -s.points()).thenComparing(Share::piece))
                .toList();
    }

    Completeness of(TipSignals tip) {
        int pieces = tip.pieces() & (known.length() - 1);
        Completeness before = known.get(pieces);
        if (before != null) {
            return before;
        }
        Completeness now = workOut(tip);
        known.set(pieces, now);
        return now;
    }

    private Completeness workOut(TipSignals tip) {
        int score = 0;
        List<Completeness.Missing> missing = new ArrayList<>();
        for (Share share : shares) {
            if (tip.has(share.piece())) {
                score += share.points();
            } else {
                missing.add(share.missing());
            }
        }
        return new Completeness(score, missing);
    }
}
