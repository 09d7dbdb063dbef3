// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.util.Locale;

/// What an agency can choose to show another one of a tip or a case.
public enum SharedField {
    /// What was said: the passages of the tip, which may name people.
    WORDS,
    /// The identifiers of subjects; none of a child's.
    IDENTIFIERS,
    /// That children are named, by reference; nothing else about them.
    CHILDREN,
    /// Priority, its reasons, and clocks.
    URGENCY,
    /// The untouched source file, where it holds this tip alone.
    SOURCE,
    /// The notes of the case as they stand.
    NOTES;

    /// The name under which the database knows it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field with a name of the database.
    public static SharedField of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
