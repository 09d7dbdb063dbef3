// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.List;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.names.PersonName;

/// Person names and nicknames, with a key that survives script and spelling.
final class Names {
    private static final int CHARS_MAX = 200;
    private static final List<String> NICKNAME_WORDS =
            List.of("ชื่อเล่นว่า", "ชื่อเล่น", "น้อง", "nickname:", "nickname ");

    private Names() {}

    static Reading person(String raw) {
        return read(IdentifierKind.PERSON_NAME, Folding.tidy(raw));
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
        if (Placeholders.word(text)) {
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
