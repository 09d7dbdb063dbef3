// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.write;

import org.jspecify.annotations.Nullable;

/// XML text put together element by element, escaped.
final class Markup {
    private final StringBuilder out = new StringBuilder(4_096).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    Markup open(String element) {
        out.append('<').append(element).append('>');
        return this;
    }

    /// Adds text that is known to need no escape.
    Markup append(String text) {
        out.append(text);
        return this;
    }

    /// Closes an element; attributes given to `open` are not repeated here.
    Markup close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    /// One element with text; nothing where the text is null or empty. `element` may carry attributes.
    Markup leaf(String element, @Nullable Object text) {
        if (text == null || text.toString().isEmpty()) {
            return this;
        }
        int blank = element.indexOf(' ');
        out.append('<').append(element).append('>');
        escaped(text.toString());
        out.append("</")
                .append(blank < 0 ? element : element.substring(0, blank))
                .append(">\n");
        return this;
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
