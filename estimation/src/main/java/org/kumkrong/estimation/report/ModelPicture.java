// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.study.Figures;

/// A dot for each model with an estimate: the further up, the better it explains the lists for what it costs; the
/// further right, the more people it says there are. What lies beyond the frame is counted at its edge.
///
/// @param inside models within the frame, the best first
/// @param scale from estimates to places
/// @param behind how many models lie below the frame
/// @param larger how many of those that are not below it lie to its right
/// @param largest the largest estimate of those
record ModelPicture(List<Fit> inside, LogScale scale, int behind, int larger, double largest) {
    /// Models this far behind the best have next to no weight.
    static final int BEHIND_MAX = 30;

    private static final double WIDTH = 520;
    private static final double HEIGHT = 340;
    private static final double LEFT = 62;
    private static final double RIGHT = WIDTH - 20;
    private static final double TOP = 22;
    private static final double BOTTOM = HEIGHT - 34;
    private static final double PLOT = BOTTOM - TOP - 40;
    private static final int TICKS_MAX = 5;
    /// The largest two in a hundred may be so far away that they would press all others to the left.
    private static final double SHARE_INSIDE = 0.98;

    /// A picture of at least one valid model.
    static ModelPicture of(List<Fit> models) {
        List<Fit> valid = models.stream()
                .filter(Fit::valid)
                .sorted(Comparator.comparingDouble(Fit::bic))
                .toList();
        Fit best = valid.getFirst();
        List<Fit> near = valid.stream()
                .filter(fit -> fit.bic() - best.bic() <= BEHIND_MAX)
                .toList();
        double[] totals = near.stream().mapToDouble(Fit::total).sorted().toArray();
        double most = Math.max(totals[(int) ((totals.length - 1) * SHARE_INSIDE)], best.total());
        LogScale scale = LogScale.over(best.people(), most, LEFT, RIGHT);
        List<Fit> inside =
                near.stream().filter(fit -> fit.total() <= scale.most()).toList();
        return new ModelPicture(
                inside, scale, valid.size() - near.size(), near.size() - inside.size(), totals[totals.length - 1]);
    }

    String svg() {
        Html html = new Html().drawing(WIDTH, HEIGHT, Sentence.of("page.models.heard"));
        Axes.across(html, scale, TICKS_MAX, TOP, BOTTOM);
        for (int down = 0; down <= BEHIND_MAX; down += 10) {
            html.label(LEFT - 12, y(down) + 5, "amount", String.format(Locale.ROOT, "+%d", down));
        }
        dots(html);
        if (behind > 0) {
            html.label(RIGHT, BOTTOM - 5, "beyond", "↓ " + Figures.grouped(behind));
        }
        if (larger > 0) {
            html.label(RIGHT, TOP - 6, "beyond", "→ " + Figures.grouped(larger));
        }
        return html.raw("</svg>").toString();
    }

    /// The best last, so that no other hides it; of those that would hide one another, one.
    private void dots(Html html) {
        Fit best = inside.getFirst();
        Set<List<Long>> taken = new HashSet<>();
        for (Fit fit : inside.reversed()) {
            double x = scale.at(fit.total());
            double y = y(fit.bic() - best.bic());
            if (taken.add(List.of(Math.round(x), Math.round(y))) || fit == best) {
                html.raw("<circle class=\"" + (fit == best ? "dot" : "model") + "\" cx=\"")
                        .at(x);
                html.raw("\" cy=\"").at(y).raw("\" r=\"" + (fit == best ? 5 : 2.5) + "\"/>");
            }
        }
    }

    private static double y(double down) {
        return TOP + 14 + PLOT * down / BEHIND_MAX;
    }
}
