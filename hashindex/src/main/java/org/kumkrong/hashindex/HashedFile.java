// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A file as `kumkrong hash` tells of it: a JSON object on a line.
///
/// @param file what it is called; empty where it has no name
/// @param digits its fingerprints by name, `md5`, `sha1`, `sha256` and `pdq`; those that it has
/// @param quality of its `pdq`, 0 to 100; [#NO_QUALITY] where it is not known
/// @param turned the `pdq` of its seven other turns, where they are told; else none
/// @param failed whether the line says that something could not be read
public record HashedFile(String file, Map<String, String> digits, int quality, List<String> turned, boolean failed) {
    /// How many fingerprints [#turned()] has where it has any.
    public static final int TURNED = 7;

    /// Nobody has told how much there was to see.
    public static final int NO_QUALITY = -1;

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> FINGERPRINTS = Set.of("md5", "sha1", "sha256", "pdq");
    private static final int QUALITY_MAX = 100;

    public HashedFile {
        digits = Map.copyOf(digits);
        turned = List.copyOf(turned);
    }

    /// Reads a line. What it tells beyond this is passed over, `null` as if it were not there.
    ///
    /// @throws IllegalArgumentException where it is no such object; the message does not quote it
    public static HashedFile read(String line) {
        Map<String, String> digits = new HashMap<>();
        String file = "";
        int quality = NO_QUALITY;
        List<String> turned = List.of();
        boolean failed = false;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("pdqTurned") && value == JsonToken.START_ARRAY) {
                    turned = turned(json);
                    continue;
                }
                if (!value.isScalarValue()) {
                    throw new IllegalArgumentException("not an object of simple values");
                }
                if (value == JsonToken.VALUE_NULL) {
                    continue;
                }
                if (name.equals("file")) {
                    file = text(json, name);
                } else if (name.equals("pdqQuality")) {
                    quality = quality(json);
                } else if (name.equals("error")) {
                    failed = true;
                } else if (FINGERPRINTS.contains(name)) {
                    digits.put(name, text(json, name));
                }
            }
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("something behind the JSON object");
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a whole JSON object", e);
        }
        return new HashedFile(file, digits, quality, turned, failed);
    }

    private static String text(JsonParser json, String name) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException(name + " is no text");
        }
        return json.getString();
    }

    private static List<String> turned(JsonParser json) {
        List<String> turned = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (turned.size() == TURNED) {
                throw new IllegalArgumentException("pdqTurned has more than " + TURNED + " fingerprints");
            }
            turned.add(text(json, "pdqTurned"));
        }
        return turned;
    }

    private static int quality(JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new IllegalArgumentException("pdqQuality is no whole number");
        }
        long quality = json.getLongValue();
        if (quality < 0 || quality > QUALITY_MAX) {
            throw new IllegalArgumentException("pdqQuality is not between 0 and " + QUALITY_MAX);
        }
        return (int) quality;
    }

    /// Without name and fingerprints: those of real material stay out of logs.
    @Override
    public String toString() {
        return "HashedFile" + digits.keySet();
    }
}
