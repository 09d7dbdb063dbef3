// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.breakglass;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Held;

/// That an officer broke the glass to read a case, and what a supervisor said to it.
///
/// @param caseNumber −1 where the viewer may not see the case any more
/// @param accepted null until somebody has reviewed it
public record EmergencyReading(
        UUID id,
        UUID agency,
        UUID caseId,
        long caseNumber,
        UUID officer,
        String officerName,
        Instant brokenAt,
        Instant expiresAt,
        String why,
        @Nullable Boolean accepted,
        String reviewerName,
        String reviewWords) {
    Held held() {
        return new Held.OfBrokenGlass(agency, officer, accepted != null);
    }

    /// Names only its id.
    @Override
    public String toString() {
        return "emergency reading " + id;
    }
}
