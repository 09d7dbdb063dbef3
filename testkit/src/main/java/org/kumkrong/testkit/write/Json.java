// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.write;

import org.jspecify.annotations.Nullable;

/// JSON text put together piece by piece; commas are set where needed.
final class Json {
    private final StringBuilder out = new StringBuilder(4_096);

    Json object() {
        comma();
        out.append('{');
        return this;
    }

    Json endObject() {
        out.append('}');
        return this;
    }

    Json array() {
        comma();
        out.append('[');
        return this;
    }

    Json endArray() {
        out.append(']');
        return this;
    }

    Json key(String name) {
        comma();
        quoted(name);
        out.append(':');
        return this;
    }

    Json value(@Nullable Object value) {
        comma();
        switch (value) {
            case null -> out.append("null");
            case String text -> quoted(text);
            default -> out.append(value);
        }
        return this;
    }

    /// A key with a value.
    Json field(String name, @Nullable Object value) {
        return key(name).value(value);
    }

    /// A key with a value; nothing at all where the value is null.
    Json known(String name, @Nullable Object value) {
        return value == null ? this : field(name, value);
    }

    private void comma() {
        char last = out.isEmpty() ? '{' : out.charAt(out.length() - 1);
        if (last != '{' && last != '[' && last != ':' && last != '\n') {
            out.append(',');
        }
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> out.append(c);
            }
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
