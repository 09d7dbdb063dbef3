// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.util.List;
import java.util.Map;
import org.kumkrong.triage.report.ReportModel.Certainty;
import org.kumkrong.triage.report.ReportModel.WeightBin;

/// How far the page can be trusted: links by weight, what was not looked at, what was not read, what nobody knows.
final class SureHtml {
    private static final int DOUBTS = 6;
    private static final double WIDTH = 640;
    private static final double HEIGHT = 150;

    private final Messages messages;

    SureHtml(Messages messages) {
        this.messages = messages;
    }

    String of(ReportModel model, ReportLimits limits) {
        var out = new Markup();
        out.raw("<div class=\"sure-grid\">");
        out.raw("<div>");
        weights(out, model.certainty());
        gaps(out, model.certainty());
        out.raw("</div>");
        doubts(out);
        out.raw("</div>");
        rejections(out, model, limits);
        return out.toString();
    }

    private void weights(Markup out, Certainty certainty) {
        out.raw("<figure class=\"weights\"><figcaption><h3>")
                .both(messages.words("weights.title"))
                .raw("</h3><p>");
        out.both(messages.words("weights.how", Map.of("bits", Numbers.plain(certainty.acceptBits()))));
        out.raw("</p></figcaption>");
        if (!certainty.bins().isEmpty()) {
            histogram(out, certainty.bins(), certainty.acceptBits());
        }
        out.raw("</figure>");
    }

    private void histogram(Markup out, List<WeightBin> bins, double acceptBits) {
        long most = Math.max(1, bins.stream().mapToLong(WeightBin::links).max().orElse(1));
        double from = bins.getFirst().fromBits();
        double perBit = WIDTH / Math.max(1e-9, bins.getLast().toBits() - from);
        out.raw("<svg class=\"histogram\" viewBox=\"0 -18 " + (int) WIDTH + " " + (int) (HEIGHT + 18));
        out.raw("\" aria-hidden=\"true\">");
        for (var bin : bins) {
            double height = bin.links() == 0 ? 0 : Math.max(1.5, HEIGHT * bin.links() / most);
            out.raw("<path class=\"" + (bin.fromBits() < acceptBits ? "below" : "above") + "\" d=\"M");
            out.at((bin.fromBits() - from) * perBit + 1)
                    .raw(" ")
                    .at(HEIGHT)
                    .raw("v")
                    .at(-height)
                    .raw("h");
            out.at(Math.max(1, (bin.toBits() - bin.fromBits()) * perBit - 2))
                    .raw("v")
                    .at(height)
                    .raw("z\"/>");
        }
        out.raw("<path class=\"limit\" d=\"M")
                .at((acceptBits - from) * perBit)
                .raw(" -18V")
                .at(HEIGHT)
                .raw("\"/><text x=\"")
                .at((acceptBits - from) * perBit + 7)
                .raw("\" y=\"-6\">")
                .raw(Numbers.plain(acceptBits))
                .raw("</text></svg>");
        out.raw("<p class=\"axis\"><span>")
                .raw(Numbers.plain(from))
                .raw(" ")
                .both(messages.words("bits"))
                .raw("</span><span>");
        out.raw(Numbers.plain(bins.getLast().toBits()))
                .raw(" ")
                .both(messages.words("bits"))
                .raw("</span></p>");
        weightTable(out, bins);
    }

    private void weightTable(Markup out, List<WeightBin> bins) {
        out.raw("<details class=\"numbers\"><summary>")
                .both(messages.words("weights.table"))
                .raw("</summary>");
        out.raw("<table><thead><tr><th scope=\"col\">").both(messages.words("weights.from"));
        out.raw("</th><th scope=\"col\">").both(messages.words("weights.links")).raw("</th></tr></thead><tbody>");
        for (var bin : bins) {
            out.raw("<tr><td>")
                    .raw(Numbers.plain(bin.fromBits()))
                    .raw(" – ")
                    .raw(Numbers.plain(bin.toBits()))
                    .raw("</td><td>");
            out.number(bin.links()).raw("</td></tr>");
        }
        out.raw("</tbody></table></details>");
    }

    private void gaps(Markup out, Certainty certainty) {
        out.raw("<div><h3>").both(messages.words("gaps.title")).raw("</h3>");
        if (certainty.gaps().isEmpty()) {
            out.raw("<p>").both(messages.words("gaps.none")).raw("</p>");
        } else {
            out.raw("<ul class=\"gaps\">");
            for (var gap : certainty.gaps()) {
                out.raw("<li><b>")
                        .number(gap.count())
                        .raw("</b> ")
                        .both(gap.what())
                        .raw("</li>");
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

    private void rejections(Markup out, ReportModel model, ReportLimits limits) {
        long all = model.totals().rejected();
        out.raw("<h3 id=\"rejected\">").both(messages.words("rejected.title")).raw("</h3>");
        if (all == 0) {
            out.raw("<p>").both(messages.words("rejected.none")).raw("</p>");
            return;
        }
        var shown = model.rejections().stream().limit(limits.rejectionsMax()).toList();
        out.raw("<p>").both(messages.counted("rejected.count", all));
        if (shown.size() < all) {
            out.raw(" ").both(messages.words("rejected.cut", Map.of("n", Numbers.grouped(shown.size()))));
        }
        out.raw(
                "</p><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"rejected\"><table class=\"rejected\"><thead><tr>");
        for (var column : List.of("rejected.file", "rejected.what", "rejected.action")) {
            out.raw("<th scope=\"col\">").both(messages.words(column)).raw("</th>");
        }
        out.raw("</tr></thead><tbody>");
        for (var rejected : shown) {
            out.raw("<tr><td>")
                    .value(rejected.file())
                    .raw(" <span class=\"note\">")
                    .value(rejected.position());
            out.raw("</span></td><td>").both(rejected.what()).raw("</td><td>").both(rejected.action());
            out.raw("</td></tr>");
        }
        out.raw("</tbody></table></div>");
    }
}
