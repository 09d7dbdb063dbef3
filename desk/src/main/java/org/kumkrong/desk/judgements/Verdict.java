// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import java.util.Locale;

/// What a human says about a link.
enum Verdict {
    SAME,
    NOT_SAME,
    UNSURE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
