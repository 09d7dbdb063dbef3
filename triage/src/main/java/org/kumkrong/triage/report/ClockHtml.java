// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import org.kumkrong.triage.report.ReportModel.Clock;

/// One clock: the time left, which the page's script keeps up to date, and the moment itself, which stands on paper.
final class ClockHtml {
    private final Dates dates;

    ClockHtml(Dates dates) {
        this.dates = dates;
    }

    Markup write(Markup out, Clock clock) {
        out.raw("<time class=\"tick\" datetime=\"" + clock.at() + "\" data-at=\""
                + clock.at().toEpochMilli() + "\"></time>");
        return out.raw("<span class=\"exact\">").both(dates.minute(clock.at())).raw("</span>");
    }
}
