// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IdentifierKind;

/// Internet addresses in canonical text: dotted decimal, or RFC 5952 for IPv6.
///
/// Addresses that name no subscriber (private, shared by a carrier's translator, loopback, link-local, multicast) are
/// refused. Ranges reserved for documentation and benchmarks pass: exercises and test data use them.
final class IpAddresses {
    private static final String NOT_PUBLIC = "not a public address";
    private static final int PORT_MAX = 65_535;

    private IpAddresses() {}

    static Reading read(String raw) {
        var text = Folding.lower(raw);
        if (Placeholders.word(text) && !text.startsWith("::")) {
            return Reading.not(Placeholders.REASON);
        }
        int port = -1;
        var host = text;
        int bracket = text.indexOf(']');
        if (text.startsWith("[") && bracket > 0) {
            host = text.substring(1, bracket);
            port = text.startsWith(":", bracket + 1) ? port(text.substring(bracket + 2)) : -1;
        } else if (text.indexOf('.') > 0 && text.indexOf(':') > 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            host = text.substring(0, text.indexOf(':'));
            port = port(text.substring(text.indexOf(':') + 1));
        }
        int zone = host.indexOf('%');
        int[] groups = groups(zone > 0 ? host.substring(0, zone) : host);
        if (groups == null) {
            return Reading.not("not an internet address");
        }
        if (!publicAddress(groups)) {
            return Reading.not(NOT_PUBLIC, Reading.SHARED);
        }
        return new Reading.Is(List.of(new Reading.Form(IdentifierKind.IP, "", text(groups), "", port)));
    }

    private static int port(String digits) {
        if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int port = Integer.parseInt(digits);
        return port > 0 && port <= PORT_MAX ? port : -1;
    }

    /// Four bytes, or eight groups of 16 bits; IPv4 in IPv6 clothes as four bytes; null where the text is neither.
    static int @Nullable [] groups(String text) {
        if (text.indexOf(':') < 0) {
            return bytes(text);
        }
        var groups = ipv6(text);
        if (groups == null) {
            return null;
        }
        boolean mapped = groups[5] == 0xffff && (groups[0] | groups[1] | groups[2] | groups[3] | groups[4]) == 0;
        return mapped ? new int[] {groups[6] >> 8, groups[6] & 0xff, groups[7] >> 8, groups[7] & 0xff} : groups;
    }

    private static int @Nullable [] bytes(String text) {
        var bytes = new int[4];
        int part = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && digits > 0 && part < 3) {
                part++;
                digits = 0;
            } else if (c >= '0' && c <= '9' && digits < 3) {
                bytes[part] = bytes[part] * 10 + c - '0';
                digits++;
            } else {
                return null;
            }
            if (bytes[part] > 255) {
                return null;
            }
        }
        return part == 3 && digits > 0 ? bytes : null;
    }

    private static int @Nullable [] ipv6(String text) {
        if (text.length() > 45) {
            return null;
        }
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        var head = gap < 0 ? side(text) : side(text.substring(0, gap));
        var tail = gap < 0 ? new int[0] : side(text.substring(gap + 2));
        if (head == null || tail == null) {
            return null;
        }
        int length = head.length + tail.length;
        if (gap < 0 ? length != 8 : length > 7) {
            return null;
        }
        var groups = new int[8];
        System.arraycopy(head, 0, groups, 0, head.length);
        System.arraycopy(tail, 0, groups, 8 - tail.length, tail.length);
        return groups;
    }

    private static int @Nullable [] side(String text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        var parts = text.split(":", -1);
        var dotted = parts[parts.length - 1].indexOf('.') >= 0 ? bytes(parts[parts.length - 1]) : null;
        int hexParts = dotted == null ? parts.length : parts.length - 1;
        if (hexParts > 8) {
            return null;
        }
        var groups = new int[hexParts + (dotted == null ? 0 : 2)];
        for (int i = 0; i < hexParts; i++) {
            int group = group(parts[i]);
            if (group < 0) {
                return null;
            }
            groups[i] = group;
        }
        if (dotted != null) {
            groups[hexParts] = dotted[0] << 8 | dotted[1];
            groups[hexParts + 1] = dotted[2] << 8 | dotted[3];
        }
        return groups;
    }

    private static int group(String hex) {
        if (hex.isEmpty() || hex.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < hex.length(); i++) {
            int digit = Character.digit(hex.charAt(i), 16);
            if (digit < 0 || hex.charAt(i) > 'f') {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static boolean publicAddress(int[] g) {
        if (g.length == 4) {
            return !(g[0] == 0
                    || g[0] == 10
                    || g[0] == 127
                    || g[0] >= 224
                    || (g[0] == 100 && (g[1] & 0xc0) == 64)
                    || (g[0] == 169 && g[1] == 254)
                    || (g[0] == 172 && (g[1] & 0xf0) == 16)
                    || (g[0] == 192 && g[1] == 168)
                    || (g[0] == 192 && g[1] == 0 && g[2] == 0));
        }
        boolean lowest = (g[0] | g[1] | g[2] | g[3] | g[4] | g[5] | g[6]) == 0 && g[7] < 2;
        return !(lowest || (g[0] & 0xfe00) == 0xfc00 || (g[0] & 0xff00) == 0xff00 || (g[0] & 0xff80) == 0xfe80);
    }

    private static String text(int[] g) {
        return g.length == 4 ? g[0] + "." + g[1] + "." + g[2] + "." + g[3] : ipv6Text(g);
    }

    /// RFC 5952: no leading zeros, lower case, the first longest run of two or more zero groups as `::`.
    private static String ipv6Text(int[] groups) {
        int gapStart = -1;
        int gapLength = 1;
        for (int i = 0; i < 8; i++) {
            int length = 0;
            while (i + length < 8 && groups[i + length] == 0) {
                length++;
            }
            if (length > gapLength) {
                gapStart = i;
                gapLength = length;
            }
        }
        var text = new StringBuilder(39);
        for (int i = 0; i < 8; i++) {
            if (i == gapStart) {
                text.append("::");
                i += gapLength - 1;
            } else {
                boolean first = text.isEmpty() || text.charAt(text.length() - 1) == ':';
                text.append(first ? "" : ":").append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
