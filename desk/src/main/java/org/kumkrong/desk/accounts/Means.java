// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.util.Locale;

/// What an officer showed last when they signed in.
enum Means {
    PASSWORD,
    CODE,
    RECOVERY,
    PASSKEY,
    PROVIDER;

    /// The name under which the database and the words know it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
