// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.Figure;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.study.Figures;
import org.kumkrong.estimation.study.Findings;
import org.kumkrong.estimation.study.Interval;
import org.kumkrong.estimation.study.MethodFinding;

/// A line for each method from the lower to the upper end of its interval, with a dot at its estimate; a
/// method without a number has its name and a dash.
///
/// All places are those of numbers as the text rounds them: coordinates can be read to a tenth of a pixel.
///
/// @param findings what was found
/// @param people how many people are on any list, as shown
/// @param concluding whether a line at the end says what may be concluded
/// @param concluded what may be concluded; null where nothing may
record IntervalPicture(
        Findings findings,
        long people,
        boolean concluding,
        @Nullable Figure concluded) {
    private static final double WIDTH = 520;
    private static final double LEFT = 6;
    private static final double ROW = 46;
    /// Names stand above their lines, so that the picture fits a narrow screen.
    private static final double NAME_ABOVE = 12;
    private static final int TICKS_MAX = 5;
    /// An end this many times beyond the largest estimate is cut, with an arrow.
    private static final double FAR_TIMES = 4;

    private static final double CUT_TIMES = 1.6;

    String svg() {
        List<MethodFinding> methods = findings.methods();
        double height = 20 + ROW * (methods.size() + (concluding ? 1 : 0)) + 34;
        LogScale scale = scale();
        Html html = new Html().drawing(WIDTH, height, Sentence.of("page.methods.heard"));
        Axes.across(html, scale, TICKS_MAX, 6, height - 30);
        for (int i = 0; i < methods.size(); i++) {
            double y = row(i);
            MethodFinding finding = methods.get(i);
            html.label(
                    0,
                    y - NAME_ABOVE,
                    "name",
                    Sentence.of("method." + finding.method().word()));
            Interval interval = finding.interval();
            if (!Double.isFinite(finding.estimate())) {
                html.label(LEFT, y + 5, "name", "–");
                continue;
            }
            if (interval != null) {
                whisker(html, scale, Math.max(people, lower(interval)), upper(interval), y, "whisker");
            }
            html.raw("<circle class=\"dot\" cx=\"")
                    .at(scale.at(Math.max(people, estimate(finding))))
                    .raw("\" cy=\"")
                    .at(y)
                    .raw("\" r=\"5\"/>");
        }
        if (concluding) {
            conclusion(html, scale, row(methods.size()));
        }
        return html.raw("</svg>").toString();
    }

    private static double row(int number) {
        return 34 + ROW * number;
    }

    private void conclusion(Html html, LogScale scale, double y) {
        html.label(0, y - NAME_ABOVE, "name strong", Sentence.of("page.conclusion"));
        Figure figure = concluded;
        if (figure == null) {
            html.label(LEFT, y + 5, "name", Sentence.of("page.none"));
        } else {
            whisker(html, scale, figure.lower(), figure.upper(), y, "whisker strong");
        }
    }

    private void whisker(Html html, LogScale scale, double lower, double upper, double y, String classes) {
        html.raw("<line class=\"" + classes + "\" x1=\"")
                .at(scale.at(lower))
                .raw("\" x2=\"")
                .at(scale.at(upper));
        html.raw("\" y1=\"").at(y).raw("\" y2=\"").at(y).raw("\"/>");
        if (upper > scale.most()) {
            html.label(scale.to() + 4, y + 5, "name", "→");
        }
    }

    /// From the people seen to the largest end that is not far beyond all estimates.
    private LogScale scale() {
        List<MethodFinding> shown = findings.methods().stream()
                .filter(finding -> Double.isFinite(finding.estimate()))
                .toList();
        double largest =
                shown.stream().mapToDouble(IntervalPicture::estimate).max().orElse(people);
        double most = shown.stream()
                .map(MethodFinding::interval)
                .filter(Objects::nonNull)
                .mapToDouble(IntervalPicture::upper)
                .map(end -> end > largest * FAR_TIMES ? largest * CUT_TIMES : end)
                .max()
                .orElse(largest);
        double concludedMost = concluded == null ? 0 : concluded.upper();
        return LogScale.over(people, Math.max(Math.max(most, largest), concludedMost), LEFT, WIDTH - 24);
    }

    private static double estimate(MethodFinding finding) {
        return Figures.drawn(finding.estimate(), RoundingMode.HALF_EVEN);
    }

    private static double lower(Interval interval) {
        return Figures.drawn(interval.lower(), RoundingMode.FLOOR);
    }

    private static double upper(Interval interval) {
        return Figures.drawn(interval.upper(), RoundingMode.CEILING);
    }
}
