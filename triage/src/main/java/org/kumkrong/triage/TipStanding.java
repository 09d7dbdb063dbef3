// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.util.List;
import org.kumkrong.intake.Role;

/// How one tip stands among all: its place, its case, and who it names.
///
/// @param number its number, counted from 0 in the order in which tips were taken
/// @param id its id as `tips.csv` has it, distinct
/// @param source who sent it
/// @param ownId the sender's own number of it
/// @param place its place in the queue, counted from 0
/// @param alikeTo the number of the tip behind whose row of the queue it stands; its own where it has a row of its own
/// @param caseId the case it belongs to
/// @param urgency how soon someone must look, and why
/// @param known what linkage knows about its people and files
/// @param people the entity of each of its mentions: suspects, then victims and recipients, then others
public record TipStanding(
        int number,
        String id,
        String source,
        String ownId,
        int place,
        int alikeTo,
        String caseId,
        Urgency urgency,
        Known known,
        List<NamedPerson> people) {

    /// A mention of the tip, and whom it names.
    ///
    /// @param role the mention's role
    /// @param index its number within that role
    /// @param entity the entity, such as `subject-12`; a candidate until a human decides
    public record NamedPerson(Role role, int index, String entity) {}

    public TipStanding {
        people = List.copyOf(people);
    }
}
