// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words and digit patterns that people and programs write where they know nothing.
final class Placeholders {
    static final String REASON = "a placeholder, not a value";

    /// Without blanks and signs, so that `N/A`, `[deleted]` and `deleted_user` are among them.
    private static final Set<String> WORDS = Set.copyOf(List.of("""
            na none null nil unknown undefined notavailable notapplicable notprovided notknown redacted withheld anonymous
            tbd tba unspecified notspecified notgiven notstated noname deleted deleteduser deletedaccount accountdeleted
            userdeleted nan empty private hidden unknownuser unknownaccount unknownname anonymoususer anon nobody noone
            nouser nousername noemail nomail nophone nonumber nodata novalue blank suspended accountsuspended suspendeduser
            undisclosed usernotfound notfound username screenname
            ไม่ทราบ ไม่ทราบชื่อ ไม่มี ไม่ระบุ ไม่รู้ ไม่เปิดเผย ไม่ปรากฏ ไม่มีข้อมูล ไม่ทราบข้อมูล นิรนาม ปกปิด ไม่แน่ใจ ไม่มีชื่อ ไม่มีเบอร์
            ไม่พบ ไม่พบข้อมูล ยังไม่ทราบ ไม่ประสงค์ออกนาม ไม่ประสงค์เปิดเผย ไม่ขอเปิดเผย ไม่สะดวกให้ จำไม่ได้ ลบบัญชีแล้ว บัญชีถูกลบ ถูกลบ
            """.strip().split("\\s+")));

    /// Parts before the `@` that are never anybody's box.
    private static final Set<String> BOXES = Set.of(
            "na",
            "none",
            "null",
            "nil",
            "unknown",
            "undefined",
            "noemail",
            "nomail",
            "notprovided",
            "noreply",
            "donotreply",
            "nobody");

    private Placeholders() {}

    /// Whether a tidied text says only that nothing is known.
    static boolean word(String text) {
        if (text.length() > 32) {
            return false;
        }
        var bare = Folding.lettersAndDigits(text);
        return bare.isEmpty() ? !emoji(text) : WORDS.contains(bare.toLowerCase(Locale.ROOT));
    }

    /// Whether an address is written where none is known: `none@none.example`, `no-reply@…`.
    static boolean address(String local, String domain) {
        var box = Folding.lettersAndDigits(local);
        return BOXES.contains(box) || (WORDS.contains(box) && WORDS.contains(domain.substring(0, domain.indexOf('.'))));
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
