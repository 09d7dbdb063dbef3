// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.TipFlag;
import org.kumkrong.triage.report.ReportModel.Clock;
import org.kumkrong.triage.report.ReportModel.Values;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What the page's script reads: the queue, the subjects' values and the cases, as JSON that is safe inside a script
/// element.
///
/// Sentences that repeat, as the reasons of rules do in thousands of rows, stand once in a table `words` and are
/// named by their place in it.
final class PageData {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().characterEscapes(Escaping.IN_SCRIPT).build();
    private static final double TENTHS = 10;
    private static final double TEN_THOUSANDTHS = 10_000;

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text);
    private final Map<Words, Integer> words = new LinkedHashMap<>();
    private final Values values;

    private PageData(Values values) {
        this.values = values;
    }

    /// The whole model as one JSON object.
    static String of(ReportModel model, ReportLimits limits, Messages messages) {
        var data = new PageData(model.header().values());
        data.write(model, limits, messages);
        return data.text.toString();
    }

    private void write(ReportModel model, ReportLimits limits, Messages messages) {
        try (json) {
            json.writeStartObject();
            json.writeNumberProperty("made", model.header().madeAt().toEpochMilli());
            json.writeNumberProperty("asOf", model.header().asOf().toEpochMilli());
            json.writeBooleanProperty("still", model.header().synthetic());
            json.writeNumberProperty("rows", model.totals().queueRows());
            queue(model.queue().stream().limit(limits.queueRowsMax()).toList());
            subjects(model.subjects().stream().limit(limits.subjectsMax()).toList(), limits);
            json.writeName("contexts").writeStartArray();
            model.certainty()
                    .contexts()
                    .shown()
                    .forEach(context -> value(context.shared().value()));
            json.writeEndArray();
            cases(CasePicture.of(model.cases(), limits));
            wordTable();
            json.writeName("texts").writeStartObject();
            texts("en", messages.en());
            texts("th", messages.th());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void queue(List<QueueRow> rows) {
        json.writeName("queue").writeStartArray();
        rows.forEach(this::row);
        json.writeEndArray();
    }

    private void row(QueueRow row) {
        json.writeStartObject();
        string("id", row.tipId());
        string("source", row.source());
        json.writeStringProperty("format", row.format().name());
        string("platform", row.platform());
        instant("at", row.time());
        json.writeStringProperty("incident", row.incident().name());
        json.writeName("flags").writeStartArray();
        row.flags().stream().sorted().map(TipFlag::name).forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("band", row.band().ordinal());
        json.writeNumberProperty("priority", row.priority());
        json.writeName("reasons").writeStartArray();
        for (var reason : row.reasons()) {
            json.writeStartArray();
            json.writeString(Escaping.plain(reason.rule()));
            json.writeNumber(reason.points());
            word(reason.text());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeName("clocks").writeStartArray();
        row.clocks().forEach(this::clock);
        json.writeEndArray();
        people(row);
        json.writeNumberProperty("complete", row.completeness());
        json.writeNumberProperty("alike", row.alike());
        string("file", row.raw().file());
        json.writeNumberProperty("line", row.raw().line());
        string("sha256", row.raw().sha256());
        essentials(row.essentials());
        json.writeName("refused").writeStartArray();
        row.refused().forEach(this::word);
        json.writeEndArray();
        json.writeEndObject();
    }

    /// Whom a tip names and how its words begin. Words are personal throughout: without values there are none.
    private void essentials(Essentials essentials) {
        json.writeName("people").writeStartArray();
        for (var person : essentials.people()) {
            json.writeStartArray();
            json.writeString(person.role().word());
            json.writeString(Escaping.plain(person.entityId()));
            json.writeNumber(person.more());
            for (var value : person.values()) {
                json.writeStartArray();
                json.writeString(value.kind().name());
                json.writeString(Escaping.plain(value.scope()));
                json.writeString(Escaping.plain(Masking.masked(value.kind(), value.value())));
                value(value.value());
                if (value.tips() > 1) {
                    json.writeNumber(value.tips());
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        boolean leftOut = essentials.textLeftOut() || values == Values.WITHHELD;
        json.writeNumberProperty("cut", leftOut ? 2 : essentials.textCut() ? 1 : 0);
        if (values != Values.WITHHELD && !essentials.text().isEmpty()) {
            json.writeName("text").writeStartArray();
            essentials.text().lines().map(Escaping::plain).forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private void people(QueueRow row) {
        string("case", row.caseId());
        string("subject", row.subjectId());
        json.writeNumberProperty("suspects", row.suspects());
        json.writeNumberProperty("children", row.children());
        if (row.youngestAge() != null) {
            json.writeNumberProperty("age", row.youngestAge());
        }
        var known = row.known();
        json.writeNumberProperty("subjectTips", known.subjectTips());
        json.writeNumberProperty("subjectChildren", known.subjectChildren());
        instant("subjectLastSeen", known.subjectLastSeen());
        json.writeNumberProperty("childTips", known.childTips());
        json.writeNumberProperty("fileTips", known.files().tipsMax());
        json.writeNumberProperty("scriptTips", known.scriptTips());
        json.writeBooleanProperty("alsoVictim", known.subjectIsAlsoVictim());
    }

    private void subjects(List<Subject> subjects, ReportLimits limits) {
        json.writeName("subjects").writeStartArray();
        for (var subject : subjects) {
            json.writeStartArray();
            subject.identifiers().stream().limit(limits.identifiersMax()).forEach(i -> value(i.value()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void cases(List<CasePicture> pictures) {
        json.writeName("cases").writeStartArray();
        pictures.forEach(this::picture);
        json.writeEndArray();
    }

    private void picture(CasePicture picture) {
        var file = picture.file();
        json.writeStartObject();
        string("id", file.caseId());
        string("about", file.about());
        json.writeNumberProperty("band", file.band().ordinal());
        json.writeNumberProperty("priority", file.priority());
        json.writeNumberProperty("tipCount", file.tipCount());
        json.writeNumberProperty("subjects", file.subjects());
        json.writeNumberProperty("children", file.children());
        json.writeNumberProperty("linkCount", file.links().size());
        if (file.nextClock() != null) {
            json.writeName("clock");
            clock(file.nextClock());
        }
        json.writeName("tips").writeStartArray();
        for (var tip : picture.tips()) {
            json.writeStartArray();
            json.writeString(Escaping.plain(tip.tipId()));
            json.writeNumber(tip.band().ordinal());
            json.writeNumber(tip.priority());
            moment(tip.time());
            json.writeString(Escaping.plain(tip.platform()));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeName("people").writeStartArray();
        for (var person : picture.people()) {
            json.writeStartArray();
            json.writeString(Escaping.plain(person.entityId()));
            json.writeString(person.role().word());
            json.writeStartArray();
            person.elsewhere().stream().map(Escaping::plain).forEach(json::writeString);
            json.writeEndArray();
            person.tips().forEach(json::writeNumber);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeName("links").writeStartArray();
        picture.links().forEach(this::link);
        json.writeEndArray();
        json.writeName("shared").writeStartArray();
        picture.shared().forEach(this::shared);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void link(CasePicture.PictureLink link) {
        json.writeStartArray();
        json.writeNumber(link.tipA());
        json.writeNumber(link.tipB());
        json.writeNumber(link.person());
        json.writeNumber(rounded(link.link().weightBits(), TENTHS));
        json.writeNumber(rounded(link.link().probability(), TEN_THOUSANDTHS));
        for (var evidence : link.link().evidence()) {
            word(evidence.what());
            json.writeNumber(rounded(evidence.bits(), TENTHS));
        }
        json.writeEndArray();
    }

    private void shared(CasePicture.PictureValue shared) {
        var identifier = shared.identifier();
        json.writeStartArray();
        json.writeString(identifier.kind().name());
        json.writeString(Escaping.plain(identifier.scope()));
        json.writeString(Escaping.plain(Masking.masked(identifier.kind(), identifier.value())));
        value(identifier.value());
        json.writeNumber(identifier.tips());
        shared.tips().forEach(json::writeNumber);
        json.writeEndArray();
    }

    private void clock(Clock clock) {
        json.writeStartArray();
        json.writeString(clock.kind().name());
        json.writeNumber(clock.at().toEpochMilli());
        word(clock.label());
        json.writeEndArray();
    }

    private void value(String value) {
        if (values == Values.WITHHELD) {
            json.writeNull();
        } else {
            json.writeString(Escaping.plain(value));
        }
    }

    private void word(Words text) {
        json.writeNumber(words.computeIfAbsent(text, _ -> words.size()));
    }

    private void wordTable() {
        json.writeName("words").writeStartArray();
        for (var text : words.keySet()) {
            json.writeStartArray();
            json.writeString(Escaping.plain(text.en()));
            json.writeString(Escaping.plain(text.th()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void texts(String language, Map<String, String> texts) {
        json.writeName(language.toLowerCase(Locale.ROOT)).writeStartObject();
        texts.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private void string(String name, String text) {
        json.writeStringProperty(name, Escaping.plain(text));
    }

    private void instant(String name, @Nullable Instant at) {
        if (at != null) {
            json.writeNumberProperty(name, at.toEpochMilli());
        }
    }

    private void moment(@Nullable Instant at) {
        if (at == null) {
            json.writeNull();
        } else {
            json.writeNumber(at.toEpochMilli());
        }
    }

    private static double rounded(double value, double parts) {
        return Math.round(value * parts) / parts;
    }
}
