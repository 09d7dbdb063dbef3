// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

/// Something that the policy can allow or refuse.
public enum Act {
    READ_TIPS,
    SEND_TIPS,
    CLAIM,
    ASSIGN,
    JUDGE,
    READ_SUBJECTS,
    OPEN_CHILD,
    READ_HISTORY,
    READ_EVENTS,
    READ_CASES,
    WORK_CASES,
    ASSIGN_CASES,
    EDIT_CATEGORIES,
    SHARE,
    READ_SHARED,
    BREAK_GLASS,
    REVIEW_GLASS,
    READ_PEOPLE,
    MANAGE_PEOPLE,
    DECIDE_APPOINTMENT,
    OWN_ACCOUNT,
    MANAGE_SOURCES,
    HOLD,
    RELEASE_HOLD,
    KEEP_RULES,
    READ_FIGURES,
    READ_WORK,
    SET_DISCLOSURE,
    READ_BANKS,
    EDIT_BANKS,
    MANAGE_EXCHANGE
}
