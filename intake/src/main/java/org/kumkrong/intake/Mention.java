// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.util.List;
import java.util.Map;

/// One person or account as one tip describes it.
///
/// @param role its part in the tip
/// @param index its number within its role, from 0, in the tip's own order
/// @param identifiers everything that tells who this is, field values before those found in free text
/// @param traits what the source says about the person that identifies nobody: keys such as `accessToChildVictim`,
///     `relationshipToChildVictim`, `compromisedAccount`, spelled as the law-enforcement download spells them; values
/// as sent
public record Mention(Role role, int index, List<Identifier> identifiers, Map<String, String> traits) {
    public Mention {
        identifiers = List.copyOf(identifiers);
        traits = Map.copyOf(traits);
    }

    /// Names only role and number.
    @Override
    public String toString() {
        return role.word() + " " + index;
    }
}
