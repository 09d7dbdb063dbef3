// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/// A column of lines that is measured before it is written, from its top downwards.
final class Flow {
    private static final float BASELINE = 0.74f; // share of a line above its letters' feet

    private final float width;
    private final List<Set> lines = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private float height;

    Flow(float width) {
        this.width = width;
    }

    /// How letters look, and how far lines are apart.
    record Style(PaperFont font, float size, float leading, int colour) {
        TaggedPdf.Ink ink() {
            return new TaggedPdf.Ink(font, size, colour);
        }
    }

    private record Set(PDStructureElement of, Style style, float right, float down, Typesetter.Line line) {}

    private record Rule(float right, float down, float width, int colour, float thick) {}

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    Flow space(float points) {
        height += points;
        return this;
    }

    /// A paragraph over the whole width.
    Flow text(PDStructureElement of, Style style, String words) {
        return text(of, style, words, 0, width);
    }

    /// A paragraph in part of the width.
    Flow text(PDStructureElement of, Style style, String words, float right, float wide) {
        height = at(of, style, words, right, wide, height);
        return this;
    }

    /// Two texts side by side, such as a label and its number; the second stands at its right end.
    Flow pair(PDStructureElement one, Style style, String label, PDStructureElement other, String number) {
        float needed = new Typesetter(style.font(), style.size()).width(number);
        float after = at(one, style, label, 0, width - needed - 6, height);
        at(other, style, number, width - needed, needed + 1, height);
        height = after;
        return this;
    }

    /// A name and what is said of it, side by side.
    Flow field(PDStructureElement one, Style style, String name, PDStructureElement other, String said, float indent) {
        float after = at(one, style, name, 0, indent - 6, height);
        height = Math.max(after, at(other, style, said, indent, width - indent, height));
        return this;
    }

    /// A thin line across.
    Flow rule(int colour, float thick) {
        rules.add(new Rule(0, height, width, colour, thick));
        return this;
    }

    /// All of another, below.
    void add(Flow other) {
        other.rules.forEach(rule ->
                rules.add(new Rule(rule.right(), height + rule.down(), rule.width(), rule.colour(), rule.thick())));
        other.lines.forEach(
                set -> lines.add(new Set(set.of(), set.style(), set.right(), height + set.down(), set.line())));
        height += other.height;
    }

    private float at(PDStructureElement of, Style style, String words, float right, float wide, float from) {
        float down = from;
        for (Typesetter.Line line : new Typesetter(style.font(), style.size()).lines(words, wide)) {
            lines.add(new Set(of, style, right, down + style.leading() * BASELINE, line));
            down += style.leading();
        }
        return down;
    }

    /// Writes it with its top left corner there.
    void write(TaggedPdf pdf, float right, float top) {
        for (Rule rule : rules) {
            pdf.box(right + rule.right(), top - rule.down(), rule.width(), rule.thick(), rule.colour());
        }
        for (Set set : lines) {
            pdf.line(set.of(), set.style().ink(), right + set.right(), top - set.down(), set.line());
        }
    }
}
