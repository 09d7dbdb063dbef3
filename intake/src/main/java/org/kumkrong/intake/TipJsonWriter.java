// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Writes one tip as JSON. Characters from U+D800 on are escaped, so that half a pair survives where text is kept as
/// UTF-8.
final class TipJsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .enable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .highestNonEscapedChar(0xd7ff)
            .build();

    private final JsonGenerator json;

    private TipJsonWriter(JsonGenerator json) {
        this.json = json;
    }

    static String write(Tip tip) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new TipJsonWriter(json).tip(tip);
        }
        return text.toString();
    }

    private void tip(Tip tip) {
        json.writeStartObject();
        json.writeNumberProperty("kumkrong-tip", TipJson.VERSION);
        json.writeStringProperty("source", tip.source());
        json.writeStringProperty("id", tip.id());
        json.writeStringProperty("format", tip.format().name());
        raw(tip.raw());
        time("receivedAt", tip.receivedAt());
        time("incidentAt", tip.incidentAt());
        json.writeStringProperty("incident", tip.incident().name());
        json.writeStringProperty("incidentType", tip.incidentType());
        json.writeStringProperty("platform", tip.platform());
        json.writeStringProperty("reporter", tip.reporter());
        json.writeStringProperty("escalation", tip.escalation());
        words("flags", new TreeSet<>(tip.flags()).stream().map(TipFlag::name).toList());
        all("mentions", tip.mentions(), this::mention);
        all("files", tip.files(), this::file);
        all("passages", tip.passages(), this::passage);
        all("rejected", tip.rejected(), this::rejected);
        json.writeObjectPropertyStart("notes");
        new TreeMap<>(tip.notes()).forEach(this::words);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void raw(RawSource raw) {
        json.writeObjectPropertyStart("raw");
        json.writeStringProperty("file", raw.file());
        json.writeNumberProperty("line", raw.line());
        json.writeStringProperty("sha256", raw.sha256());
        json.writeEndObject();
    }

    private void time(String name, @Nullable TipTime time) {
        if (time != null) {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("raw", time.raw());
            instant("instant", time.instant());
            json.writeBooleanProperty("zoneKnown", time.zoneKnown());
            json.writeBooleanProperty("dayOnly", time.dayOnly());
            json.writeEndObject();
        }
    }

    private void instant(String name, @Nullable Instant instant) {
        if (instant != null) {
            json.writeStringProperty(name, instant.toString());
        }
    }

    private void mention(Mention mention) {
        json.writeStringProperty("role", mention.role().name());
        json.writeNumberProperty("index", mention.index());
        all("identifiers", mention.identifiers(), this::identifier);
        words("traits", mention.traits());
    }

    private void identifier(Identifier identifier) {
        json.writeStringProperty("kind", identifier.kind().name());
        json.writeStringProperty("scope", identifier.scope());
        json.writeStringProperty("value", identifier.value());
        json.writeStringProperty("weak", identifier.weak());
        json.writeStringProperty("raw", identifier.raw());
        origin(identifier.origin());
        instant("seenAt", identifier.seenAt());
        json.writeNumberProperty("port", identifier.port());
    }

    private void origin(Identifier.Origin origin) {
        switch (origin) {
            case Identifier.Origin.Field(String name) -> json.writeStringProperty("field", name);
            case Identifier.Origin.FreeText(int passage, int start, int end) -> {
                json.writeNumberProperty("passage", passage);
                json.writeNumberProperty("start", start);
                json.writeNumberProperty("end", end);
            }
        }
    }

    private void file(FileRecord file) {
        json.writeStringProperty("id", file.id());
        all("hashes", file.hashes(), hash -> {
            json.writeStringProperty("algorithm", hash.algorithm().name());
            json.writeStringProperty("hex", hash.hex());
        });
        json.writeBooleanProperty("viewedByEsp", file.viewedByEsp());
        Boolean open = file.publiclyAvailable();
        if (open != null) {
            json.writeBooleanProperty("publiclyAvailable", open);
        }
        json.writeStringProperty("classification", file.classification());
        words("marks", sorted(file.marks()));
        time("uploadedAt", file.uploadedAt());
        all("uploadIps", file.uploadIps(), this::identifier);
        words("notes", file.notes());
    }

    private static List<String> sorted(Set<String> words) {
        return List.copyOf(new TreeSet<>(words));
    }

    private void passage(Passage passage) {
        json.writeStringProperty("kind", passage.kind().name());
        json.writeStringProperty("field", passage.field());
        json.writeStringProperty("text", passage.text());
        all("identifiers", passage.identifiers(), this::identifier);
        all("deadlines", passage.deadlines(), deadline -> {
            instant("at", deadline.at());
            json.writeNumberProperty("start", deadline.start());
            json.writeNumberProperty("end", deadline.end());
            json.writeBooleanProperty("meeting", deadline.meeting());
        });
    }

    private void rejected(RejectedIdentifier rejected) {
        IdentifierKind kind = rejected.kind();
        if (kind != null) {
            json.writeStringProperty("kind", kind.name());
        }
        json.writeStringProperty("raw", rejected.raw());
        json.writeStringProperty("reason", rejected.reason());
        if (!rejected.action().isEmpty()) {
            json.writeStringProperty("action", rejected.action());
        }
        origin(rejected.where());
    }

    private <T> void all(String name, List<T> items, Consumer<T> members) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            members.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void words(String name, List<String> words) {
        json.writeArrayPropertyStart(name);
        words.forEach(json::writeString);
        json.writeEndArray();
    }

    private void words(String name, Map<String, String> words) {
        json.writeObjectPropertyStart(name);
        new TreeMap<>(words).forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
