// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import com.ibm.icu.lang.UScript;

/// One word as written, all of one script, and whether a full stop follows.
record WrittenWord(String text, int script, boolean dotted) {
    /// What the script says of vowels.
    NameToken.Writing writing() {
        return switch (script) {
            case UScript.ARABIC, UScript.HEBREW, UScript.SYRIAC -> NameToken.Writing.CONSONANTS;
            case UScript.HAN -> NameToken.Writing.SYLLABLES;
            default -> NameToken.Writing.LETTERS;
        };
    }

    /// Withheld: a name names a person.
    @Override
    public String toString() {
        return "word[withheld]";
    }
}
