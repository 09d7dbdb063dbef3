// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an agency holds, with all that the policy must know before it decides about an act on it.
public sealed interface Held {
    /// The agency that holds it.
    UUID agency();

    /// A tip, a subject, a child: open to the whole agency.
    record OfAgency(UUID agency) implements Held {}

    /// A case: open to its owner, its team, and those who lead.
    ///
    /// @param team null where it belongs to no team
    /// @param glassUntil until when the viewer may read it because they broke the glass; null where they did not
    record OfCase(
            UUID agency,
            UUID owner,
            @Nullable UUID team,
            @Nullable Instant glassUntil) implements Held {}

    /// What was shared, and with whom.
    ///
    /// @param of the tip or case itself; the receiver sees copies of the chosen fields, never that
    /// @param to the receiver
    /// @param fields what was chosen
    record Shared(Held of, UUID to, Set<SharedField> fields, boolean revoked) implements Held {
        /// Copies the fields.
        public Shared {
            fields = Set.copyOf(fields);
        }

        @Override
        public UUID agency() {
            return of.agency();
        }
    }

    /// An emergency reading that awaits its review.
    ///
    /// @param officer who broke the glass
    record OfBrokenGlass(UUID agency, UUID officer, boolean reviewed) implements Held {}
}
