// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Figure;
import org.kumkrong.estimation.Headline;
import org.kumkrong.estimation.Prevalence;
import org.kumkrong.estimation.ReportOptions;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.study.Figures;
import org.kumkrong.estimation.study.Findings;
import org.kumkrong.estimation.study.Misfit;
import org.kumkrong.estimation.study.Sensitivity;
import org.kumkrong.estimation.study.Variation;

/// One self-contained page that tells a study in Thai and English, with pictures; it needs no network and
/// runs nothing.
///
/// The same study gives the same bytes. Counts are to the nearest 5 unless exact ones are asked for; that
/// hides small ones from a glance only, as estimates are functions of them, so the page is for the unit alone
/// and says so first of all.
public final class StudyPage {
    /// Said first of all, and so not again among the doubts.
    private static final Sentence UNSEEN = Sentence.of("doubt.unseen");

    /// What can be said against every number of this kind.
    private static final List<Sentence> OBJECTIONS = Stream.of(
                    "objection.dispute",
                    "objection.passed-on",
                    "objection.unequal",
                    "objection.closed",
                    "objection.joined",
                    "objection.links-alike",
                    "objection.unnameable",
                    "objection.choice-of-lists",
                    "objection.trend",
                    "objection.intervals")
            .map(Sentence::of)
            .toList();

    private static final Set<String> CONTAINED = Set.of("gate.contained", "gate.nearly-contained");

    private final Findings findings;
    private final Headline headline;
    private final ReportOptions options;
    private final ShownCounts counts;
    private final Html html = new Html();

    private StudyPage(Findings findings, Headline headline, ReportOptions options) {
        this.findings = findings;
        this.headline = headline;
        this.options = options;
        this.counts = new ShownCounts(findings.table(), options.exactCounts());
    }

    /// The page as text.
    public static String of(Findings findings, Headline headline, ReportOptions options) {
        return new StudyPage(findings, headline, options).page();
    }

    private String page() {
        PageFrame.open(html);
        lead();
        doubts();
        if (findings.table().people() > 0) {
            overlaps();
        }
        new MethodsSection(html, findings, counts.exact(), true, concluded()).write();
        sensitivity();
        new MadeSection(html, findings, counts, options).write();
        PageFrame.close(html);
        return html.toString();
    }

    private void lead() {
        html.raw("<section class=\"lead\"><p class=\"notice\">")
                .both(counts.exact() ? "page.exact" : "page.rounded")
                .raw("</p><p class=\"kicker\">")
                .both("page.kicker")
                .raw("</p><h1>");
        Figure figure = concluded();
        if (figure == null) {
            html.both("page.refused");
        } else {
            html.both("page.in-all").raw(" ").both(figure.inShort());
        }
        html.raw("</h1>");
        if (figure != null) {
            html.raw("<p>").both("page.on-or-none");
            figure.kind().ifPresent(kind -> html.raw(" ").both(kind));
            html.raw("</p>");
            prevalence(figure);
        }
        html.raw("<p class=\"first\">").both(UNSEEN).raw("</p>");
        html.raw("<p>").both("page.not").raw("</p>");
        html.raw("</section>\n");
    }

    private @Nullable Figure concluded() {
        return switch (headline) {
            case Headline.Supported supported -> supported.figure();
            case Headline.RangeOnly range -> range.figure();
            case Headline.Refused _ -> null;
        };
    }

    private void prevalence(Figure figure) {
        Long all = findings.settings().population();
        if (all == null) {
            return;
        }
        if (figure.upper() > all) {
            html.raw("<p class=\"notice\">")
                    .both("doubt.beyond-population", Figures.grouped(all))
                    .raw("</p>");
            return;
        }
        Prevalence prevalence = new Prevalence(figure, all);
        html.raw("<ul class=\"prevalence\">");
        for (Sentence sentence :
                List.of(prevalence.perThousand(), prevalence.oneIn(), prevalence.perHundredThousand())) {
            html.raw("<li>").both(sentence).raw("</li>");
        }
        html.raw("</ul><p class=\"note\">")
                .both("page.population", Figures.grouped(all))
                .raw("</p>");
    }

    private void doubts() {
        html.raw("<section><h2>");
        switch (headline) {
            case Headline.Refused refused -> {
                html.both("page.why-refused").raw("</h2>");
                list("reasons", refused.reasons());
                html.raw("<h3>").both("page.doubts-of-any").raw("</h3>");
            }
            case Headline.RangeOnly range -> {
                html.both("page.doubts").raw("</h2>");
                list("reasons", range.reasons());
            }
            case Headline.Supported _ -> html.both("page.doubts").raw("</h2>");
        }
        list(
                "doubts",
                Stream.of(
                                headline.doubts().stream(),
                                OBJECTIONS.stream(),
                                Misfit.rejected(findings).stream()
                                        .map(_ -> Sentence.of("objection.intervals-rejected")))
                        .flatMap(said -> said)
                        .filter(doubt -> !doubt.equals(UNSEEN))
                        .toList());
        html.raw("</section>\n");
    }

    private void list(String classes, List<Sentence> sentences) {
        html.raw("<ul class=\"" + classes + "\">");
        for (Sentence sentence : sentences) {
            html.raw("<li>").both(sentence);
            if (CONTAINED.contains(sentence.key())) {
                html.raw(" ").both("page.contained"); // advice to those who made the lists, not to the public
            }
            html.raw("</li>");
        }
        html.raw("</ul>");
    }

    private void overlaps() {
        CaptureTable table = findings.table();
        OverlapPicture picture = OverlapPicture.of(counts);
        html.raw("<section><h2>").both("page.overlaps").raw("</h2><p>");
        html.both(
                counts.exact() ? "page.overlaps.sum" : "page.overlaps.rounded-sum",
                counts.onAny(),
                String.valueOf(table.lists()),
                counts.onSeveral());
        html.raw("</p>").figure(picture.svg());
        if (picture.leftOut() > 0) {
            html.raw("<figcaption>")
                    .both("page.overlaps.left", String.valueOf(picture.leftOut()))
                    .raw("</figcaption>");
        }
        html.raw("</figure><details><summary>").both("page.as-table").raw("</summary>");
        html.table("", "page.overlaps.caption").raw("<th scope=\"col\">");
        html.both("page.lists")
                .raw("</th><th scope=\"col\" class=\"number\">")
                .both("page.people")
                .raw("</th></tr></thead><tbody>");
        int rows = 0;
        for (int set = 1; set < table.cells(); set++) {
            if (table.count(set) > 0) {
                rows++;
                html.raw("<tr><th scope=\"row\">").text(table.nameOf(set)).raw("</th><td class=\"number\">");
                html.text(counts.of(set)).raw("</td></tr>");
            }
        }
        html.raw("</tbody></table></div>");
        if (rows < table.cells() - 1) {
            html.raw("<p class=\"note\">").both("page.others-empty").raw("</p>");
        }
        html.raw("</details></section>\n");
    }

    private void sensitivity() {
        Sensitivity changes = findings.sensitivity();
        if (changes == null) {
            return;
        }
        html.raw("<section><h2>")
                .both("page.sensitivity")
                .raw("</h2><p>")
                .both("page.sensitivity.sub")
                .raw("</p>");
        html.raw("<p>")
                .both(
                        "page.one-person",
                        Figures.percent(changes.onePersonLess()),
                        Figures.percent(changes.onePersonMore()));
        html.raw("</p>").table("", "page.sensitivity.caption").raw("<th scope=\"col\">");
        html.both("page.change").raw("</th><th scope=\"col\" class=\"number\">");
        html.both("page.estimate").raw("</th></tr></thead><tbody>");
        for (List<Variation> group : List.of(changes.links(), changes.lists(), changes.assumptions())) {
            for (Variation variation : group) {
                html.raw("<tr><th scope=\"row\">").both(variation.what()).raw("</th><td class=\"number\">");
                html.text(
                                Double.isFinite(variation.total())
                                        ? Figures.text(variation.total(), RoundingMode.HALF_EVEN)
                                        : "–")
                        .raw("</td></tr>");
            }
        }
        html.raw("</tbody></table></div></section>\n");
    }
}
