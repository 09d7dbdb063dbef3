// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IntakeLimit;
import org.kumkrong.intake.IntakeLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads one JSON object into a tree. A key with `null`, an empty text or `N/A` counts as absent. Safe for threads.
final class JsonTree {
    private final JsonFactory factory;
    private final IntakeLimits limits;

    JsonTree(IntakeLimits limits) {
        this.limits = limits;
        factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.xmlDepthMax())
                        .maxStringLength(Integer.MAX_VALUE) // bounded by the document; we cut what we keep
                        .build())
                .build();
    }

    /// Reads the object that fills these bytes.
    ///
    /// @param firstLine number of the line in its file that the bytes begin on
    /// @param cut receives the position of each text that was longer than the limit and cut there
    Node read(byte[] bytes, long firstLine, List<String> cut) throws Refusal {
        return new Reading(firstLine, cut).read(bytes);
    }

    /// One object on its way into a tree.
    private final class Reading {
        private final long firstLine;
        private final List<String> cut;

        Reading(long firstLine, List<String> cut) {
            this.firstLine = firstLine;
            this.cut = cut;
        }

        Node read(byte[] bytes) throws Refusal {
            try (JsonParser json = factory.createParser(ObjectReadContext.empty(), bytes)) {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    throw new Refusal(at(json), "JSON, but not an object", "A tip is one object: { … }");
                }
                Node root = new Node("");
                members(json, root);
                if (json.nextToken() != null) {
                    throw new Refusal(
                            at(json),
                            "something follows the end of the object",
                            "Put each tip on its own line of a .jsonl file");
                }
                return root;
            } catch (StreamConstraintsException tooMuch) {
                throw constrained(tooMuch);
            } catch (JacksonException broken) {
                throw broken(broken);
            }
        }

        private void members(JsonParser json, Node parent) {
            for (String key = json.nextName(); key != null; key = json.nextName()) {
                value(json, json.nextToken(), key, parent);
            }
        }

        private void value(JsonParser json, JsonToken token, String key, Node parent) {
            switch (token) {
                case START_OBJECT -> {
                    Node child = new Node(key);
                    members(json, child);
                    if (!child.children().isEmpty()) {
                        parent.add(child);
                    }
                }
                case START_ARRAY -> {
                    for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
                        value(json, t, key, parent);
                    }
                }
                case VALUE_NULL -> {}
                default -> {
                    String text = json.getString();
                    if (!saysNothing(text)) {
                        parent.add(new Node(key, within(text, json)));
                    }
                }
            }
        }

        private String within(String text, JsonParser json) {
            if (text.length() <= limits.textCharsMax()) {
                return text;
            }
            cut.add(at(json));
            return text.substring(0, limits.textCharsMax());
        }

        private Refusal constrained(StreamConstraintsException tooMuch) {
            String message = tooMuch.getOriginalMessage();
            return message != null && message.contains("nesting depth")
                    ? Refusal.limit(
                            IntakeLimit.XML_DEPTH, limits.xmlDepthMax(), at(tooMuch.getLocation()), "nested too deeply")
                    : broken(tooMuch);
        }

        private Refusal broken(JacksonException broken) {
            return new Refusal(
                    at(broken.getLocation()),
                    "broken JSON",
                    "Fetch the file again, or ask the sender for a whole copy in UTF-8");
        }

        private String at(JsonParser json) {
            return at(json.currentTokenLocation());
        }

        private String at(@Nullable TokenStreamLocation where) {
            return where == null || where.getLineNr() < 1
                    ? "line " + firstLine
                    : "line " + (firstLine + where.getLineNr() - 1) + ", column " + where.getColumnNr();
        }
    }

    private static boolean saysNothing(String text) {
        return text.isBlank() || (text.length() < 8 && text.strip().equalsIgnoreCase("N/A"));
    }
}
