// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines of a width: between words, which Thai writes without spaces between them;
/// within a word only where
/// it is longer than a line.
///
/// @param font the font
/// @param size of the type, in points
record Typesetter(PaperFont font, float size) {
    /// A line.
    ///
    /// @param words what it says; all lines of a text, one after another, are the text
    /// @param shaped its glyphs, without blanks at its end
    record Line(String words, PaperFont.Shaped shaped) {}

    /// The lines of a text.
    List<Line> lines(String text, float width) {
        BreakIterator breaks = BreakIterator.getLineInstance(new ULocale("th"));
        breaks.setText(text);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        int fits = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (fits > start && width(text.substring(start, next)) > width) {
                lines.add(line(text.substring(start, fits)));
                start = fits;
            }
            while (width(text.substring(start, next)) > width) {
                int cut = longest(text, start, next, width);
                lines.add(line(text.substring(start, cut)));
                start = cut;
            }
            fits = next;
        }
        if (start < text.length()) {
            lines.add(line(text.substring(start)));
        }
        return lines;
    }

    /// How wide it is, in points, without blanks at its end.
    float width(String text) {
        return font.shape(text.stripTrailing()).width() * size / 1_000;
    }

    private int longest(String text, int start, int end, float width) {
        int cut = start + 1;
        while (cut < end - 1 && width(text.substring(start, cut + 1)) <= width) {
            cut++;
        }
        return cut;
    }

    private Line line(String words) {
        return new Line(words, font.shape(words.stripTrailing()));
    }
}
