// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import org.kumkrong.intake.IdentifierKind;

/// Thai national ids: thirteen digits, the last one a check digit.
final class NationalIds {
    /// Correct by its check digit, printed on every specimen card.
    private static final String SPECIMEN = "1234567890121";

    private NationalIds() {}

    static Reading read(String raw) {
        var text = Folding.lower(raw);
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        var digits = Folding.digitsOnly(text);
        if (digits.length() != 13) {
            return Reading.not("a Thai national id has 13 digits, this has " + digits.length());
        }
        if (Placeholders.oneDigit(digits) || digits.equals(SPECIMEN)) {
            return Reading.not(Placeholders.REASON);
        }
        return Checksums.thaiNationalId(digits)
                ? Reading.is(IdentifierKind.NATIONAL_ID, "", digits, "")
                : Reading.not("its check digit is wrong");
    }
}
