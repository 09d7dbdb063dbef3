// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.util.List;

/// Amounts side by side: a line each, its label, its number, and a bar as long as its share of the largest.
final class BarsHtml {
    private BarsHtml() {}

    /// @param label what it is
    /// @param amount how many
    record Bar(Words label, long amount) {}

    static void write(Markup out, List<Bar> bars) {
        long most = bars.stream().mapToLong(Bar::amount).max().orElse(1);
        out.raw("<ul class=\"bars\">");
        for (var bar : bars) {
            out.raw("<li><span class=\"label\">").both(bar.label()).raw("</span><span class=\"n\">");
            out.number(bar.amount()).raw("</span>");
            if (bar.amount() > 0) {
                out.raw("<svg viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path d=\"M0 0h");
                out.at(Math.max(1, 100.0 * bar.amount() / Math.max(1, most))).raw("v4H0z\"/></svg>");
            }
            out.raw("</li>");
        }
        out.raw("</ul>");
    }
}
