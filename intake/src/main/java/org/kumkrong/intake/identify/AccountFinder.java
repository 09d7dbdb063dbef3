// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.identify.TextWord.Sort;

/// Finds a platform's own numbers for accounts: behind "user id" and its kin, whatever platform is named between, and
/// behind the name of a platform with "id". A word in plain letters is never one.
final class AccountFinder {
    private static final int REACH = 64;
    private static final int WORDS_BETWEEN_MAX = 6;
    private static final int CHARS_MIN = 5;
    private static final int CHARS_MAX = 64;
    private static final int GIVEN_LETTERS_DIGITS_MIN = 12;

    private final TextScan scan;
    private final FoldedText text;
    private final Finds finds;
    private final String sender;

    /// @param sender the platform whose text it is, empty where unknown
    AccountFinder(TextScan scan, Finds finds, String sender) {
        this.sender = sender;
        this.scan = scan;
        this.text = scan.text;
        this.finds = finds;
    }

    void find() {
        for (int word = 0; word < scan.words(); word++) {
            if (scan.sort(word) == Sort.ACCOUNT_ID) {
                announced(scan.wordTo(word), platformBefore(word));
            } else if (scan.sort(word) == Sort.ID) {
                var platform = platformBefore(word);
                if (!platform.isEmpty()) {
                    beside(scan.wordTo(word), platform);
                }
            }
        }
    }

    /// "user id: 4811…", "Profile id (GameTalk): …", "internal id … at GameTalk".
    private void announced(int from, String before) {
        int run = scan.firstRunAt(from);
        for (int words = 0; run < scan.runs() && words <= WORDS_BETWEEN_MAX; words++) {
            int start = scan.from(run);
            if (start - from > REACH || broken(from, start)) {
                return;
            }
            int end = end(start);
            if (given(start, end)) {
                var between = named(from, start);
                var behind = between.isEmpty() ? placed(end) : between;
                take(before.isEmpty() ? behind : before, start, end);
                return;
            }
            if (hasDigit(start, end)) {
                return; // something else stands where the number should
            }
            run = scan.firstRunAt(end);
        }
    }

    /// "telegram id 7193272410": only digits or a long given name, and at once, since screen names follow
    /// such words too.
    private void beside(int from, String platform) {
        int run = scan.firstRunAt(from);
        int start = run < scan.runs() ? scan.from(run) : from + REACH;
        int end = end(start);
        boolean close = start - from <= 4 && !broken(from, start);
        if (close && given(start, end) && Phones.thaiMobile(text.folded(start, end)) == null) {
            take(platform, start, end);
        }
    }

    private void take(String platform, int start, int end) {
        var raw = text.original(start, end);
        finds.take(
                IdentifierKind.ACCOUNT,
                Handles.id(IdentifierKind.ACCOUNT, platform.isEmpty() ? sender : platform, raw),
                start,
                end);
    }

    /// Letters, digits and the signs that join them in given numbers.
    private int end(int start) {
        int end = start;
        while (end - start < CHARS_MAX
                && (TextScan.alphanumeric(text.at(end)) || text.at(end) == '-' || text.at(end) == '_')) {
            end++;
        }
        while (end > start && !TextScan.alphanumeric(text.at(end - 1))) {
            end--;
        }
        return end;
    }

    /// Whether a stretch looks as numbers do that a program gave: digits, at most one letter before them,
    /// or many of both.
    private boolean given(int start, int end) {
        int length = end - start;
        if (length < CHARS_MIN || length >= CHARS_MAX) {
            return false;
        }
        int digits = 0;
        int letters = 0;
        for (int i = start; i < end; i++) {
            digits += TextScan.digit(text.charAt(i)) ? 1 : 0;
            letters += TextScan.letter(text.charAt(i)) ? 1 : 0;
        }
        return (digits >= CHARS_MIN && letters <= 1)
                || (length >= GIVEN_LETTERS_DIGITS_MIN
                        && digits * 4 >= length
                        && text.folded(start, end).indexOf('_') < 0);
    }

    private boolean hasDigit(int start, int end) {
        for (int i = start; i < end; i++) {
            if (TextScan.digit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean broken(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == ';' || c == '|' || c == '?' || c == '!') {
                return true;
            }
        }
        return false;
    }

    /// The platform named between the words and the number, without signs and "is".
    private String named(int from, int to) {
        var between = text.original(from, to).strip();
        int end = between.length();
        while (end > 0 && (" :=#(\"'".indexOf(between.charAt(end - 1)) >= 0)) {
            end--;
        }
        int start = 0;
        while (start < end && " :=#(\"'".indexOf(between.charAt(start)) >= 0) {
            start++;
        }
        var name = between.substring(start, end);
        for (var filler : new String[] {"at ", "on ", "is ", "for "}) {
            name = name.startsWith(filler) ? name.substring(filler.length()) : name;
        }
        return name.length() < 2 || name.equals("is") || name.equals("was") || name.equals("คือ") ? "" : name;
    }

    /// "… at GameTalk", "… on GameTalk", "… (GameTalk)".
    private String placed(int end) {
        int i = end;
        while (text.at(i) == ' ' && i - end < 2) {
            i++;
        }
        boolean at = (text.at(i) == 'a' && text.at(i + 1) == 't') || (text.at(i) == 'o' && text.at(i + 1) == 'n');
        int from = at && text.at(i + 2) == ' ' ? i + 3 : text.at(i) == '(' ? i + 1 : -1;
        int run = from < 0 ? scan.runs() : scan.firstRunAt(from);
        boolean name = run < scan.runs() && scan.from(run) == from && text.capital(from);
        return name ? text.original(from, scan.to(run)) : "";
    }

    /// The platform whose name ends right before a word.
    private String platformBefore(int word) {
        int before = word - 1;
        boolean touches = before >= 0
                && scan.wordFrom(word) - scan.wordTo(before) <= 1
                && (scan.sort(before) == Sort.PLATFORM || scan.sort(before) == Sort.PLATFORM_PERHAPS);
        return touches ? scan.code(before) : "";
    }
}
