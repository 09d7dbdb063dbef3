// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.Set;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.identify.TextWord.Sort;

/// Finds screen names: behind an `@`, behind the name of a platform or a word such as "username", or by their looks
/// (letters, an underscore, digits).
final class HandleFinder {
    private static final int CHARS_MAX = 40;
    private static final Set<String> FILE_ENDINGS = Set.of(
            "jpg", "jpeg", "png", "gif", "webp", "heic", "mp4", "mov", "avi", "mp3", "zip", "rar", "pdf", "txt", "doc",
            "docx", "xls", "xlsx", "csv", "json", "xml", "html", "apk", "exe");
    private static final Set<String> DOMAIN_ENDINGS = Set.of(
            "com", "net", "org", "io", "co", "th", "example", "app", "gg", "xyz", "info", "ru", "cn", "uk", "us", "edu",
            "gov", "tv", "cc", "ly", "test");
    private static final Set<String> FILE_STARTS =
            Set.of("img", "vid", "dsc", "screenshot", "mov", "pxl", "dcim", "file", "image");
    private static final Set<String> EVERYDAY = Set.of("""
            and or the is to me my in on at for if then app account accounts group groups chat chats
            id name user users from with messenger video call calls story stories live page profile
            bio dm dms msg message messages post posts friend friends add please only now here also
            today using via was were has had have he she they we it its this that not no yes but so as
            by of be are will can an link number phone card unknown someone contact handle username
            asap because when who what where how all any every your his her their our you back again
            later tonight tomorrow just too instead pay web desktop channel server bot support team
            shows said says asked sent deleted banned reported blocked after before until since still
            already never same other another new old real fake which there does did do like than about
            into over online offline none null redacted private public official help safety policy
            report reports media content activity login logs info data photo photos picture pictures
            image images clip clips file files game games email mail sms address ip
            """.strip().split("\\s+"));

    private final TextScan scan;
    private final FoldedText text;
    private final Finds finds;

    HandleFinder(TextScan scan, Finds finds) {
        this.scan = scan;
        this.text = scan.text;
        this.finds = finds;
    }

    void find() {
        thaiHandles();
        for (int run = 0; run < scan.runs(); ) {
            if (scan.claimed(run)) {
                run++;
                continue;
            }
            int start = start(run);
            int last = last(run);
            int end = end(last);
            if (end - start <= CHARS_MAX) {
                look(start, end);
            }
            run = last + 1;
        }
    }

    private int start(int run) {
        int start = scan.from(run);
        while (text.at(start - 1) == '_' && scan.from(run) - start < 4) {
            start--;
        }
        return start;
    }

    /// The last run joined to `run` by dots, dashes and underscores.
    private int last(int run) {
        int last = run;
        while (last + 1 < scan.runs() && !scan.claimed(last + 1) && joined(scan.to(last), scan.from(last + 1))) {
            last++;
        }
        return last;
    }

    private boolean joined(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != '_' && c != '.' && c != '-' && !(c == '#' && to - from == 1 && TextScan.digit(text.at(to)))) {
                return false;
            }
        }
        return to - from <= 3;
    }

    private int end(int lastRun) {
        int end = scan.to(lastRun);
        while (text.at(end) == '_' && end - scan.to(lastRun) < 4) {
            end++;
        }
        return end;
    }

    private void look(int start, int end) {
        var written = text.folded(start, end);
        boolean at = text.at(start - 1) == '@' && !TextScan.alphanumeric(text.at(start - 2));
        var looks = Looks.of(written);
        if (looks == Looks.FILE || (looks == Looks.NUMBER && !at)) {
            return;
        }
        if (looks == Looks.DOMAIN) {
            if (text.at(end) == '/' && !at) {
                link(start, end);
            } else if (at) {
                take(start - 1, end, Announced.of(scan, start - 1));
            }
            return;
        }
        var said = Announced.of(scan, at ? start - 1 : start);
        boolean everyday = EVERYDAY.contains(written) || Platforms.known(written);
        if (at ? written.length() > 1 && looks != Looks.NUMBER : !everyday && said.accepts(looks, written.length())) {
            take(at ? start - 1 : start, end, said);
        }
    }

    private void link(int start, int domainEnd) {
        int end = domainEnd;
        while (end - start < 2_048 && text.at(end) > ' ' && text.at(end) < 0x7f && "\"<>|".indexOf(text.at(end)) < 0) {
            end++;
        }
        while (".,;:!?)]'".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        var reading = WebAddresses.read(IdentifierKind.URL, text.original(start, end));
        if (reading instanceof Reading.Is) {
            finds.take(IdentifierKind.URL, reading, start, end);
        }
    }

    private void take(int start, int end, Announced said) {
        var platform = said.platform.isEmpty() ? platformBehind(end) : said.platform;
        finds.take(IdentifierKind.HANDLE, Handles.handle(platform, text.original(start, end)), start, end);
    }

    /// "… on GameTalk", "… ใน GameTalk", "… (GameTalk)".
    private String platformBehind(int end) {
        int i = end;
        while (text.at(i) == ' ' && i - end < 2) {
            i++;
        }
        if (text.at(i) == '(') {
            i++;
        } else if (text.at(i) == 'o' && text.at(i + 1) == 'n' && text.at(i + 2) == ' ') {
            i += 3;
        } else if (text.at(i) == '\u0e43' && text.at(i + 1) == '\u0e19') {
            i += text.at(i + 2) == ' ' ? 3 : 2;
        } else {
            return "";
        }
        int run = scan.firstRunAt(i);
        if (run >= scan.runs() || scan.from(run) != i || !TextScan.letter(text.charAt(i))) {
            return "";
        }
        var name = text.original(i, scan.to(run));
        boolean named = Character.isUpperCase(name.charAt(0)) || Platforms.known(name);
        return named && name.length() > 1 ? name : "";
    }

    /// Names in Thai letters stand behind an `@` only.
    private void thaiHandles() {
        for (int i = 0; i + 2 < text.length(); i++) {
            if (text.charAt(i) == '@'
                    && Folding.thaiLetter(text.charAt(i + 1))
                    && !TextScan.alphanumeric(text.at(i - 1))) {
                int end = i + 1;
                while (end < text.length() && end - i < CHARS_MAX && thaiName(text.charAt(end))) {
                    end++;
                }
                if (!scan.claimedWithin(i, end)) {
                    take(i, end, Announced.of(scan, i));
                }
                i = end;
            }
        }
    }

    private static boolean thaiName(char c) {
        return Folding.thaiLetter(c) || TextScan.alphanumeric(c) || c == '_' || c == '.';
    }

    /// What a word looks like by itself.
    private enum Looks {
        NUMBER,
        FILE,
        DOMAIN,
        WORD,
        /// A word with a dash, a dot or some digits.
        PERHAPS,
        /// Several letters and several digits in one word.
        LIKELY,
        /// Letters and an underscore.
        HANDLE;

        static Looks of(String written) {
            int letters = 0;
            int digits = 0;
            int underscores = 0;
            int signs = 0;
            for (int i = 0; i < written.length(); i++) {
                char c = written.charAt(i);
                if (TextScan.letter(c)) {
                    letters++;
                } else if (TextScan.digit(c)) {
                    digits++;
                } else if (c == '_') {
                    underscores++;
                } else {
                    signs++;
                }
            }
            if (letters == 0) {
                return NUMBER;
            }
            if (signs > 0 && ending(written, FILE_ENDINGS)
                    || FILE_STARTS.contains(startLetters(written)) && digits > 1) {
                return FILE;
            }
            if (signs > 0 && ending(written, DOMAIN_ENDINGS)) {
                return DOMAIN;
            }
            if (underscores > 0 && letters >= 3) {
                return HANDLE;
            }
            if (letters >= 3 && digits >= 2) {
                return LIKELY;
            }
            return digits > 0 || signs > 0 || underscores > 0 ? PERHAPS : WORD;
        }

        private static boolean ending(String written, Set<String> endings) {
            int dot = written.lastIndexOf('.');
            return dot > 0 && endings.contains(written.substring(dot + 1));
        }

        private static String startLetters(String written) {
            int i = 0;
            while (i < written.length() && TextScan.letter(written.charAt(i))) {
                i++;
            }
            return written.substring(0, i);
        }
    }

    /// The words right before a place that announce a screen name.
    private static final class Announced {
        private static final int WORDS_MAX = 6;

        private String platform = "";
        private boolean sure;
        private boolean perhaps;
        private boolean user;
        private boolean id;
        private boolean add;
        private boolean soft;
        private boolean sign;
        private boolean reference;

        /// A platform named in Thai letters: a Latin word behind it is hardly prose.
        private boolean thai;

        static Announced of(TextScan scan, int at) {
            var said = new Announced();
            int from = at;
            int word = scan.wordBefore(at);
            for (int n = 0; n < WORDS_MAX && word >= 0 && said.touches(scan, scan.wordTo(word), from); n++, word--) {
                said.hear(scan, word);
                from = scan.wordFrom(word);
            }
            said.label(scan, at);
            return said;
        }

        private void hear(TextScan scan, int word) {
            switch (scan.sort(word)) {
                case PLATFORM, PLATFORM_PERHAPS -> {
                    platform = platform.isEmpty() ? scan.code(word) : platform;
                    sure |= scan.sort(word) == Sort.PLATFORM;
                    thai |= Folding.thaiLetter(scan.text.charAt(scan.wordTo(word) - 1));
                    perhaps |= scan.sort(word) == Sort.PLATFORM_PERHAPS;
                }
                case USER -> user = true;
                case ID -> id = true;
                case ADD -> add = true;
                case SOFT, ACCOUNT -> soft = true;
                case BY -> soft |= scan.code(word).equals("by");
                case REFERENCE -> reference = true;
                default -> {}
            }
        }

        /// Whether only blanks and signs that join lie between two places; notes a colon or an equals sign.
        private boolean touches(TextScan scan, int from, int to) {
            if (to - from > 4) {
                return false;
            }
            for (int i = from; i < to; i++) {
                char c = scan.text.charAt(i);
                if (c == ':' || c == '=' || c == '>') {
                    sign = true;
                } else if (c != ' ' && c != '"' && c != '\'' && c != '(' && c != '-' && c != '@') {
                    return false;
                }
            }
            return true;
        }

        /// "GameTalk: name": a capitalised word and a colon.
        private void label(TextScan scan, int at) {
            int colon = at - 1;
            while (scan.text.at(colon) == ' ' && at - colon < 3) {
                colon--;
            }
            int run = scan.text.at(colon) == ':' ? scan.runEndingAt(colon) : -1;
            if (!platform.isEmpty() || run < 0 || scan.length(run) < 3 || scan.claimed(run)) {
                return;
            }
            var name = scan.text.original(scan.from(run), colon);
            boolean capital =
                    Character.isUpperCase(name.charAt(0)) && !TextScan.digit(scan.text.charAt(scan.from(run)));
            if (capital && scan.wordBefore(colon) < 0 || capital && scan.wordTo(scan.wordBefore(colon)) != colon) {
                platform = Platforms.fold(name);
                soft = true;
            }
        }

        boolean accepts(Looks looks, int length) {
            if (reference || length < 3) {
                return false;
            }
            boolean named =
                    user && (sign || id) || (sure || perhaps) && (sign || id) || (sure || perhaps) && add || id && sign;
            return switch (looks) {
                case HANDLE -> true;
                case LIKELY -> named || user || id || add || soft || sure || perhaps;
                case PERHAPS -> named || user || sure || perhaps && add;
                case WORD ->
                    (named || thai || user && sign) && length > 3 && !(id && sign && !sure && !perhaps && !user);
                default -> false;
            };
        }
    }
}
