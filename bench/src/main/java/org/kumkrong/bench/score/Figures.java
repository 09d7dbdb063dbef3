// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Named figures in the order they were noted, to print for people and to keep as JSON.
public final class Figures {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /// Notes a share or ratio, kept to four digits.
    public void note(String name, double value) {
        values.put(name, Math.round(value * 1e4) / 1e4);
    }

    /// Notes a count.
    public void note(String name, long value) {
        values.put(name, value);
    }

    /// Notes a word.
    public void note(String name, String value) {
        values.put(name, value);
    }

    /// Notes precision, recall and F1 under one name.
    public void note(String name, Score score) {
        note(name + ".precision", score.precision());
        note(name + ".recall", score.recall());
        note(name + ".f1", score.f1());
    }

    /// One figure a line, names to the left.
    public String table() {
        int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder out = new StringBuilder();
        values.forEach(
                (name, value) -> out.append(String.format(Locale.ROOT, "%-" + width + "s  %s%n", name, shown(value))));
        return out.toString();
    }

    /// One flat JSON object. Names and words are our own and hold nothing that needs escaping but quotes.
    public String json() {
        StringBuilder out = new StringBuilder("{");
        values.forEach((name, value) -> out.append(out.length() > 1 ? "," : "")
                .append("\n  \"")
                .append(name)
                .append("\": ")
                .append(
                        value instanceof String word
                                ? '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                                : shown(value)));
        return out.append("\n}\n").toString();
    }

    /// Prints the table and, where a file is named, keeps the JSON there.
    public void publish(String jsonFile) throws IOException {
        System.out.print(table());
        if (!jsonFile.isEmpty()) {
            Files.writeString(Path.of(jsonFile), json(), StandardCharsets.UTF_8);
        }
    }

    private static String shown(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : value.toString();
    }
}
