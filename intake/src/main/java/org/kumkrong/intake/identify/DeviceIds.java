// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.Locale;
import java.util.Set;
import org.kumkrong.intake.IdentifierKind;

/// Numbers that devices carry: IMEI, ICCID, network addresses, advertising ids.
final class DeviceIds {
    private static final int CHARS_MAX = 256;

    /// IMEIs that cloned, emulated or unprogrammed devices report in great numbers.
    private static final Set<String> SHARED_IMEIS =
            Set.of("004999010640000", "012345678912345", "123456789012347", "135790246811220", "358673013795895");

    /// Ids that whole series of devices share.
    private static final Set<String> SHARED_IDS = Set.of("9774d56d682e549c", "020000000000");

    private DeviceIds() {}

    /// An IMEI of 15 digits; 14 digits get their check digit, the software version of 16 digits is cut.
    static Reading imei(String raw) {
        var text = Folding.lower(raw);
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        var digits = Folding.digitsOnly(text);
        if (digits.length() < 14 || digits.length() > 16) {
            return Reading.not("an IMEI has 15 digits, this has " + digits.length());
        }
        var body = digits.substring(0, 14);
        if (Placeholders.oneDigit(body) || Placeholders.counting(body) || body.startsWith("00000000")) {
            return Reading.not(Placeholders.REASON);
        }
        if (digits.length() == 15 && !Checksums.luhn(digits)) {
            return Reading.not("its check digit is wrong");
        }
        var value = body + Checksums.luhnDigit(body);
        return SHARED_IMEIS.contains(value)
                ? Reading.not("an IMEI that many devices report", Reading.SHARED)
                : Reading.is(IdentifierKind.IMEI, "", value, "");
    }

    /// A device id of the type the source names.
    static Reading device(String type, String raw) {
        var scope = Folding.lettersAndDigits(Folding.lower(type));
        var text = Folding.tidy(raw);
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        if (text.length() > CHARS_MAX) {
            return Reading.not("too long for a device id");
        }
        return switch (scope) {
            case "imei", "imei1", "imei2", "imeisv" -> imei(raw);
            case "iccid", "sim", "simid", "simserial", "simserialnumber" -> iccid(text);
            case "mac", "macaddress", "wifimac", "bluetoothmac", "wlanmac", "bssid" -> network(scope, text);
            case "ssid" -> Reading.is(IdentifierKind.DEVICE, scope, text, "");
            default -> other(scope, text);
        };
    }

    private static Reading iccid(String text) {
        var digits = Folding.digitsOnly(Folding.digits(text));
        if (digits.length() < 19 || digits.length() > 20 || !digits.startsWith("89")) {
            return Reading.not("an ICCID has 19 or 20 digits and starts with 89");
        }
        if (Placeholders.oneDigit(digits.substring(2))) {
            return Reading.not(Placeholders.REASON);
        }
        return Checksums.luhn(digits)
                ? Reading.is(IdentifierKind.DEVICE, "iccid", digits, "")
                : Reading.not("its check digit is wrong");
    }

    private static Reading network(String scope, String text) {
        var hex = hex(text);
        if (hex.length() != 12) {
            return Reading.not("a network address of a device has 12 hexadecimal digits");
        }
        return shared(hex)
                ? Reading.not("an address that many devices report", Reading.SHARED)
                : Reading.is(IdentifierKind.DEVICE, scope.contains("bssid") ? "bssid" : "mac", hex, "");
    }

    private static Reading other(String scope, String text) {
        var hex = hex(text);
        if (hex.isEmpty()) {
            return Reading.is(IdentifierKind.DEVICE, scope, text, "");
        }
        return shared(hex) && hex.length() > 3
                ? Reading.not("an id that many devices report", Reading.SHARED)
                : Reading.is(IdentifierKind.DEVICE, scope, text.toLowerCase(Locale.ROOT), "");
    }

    private static boolean shared(String hex) {
        return Placeholders.oneDigit(hex) || SHARED_IDS.contains(hex);
    }

    /// The hexadecimal digits of a text made of nothing else but separators; empty for any other text.
    private static String hex(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')) {
                kept.append(c);
            } else if (c != ':' && c != '-' && c != '.' && c != ' ' && c != '{' && c != '}') {
                return "";
            }
        }
        return kept.toString();
    }
}
