// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/// The page's own sentences in both languages, by key; texts hold `{name}` where a value goes.
record Messages(SortedMap<String, String> en, SortedMap<String, String> th) {

    /// Reads both message files from the jar.
    static Messages load() {
        return new Messages(load("messages_en.properties"), load("messages_th.properties"));
    }

    /// One message in both languages, with values put in as plain text.
    Words words(String key, Map<String, String> values) {
        return new Words(fill(find(en, key, values), values), fill(find(th, key, values), values));
    }

    /// One message with parts that are themselves in both languages.
    Words composed(String key, Map<String, Words> parts) {
        var en = new TreeMap<String, String>();
        var th = new TreeMap<String, String>();
        parts.forEach((name, part) -> {
            en.put(name, part.en());
            th.put(name, part.th());
        });
        return new Words(words(key, en).en(), words(key, th).th());
    }

    /// One message without values, in both languages.
    Words words(String key) {
        return words(key, Map.of());
    }

    /// A counted thing in both languages: the key's `.one` form for one, else its `.other` form.
    Words counted(String key, long count) {
        return words(key + (count == 1 ? ".one" : ".other"), Map.of("n", Numbers.grouped(count)));
    }

    private static String find(Map<String, String> texts, String key, Map<String, String> values) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key + " for " + values.keySet());
        }
        return text;
    }

    private static String fill(String text, Map<String, String> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private static SortedMap<String, String> load(String file) {
        var properties = new Properties();
        try (var in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return Collections.unmodifiableSortedMap(texts);
    }
}
