// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The engine's sentences in one language, by key; `{0}` is the first gap, and `{method.dga}` in a
/// value the name of a method.
record Wording(Map<String, String> sentences) {
    static final Wording ENGLISH = load("words_en.properties");
    static final Wording THAI = load("words_th.properties");

    String of(String key, List<String> values) {
        String text = sentences.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no sentence " + key);
        }
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("{" + i + "}", values.get(i));
        }
        for (Method method : Method.values()) {
            String mark = method.named();
            if (text.contains(mark)) {
                text = text.replace(mark, of("method." + method.word(), List.of()));
            }
        }
        return text;
    }

    private static Wording load(String file) {
        Properties properties = new Properties();
        try (var in = Wording.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
        return new Wording(Map.copyOf(sentences));
    }
}
