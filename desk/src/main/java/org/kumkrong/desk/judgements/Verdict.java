// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import java.util.Locale;

/// What a human says about a link.
public enum Verdict {
    SAME,
    NOT_SAME,
    UNSURE;

    /// The name under which the database knows it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
