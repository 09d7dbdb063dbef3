// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

/// Check digits of numbers that people copy by hand.
final class Checksums {
    private Checksums() {}

    /// Whether the last digit is the Luhn check digit of the others (ISO/IEC 7812-1, annex B).
    static boolean luhn(String digits) {
        return digits.length() > 1
                && luhnDigit(digits.substring(0, digits.length() - 1)) == digits.charAt(digits.length() - 1);
    }

    /// The Luhn check digit to append.
    static char luhnDigit(String digits) {
        int sum = 0;
        boolean twice = true;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int part = twice ? 2 * digit : digit;
            sum += part > 9 ? part - 9 : part;
            twice = !twice;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /// Whether 13 digits carry the check digit of a Thai national id: weights 13 to 2, modulo 11.
    static boolean thaiNationalId(String digits) {
        if (digits.length() != 13) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (13 - i);
        }
        return (11 - sum % 11) % 10 == digits.charAt(12) - '0';
    }
}
