// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The one place that decides who may do what. What is not allowed here is refused.
///
/// It decides twice: whether an act is open to a role at all, before a route runs; and whether it is open on one
/// object, in its situation. The rules of the database decide the same by themselves, as the second wall; a test asks
/// both, and a third model, a million times.
public final class Policy {
    private Policy() {}

    /// What it says.
    public enum Answer {
        ALLOWED,
        REFUSED;

        private static Answer of(boolean allowed) {
            return allowed ? ALLOWED : REFUSED;
        }
    }

    /// Decides whether an act is open to a role at all.
    ///
    /// @param viewer null where nobody is signed in
    public static Answer decide(@Nullable Viewer viewer, Act act) {
        return Answer.of(viewer != null && viewer.role().may(act));
    }

    /// Decides about an act on one object.
    ///
    /// @param viewer null where nobody is signed in
    /// @param now by the desk's clock
    public static Answer decide(@Nullable Viewer viewer, Act act, Held held, Instant now) {
        if (viewer == null || !viewer.role().may(act)) {
            return Answer.REFUSED;
        }
        return Answer.of(
                switch (held) {
                    case Held.OfAgency(var agency) -> agency.equals(viewer.agencyId()) && isAboutTips(act);
                    case Held.OfCase of -> onCase(viewer, act, of, now);
                    case Held.Shared shared -> onShared(viewer, act, shared, now);
                    case Held.OfBrokenGlass(var agency, var officer, var reviewed) ->
                        act == Act.REVIEW_GLASS
                                && agency.equals(viewer.agencyId())
                                && !officer.equals(viewer.officerId())
                                && !reviewed;
                });
    }

    /// Decides whether a field of what was shared may be read.
    public static Answer decide(@Nullable Viewer viewer, Held.Shared shared, SharedField field, Instant now) {
        return Answer.of(
                shared.fields().contains(field) && decide(viewer, Act.READ_SHARED, shared, now) == Answer.ALLOWED);
    }

    private static boolean isAboutTips(Act act) {
        return switch (act) {
            case READ_TIPS, CLAIM, ASSIGN, JUDGE, READ_SUBJECTS, OPEN_CHILD, READ_HISTORY, SHARE -> true;
            default -> false;
        };
    }

    private static boolean onCase(Viewer viewer, Act act, Held.OfCase of, Instant now) {
        if (!of.agency().equals(viewer.agencyId())) {
            return false;
        }
        boolean byRight = of.owner().equals(viewer.officerId())
                || (of.team() != null && of.team().equals(viewer.teamId()))
                || viewer.role() == Role.SUPERVISOR;
        boolean throughGlass = of.glassUntil() != null && now.isBefore(of.glassUntil());
        return switch (act) {
            case READ_CASES -> byRight || throughGlass;
            case WORK_CASES, ASSIGN_CASES, SHARE -> byRight;
            case BREAK_GLASS -> !byRight && !throughGlass;
            default -> false;
        };
    }

    /// The receiver reads; the holder, if the object is open to them, shares and takes back.
    private static boolean onShared(Viewer viewer, Act act, Held.Shared shared, Instant now) {
        return switch (act) {
            case READ_SHARED -> shared.to().equals(viewer.agencyId()) && !shared.revoked();
            case SHARE -> !shared.revoked() && decide(viewer, Act.SHARE, shared.of(), now) == Answer.ALLOWED;
            default -> false;
        };
    }
}
