// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

/// Who sends a report, and whether through a platform's channel or a table of referrals.
public enum Reporter {
    PLATFORM(true),
    PUBLIC_FORM(true),
    HOTLINE(false),
    SCHOOL(false),
    NGO_NORTH(false),
    NGO_SOUTH(false),
    CHILD_PAGE(false);

    private final boolean electronic;

    Reporter(boolean electronic) {
        this.electronic = electronic;
    }

    /// True for CyberTipline XML and its download; false for referral tables.
    public boolean electronic() {
        return electronic;
    }

    /// The name this source has in tables.
    public String source() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
