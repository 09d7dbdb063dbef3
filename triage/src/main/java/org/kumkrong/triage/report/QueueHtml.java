// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The first rows of the queue as plain HTML, so that they can be read where scripts do not run; the page's script
/// puts its own rows, all of them, in their place.
final class QueueHtml {
    private static final int REASONS_SHOWN = 3;

    private final Messages messages;
    private final Dates dates;

    QueueHtml(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    String of(ReportModel model, ReportLimits limits) {
        var out = new Markup();
        var rows = model.queue().stream().limit(limits.staticRowsMax()).toList();
        rows.forEach(row -> row(out, row, model.header().madeAt()));
        if (rows.isEmpty()) {
            out.raw("<li class=\"empty\">").both(messages.words("queue.empty")).raw("</li>");
        }
        return out.toString();
    }

    private void row(Markup out, QueueRow row, Instant now) {
        int band = row.band().ordinal();
        out.raw("<li><details class=\"row edge" + band + "\"><summary>");
        out.raw("<span class=\"rank\"><span class=\"big\">" + row.priority() + "</span><span class=\"name\">");
        out.raw(Symbols.of(row.band()))
                .both(messages.words("band." + row.band()))
                .raw("</span></span>");
        clock(out, row, now);
        out.raw("<span class=\"what\"><span class=\"who\">").both(people(row)).raw("</span><span class=\"why\">");
        row.reasons().stream().limit(REASONS_SHOWN).forEach(reason -> reason(out, reason));
        out.raw("</span></span><span class=\"where\"><span>");
        out.both(messages.words("incident." + row.incident()))
                .raw("</span><span>")
                .value(row.platform());
        out.raw("</span><span class=\"ids\">").value(row.tipId()).raw(" · ").value(row.caseId());
        out.raw("</span></span></summary><div class=\"more\"><ul class=\"reasons\">");
        row.reasons().forEach(reason -> {
            out.raw("<li>");
            reason(out, reason);
            out.raw("</li>");
        });
        out.raw("</ul><p>").both(messages.words("row.complete", Map.of("n", Integer.toString(row.completeness()))));
        out.raw("</p><p class=\"ids\">")
                .value(row.source())
                .raw(" · ")
                .value(row.raw().file());
        out.raw(" · SHA-256 <code>").text(row.raw().sha256()).raw("</code></p></div></details></li>\n");
    }

    private void clock(Markup out, QueueRow row, Instant now) {
        out.raw("<span class=\"clock\">");
        Clocks.shown(row.clocks(), now)
                .ifPresentOrElse(
                        clock -> {
                            new ClockHtml(dates).write(out, clock);
                            out.raw("<span class=\"kind\">")
                                    .both(messages.words("clock." + clock.kind()))
                                    .raw("</span>");
                        },
                        () -> out.raw("<span class=\"kind\">")
                                .both(messages.words("clock.none"))
                                .raw("</span>"));
        out.raw("</span>");
    }

    private static void reason(Markup out, ReportModel.Reason reason) {
        out.raw("<span class=\"reason\"><b>")
                .raw(Numbers.signed(reason.points()))
                .raw("</b> ");
        out.both(reason.text()).raw("</span>");
    }

    /// `1 child, 13 · subject in 12 other tips with 4 other children`.
    private Words people(QueueRow row) {
        var parts = new ArrayList<Words>();
        if (row.children() > 0) {
            var age = row.youngestAge();
            parts.add(
                    age == null
                            ? messages.counted("children", row.children())
                            : joined(messages.counted("children", row.children()), ", ", age(row, age)));
        }
        if (row.known().subjectTips() > 0) {
            parts.add(messages.counted("subject.tips", row.known().subjectTips()));
        } else if (row.suspects() > 0) {
            parts.add(messages.words("subject.new"));
        }
        if (row.known().subjectChildren() > 0) {
            parts.add(messages.counted("subject.children", row.known().subjectChildren()));
        }
        if (row.alike() > 0) {
            parts.add(messages.counted("row.alike", row.alike()));
        }
        return joined(parts);
    }

    private Words age(QueueRow row, int age) {
        return messages.words(row.children() == 1 ? "age.one" : "age.youngest", Map.of("n", Integer.toString(age)));
    }

    private Words joined(List<Words> parts) {
        return parts.stream().reduce((a, b) -> joined(a, " · ", b)).orElseGet(() -> messages.words("people.none"));
    }

    private static Words joined(Words a, String between, Words b) {
        return new Words(a.en() + between + b.en(), a.th() + between + b.th());
    }
}
