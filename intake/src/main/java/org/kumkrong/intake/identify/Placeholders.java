// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.Locale;
import java.util.Set;

/// Words and digit patterns that people and programs write where they know nothing.
final class Placeholders {
    static final String REASON = "a placeholder, not a value";

    private static final Set<String> WORDS = Set.of(
            "na",
            "none",
            "null",
            "nil",
            "unknown",
            "undefined",
            "notavailable",
            "notapplicable",
            "notprovided",
            "notknown",
            "redacted",
            "withheld",
            "anonymous",
            "tbd",
            "tba",
            "unspecified",
            "notspecified",
            "notgiven",
            "noname",
            "deleted",
            "deleteduser",
            "nan",
            "empty",
            "private",
            "hidden",
            "ไม่ทราบ",
            "ไม่ทราบชื่อ",
            "ไม่มี",
            "ไม่ระบุ",
            "ไม่รู้",
            "ไม่เปิดเผย",
            "ไม่ปรากฏ",
            "ไม่มีข้อมูล",
            "ไม่ทราบข้อมูล",
            "นิรนาม",
            "ปกปิด",
            "ไม่แน่ใจ");

    private Placeholders() {}

    /// Whether a tidied text says only that nothing is known.
    static boolean word(String text) {
        if (text.length() > 32) {
            return false;
        }
        var bare = Folding.lettersAndDigits(text);
        return bare.isEmpty() ? !emoji(text) : WORDS.contains(bare.toLowerCase(Locale.ROOT));
    }

    /// Whether all characters are the same.
    static boolean oneDigit(String digits) {
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(0)) {
                return false;
            }
        }
        return !digits.isEmpty();
    }

    /// Whether each digit follows the one before: `123…`, `0123…`, `987…`.
    static boolean counting(String digits) {
        return steps(digits, 1) || steps(digits, 9);
    }

    private static boolean steps(String digits, int step) {
        for (int i = 1; i < digits.length(); i++) {
            if ((digits.charAt(i) - digits.charAt(i - 1) + 10) % 10 != step) {
                return false;
            }
        }
        return digits.length() > 3;
    }

    private static boolean emoji(String text) {
        return text.codePoints().anyMatch(c -> c > 0x2000 && Character.getType(c) == Character.OTHER_SYMBOL);
    }
}
