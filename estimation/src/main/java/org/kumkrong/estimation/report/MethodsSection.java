// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.Figure;
import org.kumkrong.estimation.Method;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.study.Figures;
import org.kumkrong.estimation.study.Findings;
import org.kumkrong.estimation.study.Interval;
import org.kumkrong.estimation.study.Joinings;
import org.kumkrong.estimation.study.MethodFinding;
import org.kumkrong.estimation.study.Misfit;
import org.kumkrong.estimation.study.Ranking;

/// What each method says of one table, as a picture and a table, and the models that were tried on it;
/// where lists were joined, what each way of joining says, and all of it for one of them.
///
/// @param html the page
/// @param findings what was found about the table
/// @param exactCounts whether counts are shown as they are
/// @param concluding whether what may be concluded is drawn beside the methods
/// @param concluded what may be concluded; null where nothing may
record MethodsSection(
        Html html,
        Findings findings,
        boolean exactCounts,
        boolean concluding,
        @Nullable Figure concluded) {
    private static final List<Method> JOINED = List.of(Method.STEPWISE, Method.BIC_2, Method.BIC_ALL, Method.DGA);

    void write() {
        html.raw("<section><h2>").both("page.methods").raw("</h2>");
        body();
        html.raw("</section>\n");
        Joinings joined = findings.joined();
        if (joined != null) {
            html.raw("<section><h2>").both("page.joined").raw("</h2><p>");
            html.both("page.joined.sub", String.join("; ", joined.six().names()))
                    .raw("</p>");
            ways(joined);
            html.raw("<h3>").both("page.joined.widest").raw("</h3>");
            new MethodsSection(html, joined.widest(), exactCounts, false, null).body();
            html.raw("</section>\n");
        }
    }

    private void ways(Joinings joined) {
        html.table("", "page.joined.caption")
                .raw("<th scope=\"col\">")
                .both("page.joined.lists")
                .raw("</th>");
        for (Method method : JOINED) {
            html.raw("<th scope=\"col\" class=\"number\">")
                    .both("method." + method.word())
                    .raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
        for (Joinings.Way way : joined.ways()) {
            html.raw("<tr><th scope=\"row\">").text(way.joined()).raw("</th>");
            for (Method method : JOINED) {
                Double total = way.estimates().get(method);
                html.raw("<td class=\"number\">")
                        .text(total == null ? "–" : Figures.text(total, RoundingMode.HALF_EVEN))
                        .raw("</td>");
            }
            html.raw("</tr>");
        }
        html.raw("</tbody></table></div>");
    }

    private void body() {
        boolean anyNumber = findings.methods().stream().anyMatch(finding -> Double.isFinite(finding.estimate()));
        html.raw("<p>")
                .both(anyNumber ? "page.methods.sub" : "page.methods.none")
                .raw("</p>");
        if (anyNumber) {
            html.raw("<figure class=\"fits\">")
                    .raw(new IntervalPicture(findings, people(), concluding, concluded).svg())
                    .raw("</figure>");
        }
        html.table("methods", "page.methods.caption");
        html.raw("<th scope=\"col\">").both("page.method").raw(", ").both("page.model");
        html.raw("</th><th scope=\"col\">").both("page.estimate").raw(", ").both("page.interval");
        html.raw("</th><th scope=\"col\">").both("page.remark").raw("</th>");
        html.raw("</tr></thead><tbody>");
        findings.methods().forEach(this::method);
        html.raw("</tbody></table></div>");
        lists();
        Misfit.of(findings).ifPresent(this::misfit);
        models();
    }

    private void misfit(Misfit misfit) {
        html.raw("<p>")
                .both(
                        "page.misfit",
                        exactCounts
                                ? Figures.tenths(misfit.deviance())
                                : Figures.grouped(Math.round(misfit.deviance())),
                        String.valueOf(misfit.freedom()),
                        misfit.probabilityTold())
                .raw("</p>");
    }

    private void marked(Ranking ranking) {
        String best = ranking.best().model().toString();
        String chosen = ranking.chosen().model().toString();
        html.both(
                best.equals(chosen)
                        ? Sentence.of("page.models.marked-both", best)
                        : Sentence.of("page.models.marked", best, chosen, Figures.grouped(ranking.behind())));
    }

    private long people() {
        return new ShownCounts(findings.table(), exactCounts).people();
    }

    private void method(MethodFinding finding) {
        html.raw("<tr><th scope=\"row\">")
                .both("method." + finding.method().word())
                .raw("<br><code>");
        html.text(finding.model()).raw("</code></th><td class=\"estimate\">");
        Interval interval = finding.interval();
        html.text(Double.isFinite(finding.estimate()) ? told(finding.estimate()) : "–");
        if (interval != null) {
            html.raw("<br>");
            lower(interval);
            html.raw("–")
                    .text(Figures.text(interval.upper(), RoundingMode.CEILING))
                    .raw("<br><small>")
                    .both("interval." + interval.kind().name())
                    .raw("</small>");
        }
        html.raw("</td><td>");
        finding.reasons().forEach(reason -> html.both(reason).raw(" "));
        html.raw("</td></tr>");
    }

    /// To two digits, and not below the people who were counted.
    private String told(double estimate) {
        boolean below = Figures.drawn(estimate, RoundingMode.HALF_EVEN) < findings.counted();
        return Figures.text(estimate, below ? RoundingMode.CEILING : RoundingMode.HALF_EVEN);
    }

    private void lower(Interval interval) {
        if (Figures.drawn(interval.lower(), RoundingMode.FLOOR) < findings.counted()) {
            html.both("page.counted");
        } else {
            html.text(Figures.text(interval.lower(), RoundingMode.FLOOR));
        }
    }

    /// Which number means which list.
    private void lists() {
        if (findings.methods().stream().allMatch(finding -> finding.model().isEmpty())) {
            return;
        }
        html.raw("<p class=\"note\">").both("page.numbers").raw(" ");
        for (int list = 0; list < findings.table().lists(); list++) {
            html.raw(list == 0 ? "" : ", ")
                    .raw((list + 1) + " = ")
                    .text(findings.table().names().get(list));
        }
        html.raw("</p>");
    }

    /// Only where all models were tried: a few on the way of one method say nothing about the others.
    private void models() {
        List<Fit> models = findings.models();
        long valid = models.stream().filter(Fit::valid).count();
        if (valid < 2 || findings.joined() != null) {
            return;
        }
        Ranking ranking = Ranking.of(findings).orElse(null);
        ModelPicture picture = ModelPicture.of(models, people(), ranking == null ? null : ranking.chosen());
        html.raw("<h3>").both("page.models").raw("</h3><p>");
        html.both("page.models.sub", Figures.grouped(models.size()), Figures.grouped(models.size() - valid));
        html.raw("</p><figure class=\"fits\">").raw(picture.svg()).raw("<figcaption>");
        html.both("page.models.axes", String.valueOf(ModelPicture.BEHIND_MAX));
        if (ranking != null) {
            html.raw("<br>");
            marked(ranking);
        }
        if (picture.behind() > 0) {
            html.raw("<br>").both("page.models.behind", Figures.grouped(picture.behind()));
        }
        if (picture.larger() > 0) {
            html.raw("<br>")
                    .both(
                            "page.models.larger",
                            Figures.grouped(picture.larger()),
                            Figures.text(picture.largest(), RoundingMode.HALF_EVEN));
        }
        html.raw("</figcaption></figure>");
    }
}
