// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.write;

import java.util.Locale;

/// Numbers for file names, of one width so that they sort.
final class Numbered {
    private Numbered() {}

    static String of(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
