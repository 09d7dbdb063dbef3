// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IdentifierKind;

/// Phone numbers as E.164. Thai mobile numbers take a short way of their own; all others go to libphonenumber with
/// Thailand as the home region.
final class Phones {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int LETTERS_MAX = 2;
    private static final int CHARS_MAX = 60;
    private static final int LENGTH_MIN = 8;
    /// Of "tel: " and its kin before a number.
    private static final int LABEL_CHARS_MAX = 10;

    private Phones() {}

    static Reading read(String raw) {
        var text = Folding.digits(Folding.tidy(raw));
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        if (text.length() > CHARS_MAX) {
            return Reading.not("too long for a phone number");
        }
        var digits = Folding.digitsOnly(text);
        if (digits.length() > 3 && Placeholders.oneDigit(digits)) {
            return Reading.not(Placeholders.REASON);
        }
        var number = e164(text);
        if (number != null) {
            return form(number, "");
        }
        var possible = possible(text);
        if (possible != null) {
            return form(possible, possible);
        }
        var mended = withDigitsForLetters(text);
        return mended == null ? Reading.not("not a valid phone number") : form(mended, "");
    }

    /// The E.164 form of a number in which somebody typed the letter O for a nought, or l for a one; null where it is
    /// none even so.
    private static @Nullable String withDigitsForLetters(String text) {
        var mended = text.replaceAll("[oO](?=[0-9 -]|$)", "0").replaceAll("[lI](?=[0-9 -]|$)", "1");
        boolean few = mended.chars().filter(c -> c >= '0' && c <= '9').count()
                <= text.chars().filter(c -> c >= '0' && c <= '9').count() + LETTERS_MAX;
        return mended.equals(text) || !few || mended.chars().anyMatch(Character::isLetter) ? null : e164(mended);
    }

    private static Reading form(String number, String weak) {
        return placeholder(number)
                ? Reading.not(Placeholders.REASON)
                : Reading.is(IdentifierKind.PHONE, "", number, weak);
    }

    /// The E.164 form of a tidied text with plain digits; null where it is no valid number.
    static @Nullable String e164(String text) {
        var thai = thaiMobile(text);
        return thai != null ? thai : byLibrary(text);
    }

    /// The E.164 form of a tidied text that has the length of a phone number, though it lies in no range known to be in
    /// use: ranges open sooner than tables of them are renewed. Only where the source calls it a phone. Null else.
    static @Nullable String possible(String text) {
        var digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (digits.isEmpty() ? i > LABEL_CHARS_MAX : " -.()/".indexOf(c) < 0) {
                return null;
            }
        }
        var all = digits.toString();
        boolean abroad = text.indexOf('+') >= 0 || all.startsWith("00") || (all.length() > 10 && all.charAt(0) != '0');
        if (!abroad) {
            boolean mobile = all.length() == 10 && all.charAt(0) == '0' && "689".indexOf(all.charAt(1)) >= 0;
            return mobile ? "+66" + all.substring(1) : null;
        }
        return ofLength(all.startsWith("00") ? all.substring(2) : all);
    }

    private static @Nullable String ofLength(String international) {
        try {
            var number = LIBRARY.parse("+" + international, "ZZ");
            boolean thai = number.getCountryCode() == 66;
            var national = Long.toString(number.getNationalNumber());
            boolean length = thai
                    ? national.length() == 9 && "689".indexOf(national.charAt(0)) >= 0
                    : national.length() >= LENGTH_MIN && LIBRARY.isPossibleNumber(number);
            return length ? LIBRARY.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException notOne) {
            return null;
        }
    }

    /// Digits that count up or are all alike: typed to fill a field.
    static boolean placeholder(String e164) {
        var subscriber = e164.startsWith("+66") ? e164.substring(3) : e164.substring(1);
        return Placeholders.oneDigit(subscriber)
                || Placeholders.counting(subscriber)
                || Placeholders.counting(subscriber.substring(1))
                || Placeholders.oneDigit(subscriber.substring(1));
    }

    /// Thai mobile numbers in their common spellings; null for whatever else, valid or not.
    static @Nullable String thaiMobile(String text) {
        var digits = new char[13];
        int count = 0;
        boolean plus = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (count == digits.length) {
                    return null;
                }
                digits[count++] = c;
            } else if (c == '+' && count == 0 && !plus) {
                plus = true;
            } else if (c != ' ' && c != '-' && c != '.' && c != '(' && c != ')') {
                return null;
            }
        }
        int from = countryEnd(digits, count, plus);
        if (from < 0 || count - from != 9 || !mobile(digits[from], digits[from + 1])) {
            return null;
        }
        return "+66" + new String(digits, from, 9);
    }

    private static int countryEnd(char[] d, int count, boolean plus) {
        if (plus || count == 11 || count == 12) {
            boolean country = count >= 11 && d[0] == '6' && d[1] == '6';
            return country ? (d[2] == '0' ? 3 : 2) : -1;
        }
        if (count == 13) {
            return d[0] == '0' && d[1] == '0' && d[2] == '6' && d[3] == '6' ? 4 : -1;
        }
        return count == 10 && d[0] == '0' ? 1 : -1;
    }

    private static boolean mobile(char first, char second) {
        return first == '8' || first == '9' || (first == '6' && second >= '1' && second <= '6');
    }

    private static @Nullable String byLibrary(String text) {
        var number = parse(text);
        if (number == null && text.startsWith("00")) {
            number = parse("+" + text.substring(2));
        }
        return number;
    }

    private static @Nullable String parse(String text) {
        try {
            var number = LIBRARY.parse(text.startsWith("0066") ? "+" + text.substring(2) : text, "TH");
            return LIBRARY.isValidNumber(number) ? LIBRARY.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException notOne) {
            return null;
        }
    }
}
