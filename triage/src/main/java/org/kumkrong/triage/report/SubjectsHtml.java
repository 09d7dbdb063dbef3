// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.report.ReportModel.Values;

/// The biggest subjects, each with its tips on one common timeline and the masked values its tips share.
final class SubjectsHtml {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 56;
    private static final double SLOT = 7;
    private static final int STACK_MAX = 6;

    private final Messages messages;
    private final Dates dates;

    SubjectsHtml(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    String of(ReportModel model, ReportLimits limits) {
        var out = new Markup();
        var subjects = model.subjects().stream().limit(limits.subjectsMax()).toList();
        if (subjects.isEmpty()) {
            return out.raw("<p class=\"empty\">")
                    .both(messages.words("subjects.empty"))
                    .raw("</p>")
                    .toString();
        }
        var span = span(subjects, model.header().madeAt());
        out.raw("<ol class=\"subjects\">");
        for (int i = 0; i < subjects.size(); i++) {
            subject(out, subjects.get(i), i, span, model.header().values(), limits);
        }
        out.raw("</ol>");
        if (model.totals().repeatSubjects() > subjects.size()) {
            out.raw("<p class=\"note\">")
                    .both(messages.words(
                            "subjects.cut",
                            java.util.Map.of(
                                    "n",
                                    Numbers.grouped(subjects.size()),
                                    "all",
                                    Numbers.grouped(model.totals().repeatSubjects()))));
            out.raw("</p>");
        }
        return out.toString();
    }

    private void subject(Markup out, Subject subject, int number, Span span, Values values, ReportLimits limits) {
        out.raw("<li class=\"subject\" id=\"subject" + number + "\"><div class=\"id\"><h3>");
        out.value(subject.entityId()).raw("</h3><p class=\"facts\">");
        fact(out, messages.counted("tips", subject.tips()));
        fact(out, messages.counted("children", subject.children()));
        fact(out, messages.counted("platforms", subject.platforms().size()));
        out.raw("</p><p class=\"note\">");
        out.value(String.join(", ", subject.platforms())).raw("</p>");
        if (subject.alsoVictim()) {
            out.raw("<p class=\"warn\">")
                    .both(messages.words("subject.alsoVictim"))
                    .raw("</p>");
        }
        out.raw("</div><div class=\"seen\">");
        timeline(out, subject.sightings().stream().limit(limits.sightingsMax()).toList(), span);
        out.raw("<p class=\"axis\"><span>").both(dates.day(span.from)).raw("</span><span>");
        if (subject.lastSeen() != null) {
            out.both(messages.words("subject.last"))
                    .raw(" <time data-since=\"" + subject.lastSeen().toEpochMilli() + "\">");
            out.both(dates.minute(subject.lastSeen())).raw("</time>");
        }
        out.raw("</span><span>").both(dates.day(span.to)).raw("</span></p></div>");
        identifiers(out, subject, number, values, limits);
        out.raw("</li>\n");
    }

    private static void fact(Markup out, Words words) {
        out.raw("<span>").both(words).raw("</span> ");
    }

    private void identifiers(Markup out, Subject subject, int number, Values values, ReportLimits limits) {
        var shared =
                subject.identifiers().stream().limit(limits.identifiersMax()).toList();
        out.raw("<div class=\"shared\">");
        if (!shared.isEmpty()) {
            out.raw("<ul class=\"values\">");
            for (int i = 0; i < shared.size(); i++) {
                var identifier = shared.get(i);
                out.raw("<li><span class=\"kind\">").both(messages.words("kind." + identifier.kind()));
                if (!identifier.scope().isEmpty()) {
                    out.raw(" ").value(identifier.scope());
                }
                out.raw("</span> <span class=\"secret\" data-value=\"" + number + "," + i + "\">");
                out.value(Masking.masked(identifier.kind(), identifier.value())).raw("</span> <span class=\"n\">");
                out.both(messages.counted("in.tips", identifier.tips())).raw("</span></li>");
            }
            out.raw("</ul>");
            if (values == Values.BEHIND_A_CLICK) {
                out.raw("<button type=\"button\" class=\"reveal js\" aria-pressed=\"false\" data-subject=\"" + number
                        + "\">");
                out.both(messages.words("reveal.show")).raw("</button>");
            }
        }
        out.raw("<button type=\"button\" class=\"js to-case\" data-case=\"")
                .text(subject.caseId())
                .raw("\">");
        out.both(messages.words("case.see")).raw(" ").value(subject.caseId()).raw("</button></div>");
    }

    /// Dots in time; those that would cover each other are stacked, those beyond the stack are lost in its top dot.
    private static void timeline(Markup out, List<Subject.Sighting> sightings, Span span) {
        out.raw("<svg class=\"timeline\" viewBox=\"0 0 " + (int) WIDTH + " " + (int) HEIGHT
                + "\" aria-hidden=\"true\">");
        out.raw("<path class=\"base\" d=\"M0 " + (HEIGHT - 3) + "H" + (int) WIDTH + "\"/>");
        var stacks = new TreeMap<Integer, Integer>();
        var dots = new TreeMap<Band, Markup>();
        for (var sighting : sightings) {
            if (sighting.at() != null) {
                int slot = (int) (span.share(sighting.at()) * (WIDTH - 8) / SLOT);
                int height = stacks.merge(slot, 1, Integer::sum);
                if (height <= STACK_MAX) {
                    dots.computeIfAbsent(sighting.band(), _ -> new Markup())
                            .raw("M")
                            .at(slot * SLOT + 4)
                            .raw(" ")
                            .at(HEIGHT - 2 - height * SLOT)
                            .raw("h0");
                }
            }
        }
        dots.forEach((band, path) -> out.raw("<path class=\"dot b" + band.ordinal() + "\" d=\"" + path + "\"/>"));
        out.raw("</svg>");
    }

    private static Span span(List<Subject> subjects, Instant madeAt) {
        var times = subjects.stream()
                .flatMap(s -> s.sightings().stream())
                .map(Subject.Sighting::at)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return times.isEmpty() ? new Span(madeAt, madeAt) : new Span(times.getFirst(), times.getLast());
    }

    private record Span(Instant from, Instant to) {
        double share(@Nullable Instant at) {
            double length = to.toEpochMilli() - from.toEpochMilli();
            return at == null || length == 0 ? 0 : (at.toEpochMilli() - from.toEpochMilli()) / length;
        }
    }
}
