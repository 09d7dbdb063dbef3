// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The file `set.json`: the facts of a set, its categories by number, and how many entries it has.
///
/// @param facts what holds for all entries
/// @param categories codes by number
/// @param count entries
record SetFactsFile(SetFacts facts, List<String> categories, long count) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String FORMAT = "kumkrong known set 1";

    SetFactsFile {
        categories = List.copyOf(categories);
    }

    static void write(Path file, SetFacts facts, List<String> categories, long count) throws IOException {
        try (var out = Files.newBufferedWriter(file);
                JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeStringProperty("name", facts.name());
            json.writeStringProperty("source", facts.source());
            json.writeStringProperty("scheme", facts.scheme());
            json.writeStringProperty("trust", facts.trust().name());
            json.writeStringProperty("currentAt", facts.currentAt().toString());
            json.writeNumberProperty("entries", count);
            json.writeArrayPropertyStart("categories");
            for (String category : categories) {
                json.writeString(category);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    static SetFactsFile read(Path file) throws IOException {
        Map<String, String> values = new HashMap<>();
        List<String> categories = new ArrayList<>();
        try (var in = Files.newInputStream(file);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        categories.add(json.getString());
                    }
                } else if (json.currentToken().isScalarValue()) {
                    values.put(json.currentName(), json.getString());
                }
            }
            if (!FORMAT.equals(values.get("format"))) {
                throw new IOException(file + ": not a set of ours");
            }
            return new SetFactsFile(
                    new SetFacts(
                            values.getOrDefault("name", ""),
                            values.getOrDefault("source", ""),
                            values.getOrDefault("scheme", ""),
                            Trust.valueOf(values.getOrDefault("trust", "")),
                            Instant.parse(values.getOrDefault("currentAt", ""))),
                    categories,
                    Long.parseLong(values.getOrDefault("entries", "")));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + ": damaged", e);
        }
    }
}
