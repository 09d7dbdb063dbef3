// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.net.IDN;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IdentifierKind;

/// E-mail addresses: lower case; the weak form drops plus-tags, and dots where the provider ignores them.
final class Emails {
    private static final int CHARS_MAX = 320;
    private static final Set<String> DOTS_IGNORED = Set.of("gmail.com", "googlemail.com");

    private Emails() {}

    static Reading read(String raw) {
        var text = bare(Folding.lower(raw));
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return Reading.not("no @ in it");
        }
        var local = text.substring(0, at);
        if (text.length() > CHARS_MAX || !localPart(local)) {
            return Reading.not("the part before @ cannot stand in an e-mail address");
        }
        var domain = domain(text.substring(at + 1));
        if (domain == null) {
            return Reading.not("the part after @ is not a domain name");
        }
        if (Placeholders.address(local, domain)) {
            return Reading.not(Placeholders.REASON);
        }
        return Reading.is(IdentifierKind.EMAIL, "", local + "@" + domain, weak(local, domain));
    }

    private static String bare(String text) {
        int open = text.lastIndexOf('<');
        int close = text.lastIndexOf('>');
        var bare = open >= 0 && close > open ? text.substring(open + 1, close) : text;
        bare = bare.startsWith("mailto:") ? bare.substring(7) : bare;
        return bare.strip();
    }

    private static boolean localPart(String local) {
        return !local.isEmpty()
                && local.length() <= 64
                && local.codePoints()
                        .allMatch(c -> Folding.word(c) || (c < 0x7f && ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0));
    }

    /// The ASCII form of a domain with at least two labels; null where it is none.
    static @Nullable String domain(String text) {
        var domain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (domain.isEmpty() || domain.length() > 253) {
            return null;
        }
        if (domain.chars().anyMatch(c -> c > 0x7f)) {
            try {
                domain = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(java.util.Locale.ROOT);
            } catch (IllegalArgumentException notADomain) {
                return null;
            }
        }
        return labels(domain) ? domain : null;
    }

    private static boolean labels(String domain) {
        int labels = 0;
        int start = 0;
        for (int i = 0; i <= domain.length(); i++) {
            if (i < domain.length() && domain.charAt(i) != '.') {
                char c = domain.charAt(i);
                if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-' && c != '_') {
                    return false;
                }
                continue;
            }
            if (i == start || i - start > 63 || domain.charAt(start) == '-' || domain.charAt(i - 1) == '-') {
                return false;
            }
            labels++;
            if (i == domain.length()) {
                char top = domain.charAt(start);
                return labels > 1 && i - start > 1 && top >= 'a' && top <= 'z';
            }
            start = i + 1;
        }
        return false;
    }

    private static String weak(String local, String domain) {
        int plus = local.indexOf('+');
        var box = plus > 0 ? local.substring(0, plus) : local;
        return DOTS_IGNORED.contains(domain) ? box.replace(".", "") + "@gmail.com" : box + "@" + domain;
    }
}
