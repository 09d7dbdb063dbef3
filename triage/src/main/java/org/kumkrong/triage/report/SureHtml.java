// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.util.Arrays;
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
        return out.raw("</div>").toString();
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

    private void doubts(Markup out) {
        out.raw("<div><h3>").both(messages.words("doubts.title")).raw("</h3><ul class=\"doubts\">");
        for (int i = 1; i <= DOUBTS; i++) {
            out.raw("<li>").both(messages.words("doubt." + i)).raw("</li>");
        }
        out.raw("</ul></div>");
    }
}
