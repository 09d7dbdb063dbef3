// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

/// HTML in the making: what we wrote goes in by [#raw], what anybody else wrote by [#text].
final class Markup {
    private final StringBuilder out = new StringBuilder();

    /// Our own markup, as it stands; never text from outside.
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /// Text from outside, escaped; also right inside a double-quoted attribute.
    Markup text(String text) {
        out.append(Escaping.html(text));
        return this;
    }

    /// A value from outside, kept from turning the direction of its neighbours.
    Markup value(String text) {
        return raw("<bdi>").text(text).raw("</bdi>");
    }

    /// A number with separators.
    Markup number(long number) {
        return raw(Numbers.grouped(number));
    }

    /// A place in a drawing.
    Markup at(double coordinate) {
        return raw(Numbers.coordinate(coordinate));
    }

    /// One text in both languages; the page shows one of them.
    Markup both(Words words) {
        if (words.en().equals(words.th())) {
            return text(words.en());
        }
        return raw("<span class=\"th\" lang=\"th\">")
                .text(words.th())
                .raw("</span><span class=\"en\" lang=\"en\">")
                .text(words.en())
                .raw("</span>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
