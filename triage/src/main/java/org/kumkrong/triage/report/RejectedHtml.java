// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kumkrong.triage.report.ReportModel.Rejected;

/// What could not be read: how often for which reason where it is much, then place by place with what to do.
final class RejectedHtml {
    /// More than so many are summed up first.
    private static final int SUMMED_FROM = 6;

    private static final int REASONS_MAX = 8;

    private final Messages messages;

    RejectedHtml(Messages messages) {
        this.messages = messages;
    }

    String of(ReportModel model, ReportLimits limits) {
        var out = new Markup();
        inputs(out, model, limits);
        values(out, model, limits);
        return out.toString();
    }

    private void inputs(Markup out, ReportModel model, ReportLimits limits) {
        long all = model.totals().rejected();
        if (all == 0) {
            out.raw("<p>").both(messages.words("rejected.none")).raw("</p>");
            return;
        }
        var shown = model.rejections().stream().limit(limits.rejectionsMax()).toList();
        out.raw("<p id=\"rejected-count\">").both(messages.counted("rejected.count", all));
        if (shown.size() < all) {
            out.raw(" ").both(messages.words("rejected.cut", Map.of("n", Numbers.grouped(shown.size()))));
        }
        out.raw("</p>");
        if (shown.size() >= SUMMED_FROM) {
            reasons(out, shown);
        }
        table(out, shown);
    }

    /// Values of tips that were not taken; the tips stand in the queue all the same.
    private void values(Markup out, ReportModel model, ReportLimits limits) {
        var shown = model.refused().stream().limit(limits.refusedMax()).toList();
        if (shown.isEmpty()) {
            return;
        }
        long all = model.totals().refusedValues();
        out.raw("<h3 id=\"refused-title\">")
                .both(messages.words("refused.title"))
                .raw("</h3><p>");
        out.both(messages.composed(
                "refused.count",
                Map.of(
                        "values", messages.counted("refused.values", all),
                        "tips", messages.counted("tips", model.totals().refusedTips()))));
        if (shown.stream().mapToLong(ReportModel.Refused::values).sum() < all) {
            out.raw(" ").both(messages.words("refused.cut"));
        }
        out.raw("</p><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"refused-title\">");
        out.raw("<table class=\"rejected\"><thead><tr>");
        for (var column : List.of("row.tip", "rejected.what", "rejected.action")) {
            out.raw("<th scope=\"col\">").both(messages.words(column)).raw("</th>");
        }
        out.raw("</tr></thead><tbody>");
        for (var refused : shown) {
            out.raw("<tr><td>").value(refused.tipId()).raw("</td><td>");
            out.both(refused.what());
            if (refused.values() > 1) {
                out.raw(" × ").number(refused.values());
            }
            out.raw("</td><td>").both(refused.action()).raw("</td></tr>");
        }
        out.raw("</tbody></table></div>");
    }

    private void reasons(Markup out, List<Rejected> shown) {
        var counts = new LinkedHashMap<Words, Long>();
        shown.forEach(rejected -> counts.merge(rejected.what(), 1L, Long::sum));
        var sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<Words, Long>comparingByValue().reversed());
        out.raw("<figure class=\"reasons-sum\"><figcaption>")
                .both(messages.words("rejected.reasons"))
                .raw("</figcaption>");
        var bars = new ArrayList<BarsHtml.Bar>();
        sorted.stream().limit(REASONS_MAX).forEach(e -> bars.add(new BarsHtml.Bar(e.getKey(), e.getValue())));
        long rest =
                sorted.stream().skip(REASONS_MAX).mapToLong(Map.Entry::getValue).sum();
        if (rest > 0) {
            bars.add(new BarsHtml.Bar(messages.words("rejected.others"), rest));
        }
        BarsHtml.write(out, bars);
        out.raw("</figure>");
    }

    private void table(Markup out, List<Rejected> shown) {
        out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"rejected-count\">");
        out.raw("<table class=\"rejected\"><thead><tr>");
        for (var column : List.of("rejected.file", "rejected.what", "rejected.action")) {
            out.raw("<th scope=\"col\">").both(messages.words(column)).raw("</th>");
        }
        out.raw("</tr></thead><tbody>");
        for (var rejected : shown) {
            out.raw("<tr><td>").value(rejected.file()).raw(" <span class=\"note\">");
            out.both(rejected.position()).raw("</span></td><td>");
            out.both(rejected.what()).raw("</td><td>").both(rejected.action()).raw("</td></tr>");
        }
        out.raw("</tbody></table></div>");
    }
}
