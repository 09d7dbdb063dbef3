// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.util.Locale;

/// What a fingerprint was taken of.
public enum Media {
    IMAGE,
    VIDEO;

    /// The name in the database and in other programs.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one of a name.
    public static Media of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
