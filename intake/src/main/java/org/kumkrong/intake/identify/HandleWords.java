// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.Set;
import org.kumkrong.intake.identify.TextWord.Sort;

/// The words right before a place that announce a screen name.
final class HandleWords {
    private static final int WORDS_MAX = 6;

    /// Labels of fields, which are no platforms.
    private static final Set<String> FIELDS = Set.of(
            "device",
            "bio",
            "model",
            "browser",
            "suspect",
            "victim",
            "child",
            "note",
            "reporter",
            "email",
            "name",
            "offender",
            "account",
            "platform",
            "service",
            "contact",
            "comment",
            "subject",
            "nickname",
            "school",
            "alias");

    String platform = "";
    private boolean sure;
    private boolean perhaps;
    private boolean user;
    /// A word that means a screen name and nothing else.
    private boolean username;
    private boolean id;
    private boolean add;
    private boolean soft;
    private boolean sign;
    private boolean reference;

    /// Thai words stand before a word in Latin letters.
    private boolean thaiSoft;

    /// A capitalised word and a colon stand before it.
    private boolean labelled;

    /// That word has capitals inside, as only names of services do, and no blank follows it.
    private boolean camelLabel;

    /// A platform named in Thai letters: a Latin word behind it is hardly prose.
    private boolean thai;

    static HandleWords of(TextScan scan, int at) {
        var said = new HandleWords();
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
            case USER -> {
                user = true;
                username |= !scan.code(word).equals("person");
            }
            case ID -> id = true;
            case ADD -> add = true;
            case SOFT, ACCOUNT -> {
                soft = true;
                thaiSoft |= Folding.thaiLetter(scan.text.charAt(scan.wordTo(word) - 1));
            }
            case BY -> soft |= scan.code(word).equals("by");
            case REFERENCE, ACCOUNT_ID -> reference = true;
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
            } else if (c == ',' && legalForm(scan, to)) {
                continue;
            } else if (c != ' ' && c != '"' && c != '\'' && c != '(' && c != '-' && c != '@') {
                return false;
            }
        }
        return true;
    }

    /// Whether "Inc." or its kin follows.
    private static boolean legalForm(TextScan scan, int at) {
        var form = scan.text.folded(at, Math.min(at + 3, scan.text.length()));
        return form.equals("inc") || form.equals("llc") || form.equals("ltd") || form.startsWith("co");
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
        boolean capital = Character.isUpperCase(name.charAt(0)) && !TextScan.digit(scan.text.charAt(scan.from(run)));
        int word = scan.wordBefore(colon);
        if (capital
                && !FIELDS.contains(scan.text.folded(scan.from(run), colon))
                && (word < 0 || scan.wordTo(word) != colon)) {
            platform = Platforms.fold(name);
            boolean glued = colon == at - 1;
            labelled = glued || hasDigitOrDot(scan, at);
            camelLabel = glued && name.chars().skip(1).anyMatch(Character::isUpperCase);
        }
    }

    private static boolean hasDigitOrDot(TextScan scan, int at) {
        int i = scan.text.at(at) == '@' ? at + 1 : at;
        while (TextScan.letter(scan.text.at(i)) || scan.text.at(i) == '-') {
            i++;
        }
        return TextScan.digit(scan.text.at(i))
                || scan.text.at(i) == '_'
                || (scan.text.at(i) == '.' && TextScan.alphanumeric(scan.text.at(i + 1)));
    }

    /// `nong.ploy.9`: words and a number between dots, as no prose has.
    private static boolean dotted(String written) {
        return written.length() > 6 && written.indexOf('.') > 2 && written.indexOf('.') != written.lastIndexOf('.');
    }

    /// Whether a word that means a screen name and nothing else stands there.
    boolean username() {
        return username && !reference;
    }

    /// Whether a word that looks like this is a screen name here.
    ///
    /// @param placed whether a platform is named right behind it
    boolean accepts(HandleLooks looks, String written, boolean placed) {
        if (reference || written.length() < 3) {
            return false;
        }
        boolean app = sure || perhaps;
        boolean named = ((user || app) && (sign || id)) || (app && add) || (id && sign);
        return switch (looks) {
            case HANDLE -> true;
            case LIKELY -> named || user || id || add || soft || app || placed || labelled;
            case PERHAPS ->
                named || user || sure || placed || labelled || thaiSoft || (id && add) || (soft && dotted(written));
            case WORD -> written.length() > 3 && (thai || camelLabel || (named && (app || username)));
            default -> false;
        };
    }
}
