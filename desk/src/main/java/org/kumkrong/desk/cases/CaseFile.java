// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Held;

/// A case as a list shows it.
///
/// @param number by which officers call it
/// @param title holds no child's name: the page says so where it is written
/// @param statusWhy why it is suspended or closed; empty where it is open
/// @param tips how many it holds
/// @param nextClock the next of its tips' clocks; null where none runs
/// @param glassUntil until when the viewer may read it only because they broke the glass; null where they did not
public record CaseFile(
        UUID id,
        long number,
        UUID agency,
        String title,
        Named category,
        CaseStatus status,
        String statusWhy,
        UUID owner,
        String ownerName,
        @Nullable UUID team,
        Named teamName,
        Instant openedAt,
        int tips,
        @Nullable Instant nextClock,
        @Nullable Instant glassUntil) {
    /// A name in both languages.
    ///
    /// @param id null where there is nothing to name
    public record Named(@Nullable UUID id, String english, String thai) {
        /// In the language of a reader.
        public String in(String language) {
            return language.equals("th") ? thai : english;
        }

        String both() {
            return thai + " / " + english;
        }
    }

    /// What the policy must know of it.
    public Held held() {
        return new Held.OfCase(agency, owner, team, glassUntil);
    }

    /// Names only the number.
    @Override
    public String toString() {
        return "case " + number;
    }
}
