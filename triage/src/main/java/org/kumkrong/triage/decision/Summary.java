// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.kumkrong.linkage.BlockReport;
import org.kumkrong.triage.Band;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// The figures of a decision as `summary.json`: counts only, nobody in it.
final class Summary {
    private final Decision decision;
    private final String version;
    private final RuleOrigin rules;

    Summary(Decision decision, String version, RuleOrigin rules) {
        this.decision = decision;
        this.version = version;
        this.rules = rules;
    }

    void write(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("tips", decision.rows().size());
            json.writeNumberProperty("rejected", decision.rejections().size());
            json.writeNumberProperty("refusedValues", decision.refused().values());
            json.writeNumberProperty("refusedValueTips", decision.refused().tips());
            json.writeStringProperty("asOf", decision.now().toString());
            json.writeStringProperty("version", version);
            json.writeObjectPropertyStart("rules");
            json.writeStringProperty("name", rules.name().en());
            json.writeStringProperty("sha256", rules.sha256());
            json.writeEndObject();
            json.writeObjectPropertyStart("bands");
            Map<Band, Long> bands = decision.queue().bands();
            for (Band band : Band.values()) {
                json.writeNumberProperty(band.name(), bands.getOrDefault(band, 0L));
            }
            json.writeEndObject();
            counts(json, "formats", row -> row.format().name());
            counts(json, "sources", TipRow::source);
            json.writeNumberProperty("subjects", decision.subjects().count());
            json.writeNumberProperty("children", decision.children().count());
            json.writeNumberProperty("cases", decision.caseCount());
            json.writeObjectPropertyStart("linkage");
            side(json, "subjects", decision.subjects());
            side(json, "children", decision.children());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void counts(JsonGenerator json, String name, java.util.function.Function<TipRow, String> label) {
        Map<String, Long> counts = new TreeMap<>();
        decision.rows().forEach(row -> counts.merge(label.apply(row), 1L, Long::sum));
        json.writeObjectPropertyStart(name);
        counts.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }

    private static void side(JsonGenerator json, String name, Entities side) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("mentions", side.side().mentions().size());
        json.writeNumberProperty("pairsCompared", side.side().linkage().pairsCompared());
        json.writeArrayPropertyStart("blocking");
        for (BlockReport report : side.side().linkage().blocks()) {
            json.writeStartObject();
            json.writeStringProperty("rule", report.rule());
            json.writeNumberProperty("blocks", report.blocks());
            json.writeNumberProperty("largest", report.largest());
            json.writeNumberProperty("overfull", report.overfull());
            json.writeNumberProperty("pairsCut", report.pairsCut());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
