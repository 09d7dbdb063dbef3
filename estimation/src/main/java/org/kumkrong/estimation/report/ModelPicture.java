// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.study.Figures;

/// A dot for each model with an estimate: the further up, the better it explains the lists for what it
/// costs; the further right, the more people it says there are. What lies beyond the frame is counted at
/// its edge.
///
/// Places are rounded as the text is, and of models in one place one is drawn: a picture says no more than
/// text. Rounded ones give small counts away too, as a test shows: the page is for the unit alone.
///
/// @param best the best model's place
/// @param chosen the place of the model of the stepwise estimate; null where there is none
/// @param inside places within the frame
/// @param scale from estimates to places
/// @param behind how many models lie below the frame
/// @param larger how many of those that are not below it lie to its right
/// @param largest the largest estimate of those
record ModelPicture(
        Place best,
        @Nullable Place chosen,
        SortedSet<Place> inside,
        LogScale scale,
        int behind,
        int larger,
        double largest) {
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

    /// Where a model stands.
    ///
    /// @param total its estimate, to two digits
    /// @param behind how far its criterion lies behind the best, as a whole number
    record Place(double total, long behind) {}

    /// A picture of at least one valid model, on a table with so many people as shown.
    static ModelPicture of(List<Fit> models, long people, @Nullable Fit chosen) {
        List<Fit> valid = models.stream().filter(Fit::valid).toList();
        Fit first = Collections.min(valid, Comparator.comparingDouble(Fit::bic));
        List<Place> near = valid.stream()
                .map(fit -> place(fit, first))
                .filter(place -> place.behind() <= BEHIND_MAX)
                .toList();
        Place best = place(first, first);
        double[] totals = near.stream().mapToDouble(Place::total).sorted().toArray();
        double most = Math.max(totals[(int) ((totals.length - 1) * SHARE_INSIDE)], best.total());
        LogScale scale = LogScale.over(people, most, LEFT, RIGHT);
        List<Place> inside =
                near.stream().filter(place -> place.total() <= scale.most()).toList();
        SortedSet<Place> places =
                new TreeSet<>(Comparator.comparingLong(Place::behind).thenComparingDouble(Place::total));
        places.addAll(inside);
        return new ModelPicture(
                best,
                chosen == null ? null : place(chosen, first),
                places,
                scale,
                valid.size() - near.size(),
                near.size() - inside.size(),
                totals[totals.length - 1]);
    }

    private static Place place(Fit fit, Fit best) {
        return new Place(Figures.drawn(fit.total(), RoundingMode.HALF_EVEN), Math.round(fit.bic() - best.bic()));
    }

    String svg() {
        Html html = new Html().drawing(WIDTH, HEIGHT, Sentence.of("page.models.heard"));
        Axes.across(html, scale, TICKS_MAX, TOP, BOTTOM);
        for (int down = 0; down <= BEHIND_MAX; down += 10) {
            html.label(LEFT - 12, y(down) + 5, "amount", String.format(Locale.ROOT, "+%d", down));
        }
        inside.forEach(place -> dot(html, place, "model", 2.5));
        dot(html, best, "dot", 5); // last, so that no other hides it
        Place ring = chosen;
        if (ring != null && inside.contains(ring)) {
            dot(html, ring, "chosen", 9);
        }
        if (behind > 0) {
            html.label(RIGHT, BOTTOM - 5, "beyond", "↓ " + Figures.grouped(behind));
        }
        if (larger > 0) {
            html.label(RIGHT, TOP - 6, "beyond", "→ " + Figures.grouped(larger));
        }
        return html.raw("</svg>").toString();
    }

    private void dot(Html html, Place place, String classes, double radius) {
        html.raw("<circle class=\"" + classes + "\" cx=\"").at(scale.at(place.total()));
        html.raw("\" cy=\"").at(y(place.behind())).raw("\" r=\"" + radius + "\"/>");
    }

    private static double y(double down) {
        return TOP + 14 + PLOT * down / BEHIND_MAX;
    }
}
