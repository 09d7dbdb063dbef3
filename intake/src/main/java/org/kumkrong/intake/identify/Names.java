// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.names.PersonName;

/// Person names and nicknames, with a key that survives script and spelling.
final class Names {
    private static final int CHARS_MAX = 200;
    private static final List<String> NICKNAME_WORDS =
            List.of("ชื่อเล่นว่า", "ชื่อเล่น", "น้อง", "nickname:", "nickname ");

    /// Thai names that look like what programs write for nothing.
    private static final Set<String> SHORT_NAMES = Set.of("Nan", "NAN", "Na", "Nil");

    private static final Set<String> UNKNOWN =
            Set.of("n/a", "unknown", "null", "-", "--", "redacted", "unk", "ไม่ทราบชื่อ", "ไม่ทราบนามสกุล", "ไม่ทราบ");
    private static final Pattern MADE_UP =
            Pattern.compile("นามสมมต|นามสมมุต|นามแฝง|pseudonym|not (?:her|his) real name");
    private static final Pattern CALLED = Pattern.compile(
            "(?<name>[^()\"“”]{2,}?) ?(?:[(\"“](?:aka |a\\.k\\.a\\. )?"
                    + "(?<bracket>[^()\"“”0-9]{2,30})[)\"”]|(?:ชื่อเล่น(?:ว่า)? ?|(?<= )(?:nickname:?|aka) )(?<word>[^()\"“”0-9]{1,30}))\\.?");

    private Names() {}

    /// A name; a nickname in brackets or behind the word for it is read as one of its own.
    static Reading person(String raw) {
        var text = withoutPlaceholders(Folding.tidy(raw.replace("นามสกุล", " ")));
        if (MADE_UP.matcher(text).find()) {
            return Reading.not("a made-up name that stands for the real one", Reading.SHARED);
        }
        var called = text.length() > CHARS_MAX ? null : CALLED.matcher(text);
        if (called == null || !called.matches()) {
            return read(IdentifierKind.PERSON_NAME, text);
        }
        var nickname = called.group("bracket") == null ? called.group("word") : called.group("bracket");
        var name = read(IdentifierKind.PERSON_NAME, called.group("name").strip());
        var forms = new ArrayList<Reading.Form>(2);
        if (!(name instanceof Reading.Is full)) {
            return name;
        }
        forms.addAll(full.forms());
        if (nickname(nickname) instanceof Reading.Is is) {
            forms.addAll(is.forms());
        }
        return new Reading.Is(List.copyOf(forms));
    }

    /// Without the parts that say a part is unknown: "N/A Smith", "Unknown Unknown".
    private static String withoutPlaceholders(String text) {
        if (text.indexOf(' ') < 0) {
            return text;
        }
        var kept = Arrays.stream(text.split(" "))
                .filter(word -> !UNKNOWN.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        return kept.isEmpty() ? text.substring(0, text.indexOf(' ')) : String.join(" ", kept);
    }

    static Reading nickname(String raw) {
        var text = Folding.tidy(raw);
        for (var word : NICKNAME_WORDS) {
            if (text.length() > word.length() && text.regionMatches(true, 0, word, 0, word.length())) {
                text = text.substring(word.length()).strip();
            }
        }
        return read(IdentifierKind.NICKNAME, text);
    }

    /// The script-independent key of a name.
    static String key(String name) {
        return PersonName.of(name).key();
    }

    private static Reading read(IdentifierKind kind, String text) {
        if (!SHORT_NAMES.contains(text) && Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        if (text.length() > CHARS_MAX) {
            return Reading.not("too long for a name");
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return Reading.not("no letters in it");
        }
        return Reading.is(kind, "", text, key(text));
    }
}
