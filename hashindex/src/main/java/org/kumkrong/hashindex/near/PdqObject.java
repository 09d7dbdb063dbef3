// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.Pdq;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A line as `kumkrong hash` prints it.
final class PdqObject {
    private static final JsonFactory JSON = new JsonFactory();

    private PdqObject() {}

    /// What it tells; null where the file has no fingerprint of its looks.
    ///
    /// @throws IllegalArgumentException where it is no such object
    static PdqLines.@Nullable Named read(String line) {
        String digits = "";
        String file = "";
        int quality = Pdq.QUALITY_MIN;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (!value.isScalarValue()) {
                    throw new IllegalArgumentException("not an object of simple values");
                }
                switch (name) {
                    case "pdq" -> digits = json.getString();
                    case "file" -> file = json.getString();
                    case "pdqQuality" -> quality = json.getIntValue();
                    default -> {
                        // the other fingerprints are not compared by their looks
                    }
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a whole JSON object", e);
        }
        return digits.isEmpty() ? null : new PdqLines.Named(Pdq.of(digits), file, quality < Pdq.QUALITY_MIN);
    }
}
