// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.EnumSet;
import java.util.Set;
import org.kumkrong.intake.IdentifierKind;

/// Long numbers as a spreadsheet leaves them, `8.15551E+08`: it took them for quantities, and their last digits are
/// gone. What is left must not be taken for the number itself.
final class Rounded {
    /// What consists of digits, and so suffers.
    static final Set<IdentifierKind> NUMBERS = EnumSet.of(
            IdentifierKind.PHONE,
            IdentifierKind.BANK_ACCOUNT,
            IdentifierKind.PROMPTPAY,
            IdentifierKind.NATIONAL_ID,
            IdentifierKind.WALLET,
            IdentifierKind.IMEI,
            IdentifierKind.ACCOUNT);

    static final String REASON = "a spreadsheet rounded it: its last digits are lost";
    static final String ACTION = "Ask the sender for the table with this column formatted as text";
    static final Reading REFUSED = Reading.not(REASON, ACTION);

    private static final int CHARS_MAX = 24;

    private Rounded() {}

    /// Whether a text is one digit, a point or comma, digits, and a power of ten.
    static boolean looks(String raw) {
        var text = raw.strip();
        int power = Math.max(text.indexOf('E'), text.indexOf('e'));
        if (text.length() > CHARS_MAX || power < 1 || power + 2 >= text.length() || text.charAt(power + 1) != '+') {
            return false;
        }
        boolean point = power == 1 || text.charAt(1) == '.' || text.charAt(1) == ',';
        return point
                && digits(text, 0, 1)
                && (power == 1 || digits(text, 2, power))
                && digits(text, power + 2, text.length());
    }

    private static boolean digits(String text, int from, int to) {
        return to > from && text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
