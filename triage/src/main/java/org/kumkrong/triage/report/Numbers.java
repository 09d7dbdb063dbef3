// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.util.Locale;

/// Numbers as the page writes them, the same in both languages.
final class Numbers {
    private Numbers() {}

    /// `12,345`.
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// At most two digits behind the point, the minus as typesetters write it.
    static String plain(double value) {
        return coordinate(value).replace('-', '−');
    }

    /// With a sign, the minus as typesetters write it: `+30`, `−12`.
    static String signed(int points) {
        return points < 0 ? "−" + -points : "+" + points;
    }

    /// At most two digits behind the point: coordinates in a drawing.
    static String coordinate(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
