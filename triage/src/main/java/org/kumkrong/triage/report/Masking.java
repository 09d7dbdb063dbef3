// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import org.kumkrong.intake.IdentifierKind;

/// The form of a personal value that stands on the page until someone asks for more.
///
/// It keeps what lets two people talk about "the number ending in 78" and no more: the last two characters, for
/// addresses of the network the first part, for mail and links the host's last label.
final class Masking {
    private static final String DOTS = "•••";
    private static final int SHORT = 6;

    private Masking() {}

    /// The masked form.
    static String masked(IdentifierKind kind, String value) {
        return switch (kind) {
            case EMAIL, URL, PROFILE_URL -> DOTS + lastLabel(value);
            case IP -> firstPart(value) + DOTS;
            case PERSON_NAME, NICKNAME, DISPLAY_NAME, DATE_OF_BIRTH, ADDRESS, SCHOOL -> DOTS;
            case ACCOUNT,
                    HANDLE,
                    PHONE,
                    BANK_ACCOUNT,
                    PROMPTPAY,
                    NATIONAL_ID,
                    WALLET,
                    CRYPTO,
                    IMEI,
                    DEVICE,
                    AGE,
                    GENDER,
                    PLACE,
                    GROUP,
                    PRIOR_REPORT -> DOTS + ending(value);
        };
    }

    private static String ending(String value) {
        int characters = value.codePointCount(0, value.length());
        if (characters < SHORT) {
            return "";
        }
        return value.substring(value.offsetByCodePoints(value.length(), -2));
    }

    private static String lastLabel(String value) {
        int at = value.lastIndexOf('@');
        var host = at >= 0 ? value.substring(at + 1) : hostOf(value);
        int dot = host.lastIndexOf('.');
        return dot < 0 ? "" : host.substring(dot);
    }

    private static String hostOf(String url) {
        int start = url.indexOf("://");
        var rest = start < 0 ? url : url.substring(start + 3);
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }

    private static String firstPart(String address) {
        int end = address.indexOf(address.indexOf(':') >= 0 ? ':' : '.');
        return end < 0 ? "" : address.substring(0, end + 1);
    }
}
