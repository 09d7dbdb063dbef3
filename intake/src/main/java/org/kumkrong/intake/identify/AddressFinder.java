// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.identify.TextScan.Shape;

/// Finds what is written in a grammar of its own: links, e-mail, internet addresses, crypto addresses; and claims
/// fingerprints, which are no identifiers of people.
final class AddressFinder {
    private static final int LINK_CHARS_MAX = 2_048;
    private static final int LOCAL_CHARS_MAX = 64;
    private static final int IPV6_CHARS_MAX = 47;

    private final TextScan scan;
    private final FoldedText text;
    private final Finds finds;

    AddressFinder(TextScan scan, Finds finds) {
        this.scan = scan;
        this.text = scan.text;
        this.finds = finds;
    }

    void find() {
        for (int run = 0; run < scan.runs(); run++) {
            if (!scan.claimed(run)) {
                look(run);
            }
        }
    }

    private void look(int run) {
        int from = scan.from(run);
        int to = scan.to(run);
        char next = text.at(to);
        if (next == ':' && scheme(from, to)) {
            link(from);
        } else if (next == '.' && to - from == 3 && text.charAt(from) == 'w' && "www".equals(text.folded(from, to))) {
            link(from);
        } else if (next == '@') {
            mail(from, to, to + 1);
        } else if ((next == ':' || text.at(from - 1) == ':') && ipv6(from)) {
            return;
        } else if (next == '.' && scan.shape(run) == Shape.DIGITS && to - from <= 3) {
            ipv4(run);
        } else if (to - from >= 26) {
            longRun(run);
        } else if (to - from == 8 && next == '-') {
            uuid(from, to);
        } else if (to - from == 2 && text.charAt(from) == 'a' && text.charAt(from + 1) == 't') {
            spelledMail(from, to);
        }
    }

    private boolean scheme(int from, int to) {
        int slashes = text.at(to + 1) == '/' && text.at(to + 2) == '/' ? to + 3 : -1;
        if (slashes < 0 || to - from < 4 || to - from > 5) {
            return false;
        }
        var word = text.folded(from, to);
        return word.equals("http") || word.equals("https") || word.equals("hxxp") || word.equals("hxxps");
    }

    /// A link ends at a blank, a quote or the first letter of another script; sentence signs behind it are not part.
    private void link(int from) {
        int end = from;
        int limit = Math.min(text.length(), from + LINK_CHARS_MAX);
        while (end < limit && linkChar(text.charAt(end))) {
            end++;
        }
        while (end > from && ".,;:!?)]}'-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var raw = text.original(from, end);
        finds.take(IdentifierKind.URL, WebAddresses.read(IdentifierKind.URL, raw), from, end);
    }

    private static boolean linkChar(char c) {
        return c > ' ' && c < 0x7f && c != '"' && c != '<' && c != '>' && c != '|' && c != '`' && c != '^';
    }

    /// An address around the sign that ends at `behind`; `nameEnd` is where the part before it ends.
    private void mail(int nameFrom, int nameEnd, int behind) {
        int start = localStart(nameFrom);
        var domain = domain(behind);
        if (domain.name.indexOf('.') < 0 || start < 0) {
            return;
        }
        var reading = Emails.read(text.folded(start, nameEnd) + "@" + domain.name);
        if (reading instanceof Reading.Is) {
            finds.take(IdentifierKind.EMAIL, reading, start, domain.end);
        }
    }

    private int localStart(int nameFrom) {
        int start = nameFrom;
        int limit = Math.max(0, nameFrom - LOCAL_CHARS_MAX);
        while (start > limit
                && (TextScan.alphanumeric(text.charAt(start - 1)) || "._%+-".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        while (start < nameFrom && !TextScan.alphanumeric(text.charAt(start))) {
            start++;
        }
        int run = scan.firstRunAt(start);
        return scan.claimed(run) ? -1 : start;
    }

    /// "name at host dot example" and its kin in brackets.
    private void spelledMail(int from, int to) {
        boolean bracketed = opening(text.at(from - 1)) && closing(text.at(to));
        int nameEnd = bracketed ? from - 1 : from;
        while (text.at(nameEnd - 1) == ' ' && from - nameEnd < 3) {
            nameEnd--;
        }
        int hostFrom = bracketed ? to + 1 : to;
        while (text.at(hostFrom) == ' ' && hostFrom - to < 3) {
            hostFrom++;
        }
        if ((!bracketed && (nameEnd == from || hostFrom == to)) || !TextScan.alphanumeric(text.at(nameEnd - 1))) {
            return;
        }
        int run = scan.runEndingAt(nameEnd);
        var domain = domain(hostFrom);
        if (run >= 0 && (bracketed || domain.spelled)) {
            mail(scan.from(run), nameEnd, hostFrom);
        }
    }

    private static boolean opening(char c) {
        return c == '(' || c == '[' || c == '{';
    }

    private static boolean closing(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    /// A domain name, its dots written as such or spelled.
    ///
    /// @param end where it ends in the text
    /// @param spelled whether a dot was spelled
    private record Domain(String name, int end, boolean spelled) {}

    private Domain domain(int from) {
        var name = new StringBuilder();
        boolean spelled = false;
        int end = from;
        int i = from;
        while (name.length() < 253) {
            int label = labelEnd(i);
            if (label == i || (label == i + 3 && dotWord(i) == label)) {
                break;
            }
            name.append(name.isEmpty() ? "" : ".").append(text, i, label);
            end = label;
            i = dotEnd(label);
            if (i < 0) {
                break;
            }
            spelled |= i > label + 1;
        }
        return new Domain(name.toString(), end, spelled);
    }

    private int labelEnd(int from) {
        int end = from;
        while (end - from < 64 && (TextScan.alphanumeric(text.at(end)) || (text.at(end) == '-' && end > from))) {
            end++;
        }
        while (end > from && text.at(end - 1) == '-') {
            end--;
        }
        return end;
    }

    /// Behind a dot that stands at `at`, −1 where none does.
    private int dotEnd(int at) {
        if (text.at(at) == '.') {
            return TextScan.alphanumeric(text.at(at + 1)) ? at + 1 : -1;
        }
        int i = at;
        while (text.at(i) == ' ' && i - at < 2) {
            i++;
        }
        boolean bracket = opening(text.at(i));
        int word = bracket ? i + 1 : i;
        int wordEnd = text.at(word) == '.' && bracket ? word + 1 : dotWord(word);
        if (wordEnd < 0 || (bracket ? !closing(text.at(wordEnd)) : i == at)) {
            return -1;
        }
        int end = bracket ? wordEnd + 1 : wordEnd;
        int next = end;
        while (text.at(next) == ' ' && next - end < 2) {
            next++;
        }
        boolean apart = bracket || next > end;
        return apart && TextScan.alphanumeric(text.at(next)) ? next : -1;
    }

    private int dotWord(int at) {
        return text.at(at) == 'd' && text.at(at + 1) == 'o' && text.at(at + 2) == 't' ? at + 3 : -1;
    }

    private void ipv4(int run) {
        int last = run;
        while (last < run + 3
                && last + 1 < scan.runs()
                && text.at(scan.to(last)) == '.'
                && scan.from(last + 1) == scan.to(last) + 1
                && scan.shape(last + 1) == Shape.DIGITS
                && scan.length(last + 1) <= 3) {
            last++;
        }
        int end = scan.to(last);
        boolean longer = text.at(end) == '.' && TextScan.digit(text.at(end + 1));
        char before = text.at(scan.from(run) - 1);
        if (last != run + 3 || longer || before == '.' || before == '-' || before == '_' || text.at(end) == '/') {
            return;
        }
        int port = end;
        if (text.at(end) == ':') {
            port = end + 1;
            while (TextScan.digit(text.at(port)) && port - end < 7) {
                port++;
            }
        }
        int stop = port - end > 1 && port - end < 7 ? port : end;
        var reading = IpAddresses.read(text.folded(scan.from(run), stop));
        finds.take(IdentifierKind.IP, reading, scan.from(run), stop);
    }

    private boolean ipv6(int runFrom) {
        int start = runFrom;
        while (text.at(start - 1) == ':' && runFrom - start < 2) {
            start--;
        }
        int end = start;
        int colons = 0;
        while (end - start < IPV6_CHARS_MAX && ipv6Char(text.at(end))) {
            colons += text.charAt(end++) == ':' ? 1 : 0;
        }
        while (end > start && (text.at(end - 1) == '.' || (text.at(end - 1) == ':' && text.at(end - 2) != ':'))) {
            end--;
        }
        if (colons < 2 || TextScan.letter(text.at(end)) || TextScan.alphanumeric(text.at(start - 1))) {
            return false;
        }
        var written = text.folded(start, end);
        boolean address = written.length() > 4 && IpAddresses.groups(written) != null;
        boolean device = colons == 5 && end - start == 17;
        if (address) {
            finds.take(IdentifierKind.IP, IpAddresses.read(written), start, end);
        } else if (device) {
            scan.claim(start, end);
        }
        return address || device;
    }

    private static boolean ipv6Char(char c) {
        return TextScan.digit(c) || (c >= 'a' && c <= 'f') || c == ':' || c == '.';
    }

    /// A crypto address, right or wrong, or a fingerprint.
    private void longRun(int run) {
        int from = scan.from(run);
        int to = scan.to(run);
        var token = Folding.tidy(text.original(from, to));
        if (CryptoAddresses.shape(token) && !(scan.shape(run) == Shape.DIGITS)) {
            var chain = CryptoAddresses.chain(token);
            if (chain != null) {
                finds.take(IdentifierKind.CRYPTO, CryptoAddresses.read(token), from, to);
                return;
            }
            if (token.startsWith("0x") || token.regionMatches(true, 0, "bc1", 0, 3)) {
                finds.take(IdentifierKind.CRYPTO, CryptoAddresses.read(token), from, to);
                return;
            }
        }
        scan.claim(from, to);
    }

    private void uuid(int from, int to) {
        int end = to;
        int dashes = 0;
        while (end - from < 36 && (TextScan.alphanumeric(text.at(end)) || text.at(end) == '-')) {
            dashes += text.at(end++) == '-' ? 1 : 0;
        }
        if (end - from == 36 && dashes == 4) {
            scan.claim(from, end);
        }
    }
}
