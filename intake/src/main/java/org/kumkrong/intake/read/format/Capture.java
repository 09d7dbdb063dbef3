// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IdentifierKind;

/// One `sourceCaptures` entry of the law-enforcement download: a value, what sort it is, and when it was seen.
///
/// @param kind null where the type is not known to us; the entry then stays for the notes
/// @param type the type as sent, folded
record Capture(@Nullable IdentifierKind kind, String type, Node node) {
    static Capture of(Node node) {
        String type = node.at("captureType").peek().toLowerCase(Locale.ROOT);
        return new Capture(kind(type), type, node);
    }

    private static @Nullable IdentifierKind kind(String type) {
        String letters = type.replaceAll("[^a-z]", "");
        return switch (letters) {
            case "ip", "ipaddress", "ipvaddress", "ipv", "loginip", "uploadip", "registrationip" -> IdentifierKind.IP;
            case "url", "uri", "webpage", "weburl" -> IdentifierKind.URL;
            case "profileurl", "profilelink" -> IdentifierKind.PROFILE_URL;
            case "imei" -> IdentifierKind.IMEI;
            case "deviceid", "iccid", "imsi", "ssid", "macaddress", "advertisingid", "device" -> IdentifierKind.DEVICE;
            case "email", "emailaddress" -> IdentifierKind.EMAIL;
            case "phone", "phonenumber", "mobilephone" -> IdentifierKind.PHONE;
            case "screenname", "username", "handle" -> IdentifierKind.HANDLE;
            case "displayname" -> IdentifierKind.DISPLAY_NAME;
            case "espuserid", "userid", "accountid" -> IdentifierKind.ACCOUNT;
            default -> null;
        };
    }

    TipDraft.Seen seen(TipDraft tip) {
        return new TipDraft.Seen(tip.time("dateTime", node.take("dateTime")), CyberTipPerson.port(node.take("port")));
    }

    /// Gives the value to a person; one of unknown type stays for the notes.
    void into(PersonDraft person, TipDraft tip) {
        if (kind == null) {
            return;
        }
        node.take("captureType");
        String value = node.take("value");
        if (kind == IdentifierKind.DEVICE) {
            person.add(kind, type, value, "sourceCaptures", seen(tip));
        } else {
            person.add(kind, value, "sourceCaptures", seen(tip));
        }
    }
}
