// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import org.kumkrong.estimation.study.Figures;

/// Lines and numbers of an axis.
final class Axes {
    private Axes() {}

    /// Numbers below, lines upwards.
    static void across(Html html, LogScale scale, int ticksMax, double top, double bottom) {
        for (long tick : scale.ticks(ticksMax)) {
            double x = scale.at(tick);
            html.raw("<line class=\"grid\" x1=\"")
                    .at(x)
                    .raw("\" x2=\"")
                    .at(x)
                    .raw("\" y1=\"")
                    .at(top)
                    .raw("\" y2=\"");
            html.at(bottom).raw("\"/>");
            html.label(x, bottom + 18, "tick", Figures.grouped(tick));
        }
    }
}
