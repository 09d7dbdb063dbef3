// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.fit.Fit;

/// A dot for each model with an estimate: the further up, the better it explains the lists for what it
/// costs; the further
/// right, the more people it says there are.
///
/// @param models the models that were tried
record ModelPicture(List<Fit> models) {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 360;
    private static final double LEFT = 70;
    private static final double TOP = 20;
    private static final double BOTTOM = HEIGHT - 56;
    /// Models this far behind the best are not worth a dot.
    private static final double BEHIND_MAX = 30;
    private static final int DOTS_MAX = 2_000;

    String svg() {
        List<Fit> valid = models.stream()
                .filter(Fit::valid)
                .sorted(Comparator.comparingDouble(Fit::bic))
                .limit(DOTS_MAX)
                .toList();
        Html html = new Html().drawing(WIDTH, HEIGHT, Sentence.of("page.models.heard"));
        if (!valid.isEmpty()) {
            dots(html, valid);
        }
        return html.raw("</svg>").toString();
    }

    private static void dots(Html html, List<Fit> valid) {
        double best = valid.getFirst().bic();
        List<Fit> near =
                valid.stream().filter(fit -> fit.bic() - best <= BEHIND_MAX).toList();
        double people = near.getFirst().people();
        double[] totals = near.stream().mapToDouble(Fit::total).sorted().toArray();
        double most = totals[(int) ((totals.length - 1) * 0.98)];
        LogScale scale = LogScale.over(people, Math.max(most, near.getFirst().total()), LEFT, WIDTH - 24);
        Axes.across(html, scale, TOP, BOTTOM);
        for (int behind = 0; behind <= BEHIND_MAX; behind += 10) {
            double y = TOP + 14 + (BOTTOM - TOP - 28) * behind / BEHIND_MAX;
            html.label(LEFT - 12, y + 5, "amount", String.format(Locale.ROOT, "+%d", behind));
        }
        for (Fit fit : near.reversed()) {
            double y = TOP + 14 + (BOTTOM - TOP - 28) * (fit.bic() - best) / BEHIND_MAX;
            html.raw("<circle class=\"" + (fit == near.getFirst() ? "dot" : "model") + "\" cx=\"")
                    .at(scale.at(fit.total()));
            html.raw("\" cy=\"").at(y).raw("\" r=\"" + (fit == near.getFirst() ? 6 : 3) + "\"/>");
        }
        html.label(LEFT, HEIGHT - 8, "name", Sentence.of("page.models.across"));
    }
}
