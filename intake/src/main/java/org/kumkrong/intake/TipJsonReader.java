// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads one tip from JSON.
final class TipJsonReader {
    private static final int DEPTH_MAX = 8;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES) // names of notes are anybody's
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(Integer.MAX_VALUE) // bounded by the text at hand
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private TipJsonReader() {}

    static Tip read(String text) {
        TipJsonObject tip = new TipJsonObject("", members(text));
        long version = tip.number("kumkrong-tip");
        if (version != TipJson.VERSION) {
            throw TipJsonObject.refused(
                    "version " + version + " is not known, only " + TipJson.VERSION + "; a newer program wrote it");
        }
        Tip read = tip(tip);
        tip.end();
        return read;
    }

    private static Map<String, Object> members(String text) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw TipJsonObject.refused("not an object");
            }
            Map<String, Object> members = object(json);
            if (json.nextToken() != null) {
                throw TipJsonObject.refused("something follows the end of the tip");
            }
            return members;
        } catch (JacksonException broken) { // its message may quote a value, so it goes no further
            TokenStreamLocation where = broken.getLocation();
            throw TipJsonObject.refused("broken" + (where == null ? "" : " after character " + where.getCharOffset()));
        }
    }

    private static Map<String, Object> object(JsonParser json) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (members.put(name, value(json, json.nextToken())) != null) {
                throw TipJsonObject.refused("a field twice");
            }
        }
        return members;
    }

    private static Object value(JsonParser json, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
                    items.add(value(json, t));
                }
                yield items;
            }
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw TipJsonObject.refused("null or a fraction, which no tip holds");
        };
    }

    private static Tip tip(TipJsonObject json) {
        TipJsonObject raw = json.object("raw");
        RawSource source = new RawSource(raw.text("file"), raw.number("line"), raw.text("sha256"));
        raw.end();
        return new Tip(
                json.text("source"),
                json.text("id"),
                json.kind("format", SourceFormat.class),
                source,
                json.optional("receivedAt", TipJsonReader::time),
                json.optional("incidentAt", TipJsonReader::time),
                json.kind("incident", IncidentKind.class),
                json.text("incidentType"),
                json.text("platform"),
                json.text("reporter"),
                json.text("escalation"),
                Set.copyOf(json.kinds("flags", TipFlag.class)),
                json.all("mentions", TipJsonReader::mention),
                json.all("files", TipJsonReader::file),
                json.all("passages", TipJsonReader::passage),
                json.all("rejected", TipJsonReader::rejected),
                json.wordsByName("notes"));
    }

    private static TipTime time(TipJsonObject json) {
        return new TipTime(json.text("raw"), json.instant("instant"), json.flag("zoneKnown"), json.flag("dayOnly"));
    }

    private static Mention mention(TipJsonObject json) {
        return new Mention(
                json.kind("role", Role.class),
                json.smallNumber("index"),
                json.all("identifiers", TipJsonReader::identifier),
                json.textsByName("traits"));
    }

    private static Identifier identifier(TipJsonObject json) {
        return new Identifier(
                json.kind("kind", IdentifierKind.class),
                json.text("scope"),
                json.filledText("value"),
                json.text("weak"),
                json.text("raw"),
                origin(json),
                json.has("seenAt") ? json.instant("seenAt") : null,
                json.smallNumber("port"));
    }

    private static Identifier.Origin origin(TipJsonObject json) {
        return json.has("field")
                ? new Identifier.Origin.Field(json.text("field"))
                : new Identifier.Origin.FreeText(
                        json.smallNumber("passage"), json.smallNumber("start"), json.smallNumber("end"));
    }

    private static FileRecord file(TipJsonObject json) {
        return new FileRecord(
                json.text("id"),
                json.all(
                        "hashes",
                        hash -> new FileHash(hash.kind("algorithm", FileHash.Algorithm.class), hash.text("hex"))),
                json.flag("viewedByEsp"),
                json.has("publiclyAvailable") ? json.flag("publiclyAvailable") : null,
                json.text("classification"),
                Set.copyOf(json.words("marks")),
                json.optional("uploadedAt", TipJsonReader::time),
                json.all("uploadIps", TipJsonReader::identifier),
                json.textsByName("notes"));
    }

    private static Passage passage(TipJsonObject json) {
        return new Passage(
                json.kind("kind", Passage.Kind.class),
                json.text("field"),
                json.text("text"),
                json.all("identifiers", TipJsonReader::identifier),
                json.all(
                        "deadlines",
                        deadline -> new Deadline(
                                deadline.instant("at"),
                                deadline.smallNumber("start"),
                                deadline.smallNumber("end"),
                                deadline.flag("meeting"))));
    }

    private static RejectedIdentifier rejected(TipJsonObject json) {
        return new RejectedIdentifier(
                json.has("kind") ? json.kind("kind", IdentifierKind.class) : null,
                json.text("raw"),
                json.text("reason"),
                json.has("action") ? json.text("action") : "",
                origin(json));
    }
}
