// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.HashSet;
import java.util.Set;
import org.kumkrong.intake.IdentifierKind;

/// Finds screen names: behind an `@`, behind the name of a platform or a word such as "username", or by their looks
/// (letters, an underscore, digits).
final class HandleFinder {
    private static final int CHARS_MAX = 40;
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
            trc20 erc20 bep20 trc-20 erc-20 bep-20 spam extortion
            covid19 covid-19 sha256 sha-256 sha512 sha-512 utf16 windows10 windows11 android14 ios17 base64
            """.strip().split("\\s+"));

    private static final Set<String> CALLED = Set.of("ชื่อ", "ใช้ชื่อ", "called", "named", "username", "gamertag");
    private static final Set<String> FIELD_WORDS = Set.of("""
            user id uid ip last first name full phone email mail created updated at date time login address device type
            account acct number display screen profile url country city lang language status code registration reg sender
            recipient from to message msg chat room group file hash size report reported ts timestamp event is num count
            """.strip().split("\\s+"));

    private final TextScan scan;
    private final FoldedText text;
    private final Finds finds;
    private final boolean thai;
    private final Set<String> speakers = new HashSet<>();

    HandleFinder(TextScan scan, Finds finds) {
        this.scan = scan;
        this.text = scan.text;
        this.finds = finds;
        this.thai = scan.text.thai();
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
        boolean at = text.at(start - 1) == '@' && !TextScan.alphanumeric(text.at(start - 2));
        if (!at && plainWord(start, end)) {
            return;
        }
        var written = text.folded(start, end);
        var looks = HandleLooks.of(written);
        if (text.at(end) == '/' && ProfileLinks.known(written) && !at) {
            link(start, end);
            return;
        }
        if (looks == HandleLooks.FILE || looks == HandleLooks.NUMBER || (!at && fieldName(written, end))) {
            return;
        }
        if (looks == HandleLooks.WORD && calledSo(start) && camel(start, end)) {
            looks = HandleLooks.PERHAPS;
        }
        if (looks == HandleLooks.DOMAIN) {
            if (text.at(end) == '/' && !at) {
                link(start, end);
            } else if (at || HandleWords.of(scan, start).username()) {
                take(at ? start - 1 : start, end, HandleWords.of(scan, at ? start - 1 : start));
            }
            return;
        }
        var said = HandleWords.of(scan, at ? start - 1 : start);
        boolean taken = at
                ? written.length() > 1
                : (said.accepts(looks, written, !platformBehind(end).isEmpty())
                                || speaks(looks, start, end)
                                || (looks == HandleLooks.LIKELY && aloneInThai(start, end)))
                        && !EVERYDAY.contains(written)
                        && !personName(looks, start, end)
                        && !Platforms.known(written);
        if (taken) {
            take(at ? start - 1 : start, end, said);
        }
    }

    /// Whether this is a word of letters alone with nothing before it that could announce a name: most of any text.
    private boolean plainWord(int start, int end) {
        int word = scan.wordBefore(start);
        boolean announced = word >= 0 && start - scan.wordTo(word) <= 4;
        if (announced || text.at(start - 1) == ':' || text.at(end) == '/' || text.at(end) == ':') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!TextScan.letter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a word such as "called" stands right before a place.
    private boolean calledSo(int start) {
        int word = scan.wordBefore(start);
        return word >= 0
                && start - scan.wordTo(word) <= 2
                && CALLED.contains(text.folded(scan.wordFrom(word), scan.wordTo(word)));
    }

    /// Capitals inside a word: `xXDarkKingXx`.
    private boolean camel(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (text.capital(i) && !text.capital(i - 1)) {
                return !Platforms.known(text.folded(start, end));
            }
        }
        return false;
    }

    /// The name of a field before its value: `last_ip: …`, `"user_id": …`.
    private boolean fieldName(String written, int end) {
        boolean labels = text.at(end) == ':' || text.at(end) == '=' || (text.at(end) == '"' && text.at(end + 1) == ':');
        if (!labels || written.indexOf('_') < 0) {
            return false;
        }
        for (var part : written.split("_", -1)) {
            if (!FIELD_WORDS.contains(part)) {
                return false;
            }
        }
        return true;
    }

    /// "FB: Coach Tom" names a person, not an account.
    private boolean personName(HandleLooks looks, int start, int end) {
        return looks == HandleLooks.WORD && text.capital(start) && text.at(end) == ' ' && text.capital(end + 1);
    }

    /// Whether a word in Latin letters stands alone among Thai ones.
    private boolean aloneInThai(int start, int end) {
        return thai && thaiOrEnd(start, -1) && thaiOrEnd(end - 1, 1);
    }

    private boolean thaiOrEnd(int from, int step) {
        int i = from + step;
        while (text.at(i) == ' ' && Math.abs(i - from) < 3) {
            i += step;
        }
        return Folding.thaiLetter(text.at(i)) || i < 0 || i >= text.length();
    }

    /// The first line of a speaker in a chat: `[2026-09-01 03:02] kwan_2211: …`.
    private boolean speaks(HandleLooks looks, int start, int end) {
        boolean line = text.at(start - 1) == '\n' || (text.at(start - 1) == ' ' && text.at(start - 2) == ']');
        boolean named = looks == HandleLooks.LIKELY || looks == HandleLooks.PERHAPS;
        return named && line && text.at(end) == ':' && speakers.add(text.folded(start, end));
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
        if (reading instanceof Reading.Is && !scan.claimedWithin(start, end)) {
            finds.take(IdentifierKind.URL, reading, start, end);
        }
    }

    private void take(int start, int end, HandleWords said) {
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
        var name = text.original(i, text.at(i - 1) == '(' ? bracketEnd(run) : scan.to(run));
        boolean named = Character.isUpperCase(name.charAt(0)) || Platforms.known(name);
        boolean word = EVERYDAY.contains(text.folded(i, scan.to(run))) && !Platforms.known(name);
        return named && name.length() > 1 && !word ? name : "";
    }

    /// Behind a name of two or three words in brackets, "(Example Chat)"; behind the first word where none closes.
    private int bracketEnd(int run) {
        int last = run;
        while (last + 1 < scan.runs()
                && last < run + 2
                && scan.from(last + 1) == scan.to(last) + 1
                && text.at(scan.to(last)) == ' ') {
            last++;
        }
        return text.at(scan.to(last)) == ')' ? scan.to(last) : scan.to(run);
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
                    take(i, end, HandleWords.of(scan, i));
                }
                i = end;
            }
        }
    }

    private static boolean thaiName(char c) {
        return Folding.thaiLetter(c) || TextScan.alphanumeric(c) || c == '_' || c == '.';
    }
}
