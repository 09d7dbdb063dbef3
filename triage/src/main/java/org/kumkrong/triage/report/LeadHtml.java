// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.time.Duration;
import java.util.Map;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.report.ReportModel.Header;
import org.kumkrong.triage.report.ReportModel.Totals;

/// The top of the page: how many cannot wait, what to do first, what came in, and with what all this was made.
final class LeadHtml {
    /// How long after the moment of its order a page needs no word about it.
    private static final Duration LATE = Duration.ofHours(12);

    private final Messages messages;
    private final Dates dates;

    LeadHtml(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    String of(ReportModel model) {
        var out = new Markup();
        kicker(out, model);
        out.raw("<h1>").both(headline(model.totals())).raw("</h1>");
        first(out, model);
        if (model.totals().tips() > 0) {
            bands(out, model.totals());
            sums(out, model.totals());
        }
        if (model.totals().rejected() > 0) {
            out.raw("<p class=\"sums\"><a href=\"#rejected\">")
                    .both(messages.counted("rejected.count", model.totals().rejected()))
                    .raw("</a></p>");
        }
        if (model.totals().refusedValues() > 0) {
            var counted = Map.of(
                    "values", messages.counted("refused.values", model.totals().refusedValues()),
                    "tips", messages.counted("tips", model.totals().refusedTips()));
            out.raw("<p class=\"sums\"><a href=\"#rejected\">")
                    .both(messages.composed("refused.count", counted))
                    .raw("</a></p>");
        }
        new ClocksHtml(messages, dates).write(out, model);
        new ArrivalsHtml(messages, dates).write(out, model.arrivals(), model.totals());
        made(out, model.header(), model.arrivals().last() != null);
        return out.toString();
    }

    private void kicker(Markup out, ReportModel model) {
        out.raw("<p class=\"kicker\">")
                .both(messages.counted("tips", model.totals().tips()));
        var arrivals = model.arrivals();
        if (arrivals.first() != null && arrivals.last() != null) {
            var first = dates.day(arrivals.first());
            var last = dates.day(arrivals.last());
            out.raw(" · ").both(first);
            if (!first.equals(last)) {
                out.raw(" – ").both(last);
            }
        }
        out.raw("</p>");
    }

    private Words headline(Totals totals) {
        if (totals.tips() == 0) {
            return messages.words("lead.empty");
        }
        if (totals.in(Band.IMMEDIATE) > 0) {
            return messages.counted("lead.immediate", totals.in(Band.IMMEDIATE));
        }
        if (totals.in(Band.URGENT) > 0) {
            return messages.counted("lead.urgent", totals.in(Band.URGENT));
        }
        return messages.words("lead.calm");
    }

    private void first(Markup out, ReportModel model) {
        if (model.queue().isEmpty()) {
            return;
        }
        var row = model.queue().getFirst();
        out.raw("<p class=\"first edge" + row.band().ordinal() + "\"><a href=\"#queue\" class=\"go-first\">");
        out.both(messages.words("first.open", Map.of("tip", Escaping.plain(row.tipId()))))
                .raw("</a><span>");
        row.reasons().stream()
                .limit(2)
                .forEach(reason ->
                        out.raw("<span class=\"part\">").both(reason.text()).raw("</span> "));
        Clocks.shown(row.clocks(), model.header().madeAt()).ifPresent(clock -> {
            out.raw("<span class=\"part\">")
                    .both(messages.words("clock." + clock.kind()))
                    .raw(": <b>");
            new ClockHtml(dates).write(out, clock).raw("</b></span>");
        });
        out.raw("</span></p>");
    }

    private void sums(Markup out, Totals totals) {
        var parts = Map.of(
                "cases", messages.counted("cases", totals.cases()),
                "subjects", messages.counted("subjects.count", totals.subjects()),
                "children", messages.counted("children", totals.children()));
        out.raw("<p class=\"sums\">").both(messages.composed("sums.all", parts));
        if (totals.alikeTips() > 0) {
            out.raw(" ").both(messages.counted("sums.alike", totals.alikeTips()));
        }
        out.raw("</p>");
    }

    private void bands(Markup out, Totals totals) {
        out.raw("<ul class=\"bands\">");
        for (var band : Band.values()) {
            long tips = totals.in(band);
            out.raw("<li class=\"tile edge" + band.ordinal() + (tips == 0 ? " none" : "") + "\">");
            out.raw("<a href=\"#queue\" data-band=\"" + band.ordinal() + "\"><span class=\"name\">");
            out.raw(Symbols.of(band)).both(messages.words("band." + band)).raw("</span>");
            out.raw("<span class=\"big\">").number(tips).raw("</span>");
            out.raw("<span class=\"hint\">")
                    .both(messages.words("band.hint." + band))
                    .raw("</span></a></li>");
        }
        out.raw("</ul>");
    }

    private void made(Markup out, Header header, boolean dated) {
        out.raw("<p class=\"made\">");
        if (dated) {
            out.both(messages.words("made.asOf")).raw(" ");
            out.both(dates.minute(header.asOf())).raw(" · ");
        }
        out.both(messages.words("made.at")).raw(" ");
        out.raw("<span id=\"made\">").both(dates.minute(header.madeAt())).raw("</span> ");
        out.both(messages.words("made.zone"))
                .raw(" · Kumkrong ")
                .value(header.version())
                .raw(" · ");
        out.both(messages.words("made.rules")).raw(" ").both(header.rules());
        if (!header.rulesSha256().isEmpty()) {
            out.raw(" <code class=\"hash\">")
                    .text(shortened(header.rulesSha256()))
                    .raw("</code>");
        }
        out.raw("</p>");
        if (dated
                && !header.synthetic()
                && header.madeAt().isAfter(header.asOf().plus(LATE))) {
            out.raw("<p class=\"notice\">")
                    .both(messages.composed("notice.late", Map.of("asOf", dates.minute(header.asOf()))))
                    .raw("</p>");
        }
        if (header.synthetic()) {
            out.raw("<p class=\"notice\">")
                    .both(messages.words("notice.synthetic"))
                    .raw("</p>");
        }
        if (header.values() == ReportModel.Values.WITHHELD) {
            out.raw("<p class=\"notice quiet\">")
                    .both(messages.words("notice.withheld"))
                    .raw("</p>");
        }
    }

    private static String shortened(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }
}
