// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.LinkedHashMap;
import java.util.Map;

/// Values for the `{named}` gaps of a text.
final class Slots {
    private final Map<String, String> values = new LinkedHashMap<>();

    Slots with(String name, String value) {
        values.put(name, value);
        return this;
    }

    /// The text with every known gap filled.
    String fill(String text) {
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 32);
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf('}', open);
            out.append(text, from, open).append(values.getOrDefault(text.substring(open + 1, close), "…"));
            from = close + 1;
            open = text.indexOf('{', from);
        }
        return out.append(text, from, text.length()).toString();
    }
}
