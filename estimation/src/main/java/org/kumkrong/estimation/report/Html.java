// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.util.Locale;
import org.kumkrong.estimation.Sentence;

/// HTML in the making: what we wrote goes in by [#raw], names of lists and all else by [#text] and [#both].
final class Html {
    private final StringBuilder out = new StringBuilder();

    /// Our own markup, as it stands.
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /// Text from outside, escaped; also right inside a double-quoted attribute.
    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /// A place in a drawing.
    Html at(double coordinate) {
        return raw(String.format(Locale.ROOT, "%.1f", coordinate));
    }

    /// A sentence in both languages; the page shows one.
    Html both(Sentence sentence) {
        return raw("<span class=\"th\" lang=\"th\">")
                .text(sentence.thai())
                .raw("</span><span class=\"en\" lang=\"en\">")
                .text(sentence.english())
                .raw("</span>");
    }

    /// A sentence of the page by its key.
    Html both(String key, String... values) {
        return both(Sentence.of(key, values));
    }

    /// A label in a drawing, in both languages.
    Html label(double x, double y, String classes, Sentence sentence) {
        String[] languages = {"th", "en"};
        for (String language : languages) {
            raw("<text x=\"")
                    .at(x)
                    .raw("\" y=\"")
                    .at(y)
                    .raw("\" class=\"")
                    .raw(classes)
                    .raw(" " + language + "\" lang=\"");
            raw(language + "\">")
                    .text(language.equals("th") ? sentence.thai() : sentence.english())
                    .raw("</text>");
        }
        return this;
    }

    /// A label in a drawing that is the same in both languages.
    Html label(double x, double y, String classes, String text) {
        return raw("<text x=\"")
                .at(x)
                .raw("\" y=\"")
                .at(y)
                .raw("\" class=\"")
                .raw(classes)
                .raw("\">")
                .text(text)
                .raw("</text>");
    }

    /// Begins a drawing that grows and shrinks with the page, and that a screen reader hears as one sentence.
    Html drawing(double width, double height, Sentence heard) {
        return raw("<svg ").viewed(width, height, heard);
    }

    /// Begins a drawing that keeps its size.
    Html drawingOfItsSize(double width, double height, Sentence heard) {
        return raw("<svg width=\"")
                .at(width)
                .raw("\" height=\"")
                .at(height)
                .raw("\" ")
                .viewed(width, height, heard);
    }

    private Html viewed(double width, double height, Sentence heard) {
        return raw("viewBox=\"0 0 ")
                .at(width)
                .raw(" ")
                .at(height)
                .raw("\" role=\"img\" aria-label=\"")
                .text(heard.thai() + " · " + heard.english())
                .raw("\">");
    }

    /// Begins a picture that may be wider than the page; its caption and its end are the caller's.
    Html figure(String svg) {
        return raw("<figure tabindex=\"0\">").raw(svg);
    }

    /// Begins a table that may be wider than the page, up to the cells of its header.
    Html table(String classes, String caption) {
        raw("<div class=\"wide\" tabindex=\"0\"><table");
        raw(classes.isEmpty() ? "" : " class=\"" + classes + "\"");
        return raw("><caption>").both(caption).raw("</caption><thead><tr>");
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(Character.isISOControl(c) || isBidi(c) ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }

    private static boolean isBidi(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
