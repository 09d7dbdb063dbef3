// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import org.jspecify.annotations.Nullable;

/// The one place that decides who may do what. What is not allowed here is refused.
///
/// It decides by role; that an officer sees rows of their own agency only is the second wall, in the database.
public final class Policy {
    private Policy() {}

    /// What it says.
    public enum Answer {
        ALLOWED,
        REFUSED
    }

    /// Decides.
    ///
    /// @param viewer null where nobody is signed in
    public static Answer decide(@Nullable Viewer viewer, Act act) {
        return viewer != null && viewer.role().may(act) ? Answer.ALLOWED : Answer.REFUSED;
    }
}
