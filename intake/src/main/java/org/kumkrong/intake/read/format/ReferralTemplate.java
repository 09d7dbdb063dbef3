// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The empty referral table: a header to fill rows under.
public final class ReferralTemplate {
    private ReferralTemplate() {}

    /// The table as text. Begins with a byte order mark, so that spreadsheets take its Thai for Thai.
    public static String text() {
        return "\uFEFF"
                + Arrays.stream(ReferralColumn.values())
                        .map(ReferralColumn::title)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
