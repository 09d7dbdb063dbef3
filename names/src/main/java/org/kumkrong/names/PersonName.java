// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import java.util.List;

/// A person's name as written, with the forms under which its other spellings can be found.
///
/// Any text can be read: at most 240 UTF-16 units, 12 words and 48 a word are looked at ([#shortened] tells).
/// Two names are equal when they are written the same. Immutable, safe for threads.
public final class PersonName {
    static final double VARIANT = 0.9;

    private final String written;
    private final List<String> tokens;
    private final List<String> sounds;
    private final String key;
    private final boolean shortened;
    private final NameToken[] compared;

    private PersonName(String written, List<NameToken> compared, boolean shortened) {
        this.written = written;
        this.tokens = compared.stream().map(NameToken::latin).toList();
        this.sounds = compared.stream().map(NameToken::key).toList();
        this.key = String.join(" ", sounds.stream().sorted().toList());
        this.shortened = shortened;
        this.compared = compared.toArray(NameToken[]::new);
    }

    /// Reads a name in any script.
    public static PersonName of(String written) {
        var reader = new NameReader(written);
        List<NameToken> tokens = reader.tokens();
        return new PersonName(reader.written(), tokens, reader.shortened());
    }

    /// The text as given, NFKC, blanks folded.
    public String written() {
        return written;
    }

    /// Its words in Latin letters `a`–`z`, lower case, titles cut, in the order written.
    public List<String> tokens() {
        return tokens;
    }

    /// One key per token: equal for spellings that sound alike across scripts.
    public List<String> sounds() {
        return sounds;
    }

    /// Whether a limit cut off part of the text.
    public boolean shortened() {
        return shortened;
    }

    /// The sounds, sorted and joined: one key for all orders and spellings.
    public String key() {
        return key;
    }

    /// How alike two names are, from 0 (nothing in common) to 1 (the same words).
    ///
    /// From 0.85 on, take it as one name in another spelling; below 0.70 as two names.
    /// Symmetric; the order of words is free.
    public static double similarity(PersonName a, PersonName b) {
        return NameAlignment.similarity(a, b);
    }

    /// Whether two names of one word each are forms or spellings of one name: the same as a [#similarity] of at least
    /// 0.9, found sooner. False where either has several words.
    public static boolean isVariant(PersonName a, PersonName b) {
        if (a.compared.length != 1 || b.compared.length != 1) {
            return false;
        }
        boolean turned = a.compared[0].latin().compareTo(b.compared[0].latin()) > 0;
        NameToken one = (turned ? b : a).compared[0];
        NameToken other = (turned ? a : b).compared[0];
        return one.plain() && other.plain() ? TokenLikeness.reaches(one, other, VARIANT) : similarity(a, b) >= VARIANT;
    }

    NameToken[] compared() {
        return compared;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonName name && written.equals(name.written) && shortened == name.shortened;
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    /// Withheld: a name names a person.
    @Override
    public String toString() {
        return "name[withheld]";
    }
}
