// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.util.Locale;

/// In which shape another server tells what it knows.
enum Wire {
    /// StopNCII's FetchHashes.
    STOPNCII,
    /// NCMEC's hash sharing, version 2.
    NCMEC;

    /// The name in the database.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Wire of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
