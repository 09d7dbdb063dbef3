// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.cases;

import java.util.Locale;

/// How far a case is: few words, each of them true.
enum CaseStatus {
    OPEN,
    SUSPENDED,
    CLOSED;

    /// The name under which the database and the words know it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CaseStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
