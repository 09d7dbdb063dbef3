// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Files to be asked about: what `kumkrong hash` prints, or a fingerprint a line, MD5, SHA-1 or PDQ by
/// its length, optionally
/// a comma and an id behind it.
///
/// @param queries what is known of each
/// @param names what each is called: its file or id, else its digits
public record QueryLines(List<FileQuery> queries, List<String> names) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int MD5_DIGITS = 32;
    private static final int SHA1_DIGITS = 40;
    private static final int PDQ_DIGITS = 64;

    public QueryLines {
        queries = List.copyOf(queries);
        names = List.copyOf(names);
    }

    /// Reads a file to its end; `rejected` hears of each line that cannot be read, by number and reason, never quoted.
    public static QueryLines read(Path file, Consumer<String> rejected) throws IOException {
        List<FileQuery> queries = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (BufferedReader lines = TextFiles.reader(file)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                try {
                    Named read = text.startsWith("{") ? object(text) : plain(text, number);
                    if (read != null) {
                        queries.add(read.query());
                        names.add(read.name());
                    }
                } catch (IllegalArgumentException e) {
                    rejected.accept("line " + number + ": " + e.getMessage());
                }
            }
        }
        return new QueryLines(queries, names);
    }

    private record Named(FileQuery query, String name) {
        /// Without what is asked.
        @Override
        public String toString() {
            return "Named[]";
        }
    }

    private static @Nullable Named plain(String text, long number) {
        int comma = text.indexOf(',');
        String digits = (comma < 0 ? text : text.substring(0, comma)).strip().toLowerCase(Locale.ROOT);
        boolean heading = number == 1 && !digits.matches("[0-9a-f]*");
        if (digits.isEmpty() || digits.startsWith("#") || heading) {
            return null;
        }
        Kind kind = switch (digits.length()) {
            case MD5_DIGITS -> Kind.MD5;
            case SHA1_DIGITS -> Kind.SHA1;
            case PDQ_DIGITS -> Kind.PDQ;
            default ->
                throw new IllegalArgumentException("a fingerprint has 32, 40 or 64 digits, not " + digits.length());
        };
        String id = comma < 0 ? "" : unquoted(text.substring(comma + 1).strip());
        Map<Kind, String> prints = SetEntry.of(kind, digits).prints();
        return new Named(new FileQuery(prints, SetEntry.NO_QUALITY), id.isEmpty() ? digits : id);
    }

    private static String unquoted(String id) {
        boolean quoted = id.length() > 1 && id.startsWith("\"") && id.endsWith("\"");
        return quoted ? id.substring(1, id.length() - 1).replace("\"\"", "\"") : id;
    }

    private static @Nullable Named object(String line) {
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        String file = "";
        int quality = SetEntry.NO_QUALITY;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (!value.isScalarValue()) {
                    throw new IllegalArgumentException("not an object of simple values");
                }
                switch (name) {
                    case "file" -> file = json.getString();
                    case "pdqQuality" -> quality = json.getIntValue();
                    default -> {
                        Kind kind = kind(name);
                        if (kind != null) {
                            prints.putAll(SetEntry.of(kind, json.getString().toLowerCase(Locale.ROOT))
                                    .prints());
                        }
                    }
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a whole JSON object", e);
        }
        if (prints.isEmpty()) {
            return null;
        }
        return new Named(
                new FileQuery(prints, quality),
                file.isEmpty() ? prints.values().iterator().next() : file);
    }

    private static @Nullable Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(name)) {
                return kind;
            }
        }
        return null;
    }
}
