// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

/// The text of one row of a referral table, not yet cut into cells.
///
/// @param text the row without its line end
/// @param encoding a note on how the bytes were read, empty for UTF-8
public record ReferralCells(String text, String encoding) {
    /// Names nothing of the content.
    @Override
    public String toString() {
        return "row[withheld]";
    }
}
