// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IdentifierKind;

/// Web addresses without what differs from visit to visit. The weak form keeps host and path only.
final class WebAddresses {
    private static final int CHARS_MAX = 4096;
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "ttclid",
            "twclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "ref",
            "ref_src",
            "ref_url",
            "si",
            "spm",
            "share_id",
            "shareid",
            "sharer",
            "feature",
            "_r",
            "_t",
            "is_from_webapp",
            "sender_device",
            "mibextid",
            "__tn__",
            "__cft__",
            "s_cid",
            "vero_id");

    private WebAddresses() {}

    static Reading read(IdentifierKind kind, String raw) {
        return read(kind, "", raw);
    }

    /// @param platform whose profile it is, as the source says; empty where it does not
    static Reading read(IdentifierKind kind, String platform, String raw) {
        var text = refang(Folding.tidy(raw));
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        if (text.length() > CHARS_MAX) {
            return Reading.not("too long for a web address");
        }
        int colon = text.indexOf("://");
        var scheme = colon > 0 ? text.substring(0, colon).toLowerCase(Locale.ROOT) : "https";
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Reading.not("not a web address");
        }
        var rest = colon > 0 ? text.substring(colon + 3) : text.startsWith("//") ? text.substring(2) : text;
        int hostEnd = end(rest, "/?#\\");
        var host = host(rest.substring(0, hostEnd), scheme);
        if (host == null || rest.indexOf(' ') >= 0) {
            return Reading.not("not a web address");
        }
        var tail = rest.substring(hostEnd);
        int pathEnd = end(tail, "?#");
        var path = path(tail.substring(0, pathEnd));
        var query = query(tail.substring(pathEnd));
        boolean profile = kind == IdentifierKind.PROFILE_URL || ProfileLinks.known(host) || ProfileLinks.byPath(path);
        if (profile && ProfileLinks.ofNobody(path)) {
            return Reading.not(Placeholders.REASON);
        }
        return forms(kind, platform, scheme + "://", host, path, query);
    }

    /// The address, as that of a profile where it is one, and what a profile's address says besides.
    private static Reading forms(
            IdentifierKind kind, String platform, String scheme, String host, String path, String query) {
        var said = kind == IdentifierKind.PROFILE_URL
                ? ProfileLinks.stated(platform, host, path, query)
                : ProfileLinks.read(host, path, query);
        var forms = new ArrayList<Reading.Form>(1 + said.size());
        forms.add(new Reading.Form(
                said.isEmpty() ? kind : IdentifierKind.PROFILE_URL,
                "",
                scheme + host + path + query,
                bareHost(host) + path));
        forms.addAll(said);
        return new Reading.Is(List.copyOf(forms));
    }

    /// Undoes the spellings that keep mail programs from making a link.
    private static String refang(String text) {
        if (text.indexOf('[') < 0 && !text.regionMatches(true, 0, "hxxp", 0, 4)) {
            return text;
        }
        var plain = text.replace("[.]", ".")
                .replace("[:]", ":")
                .replace("[://]", "://")
                .replace("[dot]", ".");
        return plain.regionMatches(true, 0, "hxxp", 0, 4) ? "http" + plain.substring(4) : plain;
    }

    private static int end(String text, String stops) {
        for (int i = 0; i < text.length(); i++) {
            if (stops.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static @Nullable String host(String written, String scheme) {
        var host = written.substring(written.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return null;
        }
        int colon = host.indexOf(':');
        var port = colon >= 0 ? host.substring(colon + 1) : "";
        if (port.length() > 5 || !port.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        var name = colon >= 0 ? host.substring(0, colon) : host;
        var known = IpAddresses.groups(name) != null ? name : Emails.domain(name);
        boolean standard = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
        return known == null || standard ? known : known + ":" + port;
    }

    private static String path(String written) {
        var path = escapes(written.replace('\\', '/'));
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(String written) {
        int fragment = written.indexOf('#');
        var query = fragment >= 0 ? written.substring(0, fragment) : written;
        if (query.length() < 2) {
            return "";
        }
        List<String> kept =
                new ArrayList<>(Arrays.asList(escapes(query.substring(1)).split("&")));
        kept.removeIf(WebAddresses::tracking);
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static boolean tracking(String pair) {
        int equals = pair.indexOf('=');
        var name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.isEmpty() || name.startsWith("utm_") || TRACKING.contains(name);
    }

    /// Percent escapes of plain letters, digits and `-._~` are undone, others written in upper case.
    private static String escapes(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low < 0) {
                folded.append(c);
                continue;
            }
            int code = high << 4 | low;
            i += 2;
            if (code < 0x7f && (Character.isLetterOrDigit(code) || "-._~".indexOf(code) >= 0)) {
                folded.append((char) code);
            } else {
                folded.append('%').append(Character.toUpperCase(Character.forDigit(high, 16)));
                folded.append(Character.toUpperCase(Character.forDigit(low, 16)));
            }
        }
        return folded.toString();
    }

    private static String bareHost(String host) {
        if (host.startsWith("www.")) {
            return host.substring(4);
        }
        return host.startsWith("m.") ? host.substring(2) : host;
    }
}
