// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import java.util.List;

/// A person's name as written, with the forms under which its other spellings can be found. Immutable.
///
/// @param written the text as given, NFKC, blanks folded
/// @param tokens its words in Latin letters `a`–`z`, lower case, titles cut, in the order written
/// @param sounds one key per token: equal for spellings that sound alike across scripts
public record PersonName(String written, List<String> tokens, List<String> sounds) {
    public PersonName {
        tokens = List.copyOf(tokens);
        sounds = List.copyOf(sounds);
    }

    /// Reads a name in any script.
    public static PersonName of(String written) {
        throw new UnsupportedOperationException("not built yet " + written.length());
    }

    /// The sounds, sorted and joined: one key for all orders and spellings.
    public String key() {
        return sounds.stream().sorted().reduce((a, b) -> a + " " + b).orElse("");
    }

    /// How alike two names are, from 0 (nothing in common) to 1 (the same words).
    public static double similarity(PersonName a, PersonName b) {
        throw new UnsupportedOperationException("not built yet");
    }

    /// Withheld: a name names a person.
    @Override
    public String toString() {
        return "name[withheld]";
    }
}
