// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.report.ReportModel.Values;

/// The biggest subjects, each with its tips on one common timeline and the masked values its tips share.
final class SubjectsHtml {
    private static final double WIDTH = 600;
    private static final double LANE = 11;
    private static final double HEIGHT = LANE * 5 + 3;
    private static final double SLOT = 8;
    private static final int VALUES_SHOWN = 3;

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
        out.raw("<p class=\"note\">").both(messages.words("subjects.key")).raw("</p><ol class=\"subjects\">");
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
        out.raw("</p>");
        bandCounts(out, subject);
        out.raw("<p class=\"note\">")
                .value(String.join(", ", subject.platforms()))
                .raw("</p>");
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
        out.raw("</span><span>").both(dates.day(span.to)).raw("</span></p>");
        identifiers(out, subject, number, values, limits);
        out.raw("</div></li>\n");
    }

    private static void fact(Markup out, Words words) {
        out.raw("<span>").both(words).raw("</span> ");
    }

    private void identifiers(Markup out, Subject subject, int number, Values values, ReportLimits limits) {
        var shared =
                subject.identifiers().stream().limit(limits.identifiersMax()).toList();
        out.raw("<div class=\"shared\">");
        if (!shared.isEmpty()) {
            int first = Math.min(VALUES_SHOWN, shared.size());
            values(out, shared, 0, first, number);
            if (first < shared.size()) {
                out.raw("<details class=\"further\"><summary>")
                        .both(messages.counted("subject.values", shared.size() - first))
                        .raw("</summary>");
                values(out, shared, first, shared.size(), number);
                out.raw("</details>");
            }
            if (values == Values.BEHIND_A_CLICK) {
                out.raw("<button type=\"button\" class=\"reveal js\" data-subject=\"" + number + "\">");
                out.both(messages.words("reveal.show")).raw("</button>");
            }
        }
        out.raw("<button type=\"button\" class=\"js to-queue\" data-entity=\"")
                .text(subject.entityId())
                .raw("\">");
        out.both(messages.words("subject.queue")).raw("</button>");
        out.raw("<button type=\"button\" class=\"js to-case\" data-case=\"")
                .text(subject.caseId())
                .raw("\">");
        out.both(messages.words("case.see")).raw(" ").value(subject.caseId()).raw("</button></div>");
    }

    private void values(Markup out, List<SharedIdentifier> shared, int from, int to, int subject) {
        out.raw("<ul class=\"values\">");
        for (int i = from; i < to; i++) {
            var identifier = shared.get(i);
            out.raw("<li><span class=\"kind\">").both(messages.words("kind." + identifier.kind()));
            if (!identifier.scope().isEmpty()) {
                out.raw(" ").value(identifier.scope());
            }
            out.raw("</span> <span class=\"secret\" data-value=\"" + subject + "," + i + "\">");
            out.value(Masking.masked(identifier.kind(), identifier.value())).raw("</span> <span class=\"n\">");
            out.both(messages.counted("in.tips", identifier.tips())).raw("</span></li>");
        }
        out.raw("</ul>");
    }

    /// Marks in time, one lane a band, the most urgent on top; marks of one lane that would cover each other are one.
    private static void timeline(Markup out, List<Subject.Sighting> sightings, Span span) {
        out.raw("<svg class=\"timeline\" viewBox=\"0 0 " + (int) WIDTH + " " + (int) HEIGHT
                + "\" aria-hidden=\"true\">");
        out.raw("<path class=\"base\" d=\"M0 " + (HEIGHT - 1) + "H" + (int) WIDTH + "\"/>");
        for (var band : Band.values()) {
            var slots = new TreeSet<Integer>();
            for (var sighting : sightings) {
                if (sighting.band() == band && sighting.at() != null) {
                    slots.add((int) (span.share(sighting.at()) * (WIDTH - SLOT) / SLOT));
                }
            }
            if (!slots.isEmpty()) {
                marks(out, band, slots);
            }
        }
        out.raw("</svg>");
    }

    private static void marks(Markup out, Band band, Set<Integer> slots) {
        out.raw("<path class=\"b" + band.ordinal() + "\" d=\"");
        for (int slot : slots) {
            out.raw("M").at(slot * SLOT + SLOT / 2).raw(" ").at(LANE * band.ordinal() + LANE / 2);
            out.raw(Symbols.path(band));
        }
        out.raw("\"/>");
    }

    private void bandCounts(Markup out, Subject subject) {
        out.raw("<p class=\"counts\">");
        for (var band : Band.values()) {
            long n = subject.sightings().stream().filter(s -> s.band() == band).count();
            if (n > 0) {
                out.raw("<span>").raw(Symbols.of(band)).number(n).raw("<span class=\"heard\"> ");
                out.both(messages.words("band." + band)).raw("</span></span> ");
            }
        }
        out.raw("</p>");
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
