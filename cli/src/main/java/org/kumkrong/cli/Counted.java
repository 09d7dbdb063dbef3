// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.util.Locale;

/// A number and what it counts.
final class Counted {
    private Counted() {}

    static String of(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}
