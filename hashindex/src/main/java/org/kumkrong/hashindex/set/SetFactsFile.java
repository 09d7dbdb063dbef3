// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The file `set.json`: the facts of a set, its categories by number, how many entries it has, and what its files are.
///
/// @param facts what holds for all entries
/// @param categories codes by number
/// @param count entries
/// @param sums the SHA-256 of each other file, by name
record SetFactsFile(SetFacts facts, List<String> categories, long count, Map<String, String> sums) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String FORMAT = "kumkrong known set 1";
    private static final String SUM = "sha256 ";
    /// Sets of earlier versions do not have it.
    private static final String OWN = "sha256OfTheRest";

    SetFactsFile {
        categories = List.copyOf(categories);
        sums = Map.copyOf(sums);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text(FileSums.sumOf(text(""))));
    }

    /// @param own the SHA-256 of the same text without it
    private String text(String own) {
        var out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
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
            for (Map.Entry<String, String> sum : new TreeMap<>(sums).entrySet()) {
                json.writeStringProperty(SUM + sum.getKey(), sum.getValue());
            }
            if (!own.isEmpty()) {
                json.writeStringProperty(OWN, own);
            }
            json.writeEndObject();
        }
        return out.toString();
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
            SetFactsFile read = new SetFactsFile(
                    new SetFacts(
                            values.getOrDefault("name", ""),
                            values.getOrDefault("source", ""),
                            values.getOrDefault("scheme", ""),
                            Trust.valueOf(values.getOrDefault("trust", "")),
                            Instant.parse(values.getOrDefault("currentAt", ""))),
                    categories,
                    Long.parseLong(values.getOrDefault("entries", "")),
                    sums(values));
            String own = values.getOrDefault(OWN, "");
            if (!own.isEmpty() && !own.equals(FileSums.sumOf(read.text("")))) {
                throw new IOException(file + ": not as it was written; build the set again");
            }
            return read;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + ": damaged", e);
        }
    }

    private static Map<String, String> sums(Map<String, String> values) {
        Map<String, String> sums = new HashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(SUM)) {
                sums.put(name.substring(SUM.length()), value);
            }
        });
        return sums;
    }
}
