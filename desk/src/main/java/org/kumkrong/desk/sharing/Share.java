// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sharing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Held;
import org.kumkrong.desk.access.SharedField;

/// What one agency shows another.
///
/// @param tip null where a case is shared
/// @param caseId null where a tip is shared
/// @param revokedAt null while it stands
public record Share(
        UUID id,
        AgencyName from,
        AgencyName to,
        @Nullable UUID tip,
        @Nullable UUID caseId,
        Set<SharedField> fields,
        String why,
        String sharedByName,
        Instant sharedAt,
        @Nullable Instant revokedAt,
        String revokeWhy) {
    /// Copies the fields.
    public Share {
        fields = Set.copyOf(fields);
    }

    /// An agency by its names.
    public record AgencyName(UUID id, String english, String thai) {
        /// In the language of a reader.
        public String in(String language) {
            return language.equals("th") ? thai : english;
        }
    }

    /// What the policy must know of it.
    ///
    /// @param of the tip or case that is shared
    Held.Shared held(Held of) {
        return new Held.Shared(of, to.id(), fields, revokedAt != null);
    }

    /// The names of the chosen fields, for a page, in their order.
    public java.util.List<String> fieldNames() {
        return fields.stream().sorted().map(SharedField::word).toList();
    }

    /// Names only its id.
    @Override
    public String toString() {
        return "share " + id;
    }
}
