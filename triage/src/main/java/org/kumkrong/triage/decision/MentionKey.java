// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import org.kumkrong.intake.Role;
import org.kumkrong.linkage.table.SpreadsheetCell;

/// A mention as CSV files name it, in a form that survives a spreadsheet: an id that was defused
/// against formulas, or was
/// written without blanks around it, is still the same id.
///
/// @param tip the tip's id, defused
/// @param role the mention's role
/// @param mention its number within the role
record MentionKey(String tip, String role, String mention) {
    private static final String BETWEEN = "/";

    MentionKey {
        tip = SpreadsheetCell.defused(tip.strip());
        role = role.strip();
        mention = mention.strip();
    }

    /// The role cell of a link: one word, or `victim/recipient` where the first mention has another role
    /// than the second.
    static String roles(Role first, Role second) {
        return first == second ? first.word() : first.word() + BETWEEN + second.word();
    }

    /// The role of the first mention in such a cell.
    static String firstRole(String roles) {
        int between = roles.indexOf(BETWEEN);
        return between < 0 ? roles : roles.substring(0, between);
    }

    /// The role of the second.
    static String secondRole(String roles) {
        return roles.substring(roles.indexOf(BETWEEN) + 1);
    }
}
