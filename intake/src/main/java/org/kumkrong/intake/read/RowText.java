// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import org.kumkrong.intake.read.format.Decoding;
import org.kumkrong.intake.read.format.ReferralCells;
import org.kumkrong.intake.read.format.Refusal;

/// Turns the bytes of a row into text.
final class RowText {
    private RowText() {}

    static ReferralCells of(byte[] row, long line) throws Refusal {
        String text = Decoding.utf8(row);
        if (text != null) {
            return new ReferralCells(text, "");
        }
        String thai = Decoding.thai(row);
        if (thai == null) {
            throw new Refusal(
                    "line " + line,
                    "neither UTF-8 nor Thai windows-874",
                    "Save the table as \"CSV UTF-8\" in the spreadsheet");
        }
        return new ReferralCells(thai, Decoding.THAI);
    }
}
