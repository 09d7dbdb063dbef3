// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.util.Arrays;
import java.util.Map;
import org.kumkrong.triage.report.ReportModel.Certainty;
import org.kumkrong.triage.report.ReportModel.Likelihood;

/// How far the page can be trusted: how likely its links are, what was not looked at, what nobody knows.
final class SureHtml {
    private static final int DOUBTS = 6;

    private final Messages messages;

    SureHtml(Messages messages) {
        this.messages = messages;
    }

    String of(ReportModel model) {
        var out = new Markup();
        out.raw("<div class=\"sure-grid\"><div>");
        links(out, model.certainty());
        gaps(out, model.certainty());
        out.raw("</div>");
        doubts(out);
        out.raw("</div>");
        contexts(out, model.certainty().contexts(), model.header().values());
        return out.toString();
    }

    private void links(Markup out, Certainty certainty) {
        out.raw("<figure class=\"weights\"><figcaption><h3>")
                .both(messages.words("weights.title"))
                .raw("</h3><p>");
        out.both(messages.words(certainty.links().isEmpty() ? "weights.none" : "weights.how"))
                .raw("</p></figcaption>");
        if (!certainty.links().isEmpty()) {
            BarsHtml.write(
                    out,
                    Arrays.stream(Likelihood.values())
                            .filter(likelihood -> likelihood != Likelihood.BELOW)
                            .map(likelihood -> new BarsHtml.Bar(
                                    messages.words("weights." + likelihood),
                                    certainty.links().getOrDefault(likelihood, 0L)))
                            .toList());
            long below = certainty.links().getOrDefault(Likelihood.BELOW, 0L);
            if (below > 0) {
                out.raw("<p class=\"note\">")
                        .both(messages.counted("weights.below", below))
                        .raw("</p>");
            }
        }
        out.raw("</figure>");
    }

    private void gaps(Markup out, Certainty certainty) {
        out.raw("<div><h3>").both(messages.words("gaps.title")).raw("</h3>");
        if (certainty.gaps().isEmpty()) {
            out.raw("<p>").both(messages.words("gaps.none")).raw("</p>");
        } else {
            out.raw("<p class=\"note\">").both(messages.words("gaps.how")).raw("</p><ul class=\"gaps\">");
            for (var gap : certainty.gaps()) {
                out.raw("<li>").both(gap.what()).raw("<span class=\"n\">");
                out.both(messages.counted("gaps.pairs", gap.count())).raw("</span></li>");
            }
            out.raw("</ul>");
        }
        out.raw("</div>");
    }

    /// Signs that were seen and not taken as proof, so that nobody thinks they were overlooked.
    private void contexts(Markup out, ReportModel.Contexts contexts, ReportModel.Values values) {
        if (contexts.shown().isEmpty()) {
            return;
        }
        out.raw("<div class=\"contexts\"><h3>")
                .both(messages.words("context.title"))
                .raw("</h3><p class=\"note\">");
        out.both(messages.words("context.how"));
        if (contexts.shown().size() < contexts.all()) {
            out.raw(" ")
                    .both(messages.words(
                            "context.cut",
                            Map.of(
                                    "n", Numbers.grouped(contexts.shown().size()),
                                    "all", Numbers.grouped(contexts.all()))));
        }
        out.raw("</p><ul class=\"values\">");
        for (int i = 0; i < contexts.shown().size(); i++) {
            context(out, contexts.shown().get(i), i);
        }
        out.raw("</ul>");
        if (values == ReportModel.Values.BEHIND_A_CLICK) {
            out.raw("<button type=\"button\" class=\"reveal js\" data-subject=\"context\">");
            out.both(messages.words("reveal.show")).raw("</button>");
        }
        out.raw("</div>");
    }

    private void context(Markup out, ReportModel.Context context, int number) {
        var shared = context.shared();
        out.raw("<li><span class=\"kind\">").both(messages.words("kind." + shared.kind()));
        if (!shared.scope().isEmpty()) {
            out.raw(" ").value(shared.scope());
        }
        out.raw("</span> <span class=\"secret\" data-value=\"context," + number + "\">");
        out.value(Masking.masked(shared.kind(), shared.value())).raw("</span> <span class=\"n\">");
        out.both(messages.composed(
                "context.line",
                Map.of(
                        "tips", messages.counted("tips", shared.tips()),
                        "subjects", messages.counted("subjects.count", context.subjects()))));
        out.raw("</span> <span class=\"note ids\">");
        for (int i = 0; i < shared.tipIds().size(); i++) {
            out.raw(i == 0 ? "" : ", ").value(shared.tipIds().get(i));
        }
        out.raw(shared.tipIds().size() < shared.tips() ? ", …" : "").raw("</span></li>");
    }

    private void doubts(Markup out) {
        out.raw("<div><h3>").both(messages.words("doubts.title")).raw("</h3><ul class=\"doubts\">");
        for (int i = 1; i <= DOUBTS; i++) {
            out.raw("<li>").both(messages.words("doubt." + i)).raw("</li>");
        }
        out.raw("</ul></div>");
    }
}
