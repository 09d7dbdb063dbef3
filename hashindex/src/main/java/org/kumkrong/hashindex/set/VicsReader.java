// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads fingerprints from Project VIC's JSON: hash sets and cases, versions 1.2 to 2.0, of any length.
///
/// Only fingerprints, categories and numbers are read. Miniatures, files' bytes, names, paths, comments and what is
/// said about victims are passed over unread. A category without its country's scheme means nothing, so the scheme is
/// taken from the heading.
final class VicsReader {
    private static final Pattern SCHEME = Pattern.compile("DataModels/(\\d+\\.\\d+)\\.xml(?:/([A-Za-z0-9_-]{1,40}))?");
    private static final Pattern CATEGORY = Pattern.compile("\\d{1,9}");
    private static final int DEPTH_MAX = 64;
    private static final int VALUE_CHARS_MAX = 400;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(-1)
                    .maxTokenCount(-1)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(DEPTH_MAX)
                    .build())
            .build();

    private final SetImport found;
    private final String file;
    private long number;

    /// @param file what it is called
    VicsReader(SetImport found, String file) {
        this.found = found;
        this.file = file;
    }

    void read(InputStream in) throws IOException {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no JSON object");
            }
            int documents = 0;
            do {
                documents++;
                found.part(documents == 1 ? file : file + " (document " + documents + ")");
                document(json);
            } while (json.nextToken() == JsonToken.START_OBJECT);
            if (json.currentToken() != null) {
                throw new IOException("something else follows after entry " + number);
            }
        } catch (JacksonException e) {
            throw new IOException("broken JSON after entry " + number, e);
        }
    }

    /// One of the documents that a file may hold one behind the other.
    private void document(JsonParser json) throws IOException {
        boolean any = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("odata.metadata") || name.equals("@odata.context")) {
                scheme(scalar(json));
            } else if (value == JsonToken.START_ARRAY && (name.equals("value") || name.equals("Media"))) {
                any = true;
                objects(json);
            } else {
                json.skipChildren();
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException("cut off after entry " + number);
        }
        if (!any) {
            throw new IOException("JSON, but none of Project VIC's: it has no array \"value\"");
        }
    }

    private void scheme(String text) {
        Matcher matcher = SCHEME.matcher(text);
        if (matcher.find()) {
            String country = matcher.group(2);
            found.scheme("VICS " + matcher.group(1) + (country == null ? "" : " " + country));
        }
    }

    private void objects(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                throw new IOException("cut off after entry " + number);
            }
            if (json.currentToken() == JsonToken.START_OBJECT) {
                object(json);
            } else {
                json.skipChildren();
                number++;
                found.reject("entry " + number, "no JSON object");
            }
        }
    }

    /// A medium, or a case that holds media.
    private void object(JsonParser json) throws IOException {
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        Map<Kind, String> others = new EnumMap<>(Kind.class);
        List<String> damage = new ArrayList<>();
        String category = "";
        String id = "";
        boolean isCase = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "Media" -> {
                    isCase = true;
                    if (value == JsonToken.START_ARRAY) {
                        objects(json);
                    }
                }
                case "MD5" -> print(prints, Kind.MD5, scalar(json), damage);
                case "SHA1" -> print(prints, Kind.SHA1, scalar(json), damage);
                case "SHA256" -> print(prints, Kind.SHA256, scalar(json), damage);
                case "Category" -> category = category(scalar(json), damage);
                case "MediaID" -> {
                    String read = scalar(json);
                    id = value.isScalarValue() ? read : "";
                }
                case "AlternativeHashes" -> alternatives(others, json, value, damage);
                default -> json.skipChildren();
            }
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException("cut off after entry " + number);
        }
        if (!isCase) {
            number++;
            others.forEach(prints::putIfAbsent);
            if (prints.isEmpty() && !damage.isEmpty()) {
                found.reject("entry " + number, String.join("; ", damage));
            } else {
                entry(prints, category, id, damage);
            }
        }
    }

    private void entry(Map<Kind, String> prints, String category, String id, List<String> damage) throws IOException {
        SetEntry entry;
        try {
            entry = new SetEntry(prints, SetEntry.NO_QUALITY, category, id);
        } catch (IllegalArgumentException e) {
            found.reject("entry " + number, String.valueOf(e.getMessage()));
            return;
        }
        damage.forEach(why -> found.remark("entry " + number, why));
        found.take(entry);
    }

    /// Of an entry with one damaged fingerprint the others are taken.
    private static void print(Map<Kind, String> prints, Kind kind, String digits, List<String> damage) {
        if (digits.isEmpty()) {
            return;
        }
        try {
            prints.putAll(SetEntry.of(kind, digits.toLowerCase(Locale.ROOT)).prints());
        } catch (IllegalArgumentException e) {
            damage.add(String.valueOf(e.getMessage()));
        }
    }

    /// What is no code of any scheme is none; the file is known all the same.
    private static String category(String code, List<String> damage) {
        if (code.isEmpty() || CATEGORY.matcher(code).matches()) {
            return code;
        }
        damage.add("a category that is no whole number from 0 to 999999999; taken without it");
        return "";
    }

    /// What stands there in one piece; of a list or an object its bracket, which is no value of any kind.
    private static String scalar(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == null || token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (!token.isScalarValue()) {
            json.skipChildren();
            return "{";
        }
        String text = json.getString().strip();
        return text.substring(0, Math.min(text.length(), VALUE_CHARS_MAX + 1));
    }

    private static void alternatives(Map<Kind, String> prints, JsonParser json, JsonToken first, List<String> damage) {
        if (first != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            if (next == null) {
                return; // cut off: whoever reads on finds the same
            }
            if (next == JsonToken.START_OBJECT) {
                alternative(prints, json, damage);
            } else {
                json.skipChildren();
            }
        }
    }

    private static void alternative(Map<Kind, String> prints, JsonParser json, List<String> damage) {
        String method = "";
        String digits = "";
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "HashName" -> method = scalar(json);
                case "HashValue" -> digits = scalar(json);
                default -> json.skipChildren();
            }
        }
        for (Kind kind : Kind.values()) {
            if (method.replace("-", "").equalsIgnoreCase(kind.word())) {
                print(prints, kind, digits, damage);
            }
        }
    }
}
