// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.Band;

/// A suspect-side entity that several tips name: a candidate until a human decides.
///
/// @param entityId its id as written to `entities.csv`
/// @param tips how many tips name it
/// @param children how many different children those tips name
/// @param platforms services it was seen on
/// @param sightings its tips in time, oldest first; may be cut short, `tips` tells how many there are
/// @param identifiers values that at least two of its tips share, most shared first
/// @param lastSeen its latest time; null where no tip has one
/// @param caseId the case that holds most of its tips
/// @param alsoVictim whether it is named as a victim elsewhere: perhaps a coerced child
public record Subject(
        String entityId,
        int tips,
        int children,
        List<String> platforms,
        List<Sighting> sightings,
        List<SharedIdentifier> identifiers,
        @Nullable Instant lastSeen,
        String caseId,
        boolean alsoVictim) {

    public Subject {
        platforms = List.copyOf(platforms);
        sightings = List.copyOf(sightings);
        identifiers = List.copyOf(identifiers);
    }

    /// One tip that names the subject.
    ///
    /// @param tipId the tip
    /// @param at its time; null where unknown
    /// @param band its urgency
    public record Sighting(String tipId, @Nullable Instant at, Band band) {}

    /// Names only the entity.
    @Override
    public String toString() {
        return "subject " + entityId;
    }
}
