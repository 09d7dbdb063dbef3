// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is looking: a signed-in officer, in one agency and one role.
///
/// @param teamId null for an officer of no team
public record Viewer(
        UUID officerId,
        UUID agencyId,
        @Nullable UUID teamId,
        Role role,
        String displayName,
        String agencyEn,
        String agencyTh)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /// The officer.
    public OfficerId officer() {
        return new OfficerId(officerId);
    }

    /// The agency.
    public AgencyId agency() {
        return new AgencyId(agencyId);
    }

    /// Whether an act is open to them at all; which objects, the walls of the database decide too.
    public boolean may(Act act) {
        return Policy.decide(this, act) == Policy.Answer.ALLOWED;
    }

    /// The same for a page, by the act's name.
    public boolean may(String act) {
        return may(Act.valueOf(act));
    }

    /// Names only the officer's id.
    @Override
    public String toString() {
        return "officer " + officerId;
    }
}
