// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A font that comes with the program, and how it sets Thai: which glyphs, and where each stands.
///
/// No library for PDF places Thai marks by the font's own anchors, and Java's shaper needs fonts of the
/// machine to start, which
/// a server may not have. Thai needs little: marks are placed by [MarkAnchors], some glyphs give way to others by
/// [GlyphExchange], and sara am is taken apart. The same on every machine. Not safe for threads.
final class PaperFont {
    private static final int SARA_AM = 0x0E33;
    private static final int SARA_AA = 0x0E32;
    private static final int NIKHAHIT = 0x0E4D;
    private static final int TONE_FIRST = 0x0E48;
    private static final int TONE_LAST = 0x0E4B;

    private final TrueTypeFont file;
    private final CmapLookup letters;
    private final MarkAnchors anchors;
    private final GlyphExchange exchange;
    private final int unitsPerEm;

    private PaperFont(byte[] bytes) throws IOException {
        this.file = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        this.letters = file.getUnicodeCmapLookup();
        this.anchors = MarkAnchors.read(bytes);
        this.exchange = GlyphExchange.read(bytes);
        this.unitsPerEm = file.getUnitsPerEm();
    }

    /// A font of the jar.
    static PaperFont of(String name) {
        try (var in = PaperFont.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return new PaperFont(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// The font's file, to be put into a document.
    TrueTypeFont file() {
        return file;
    }

    /// A glyph in its place, in thousandths of the size of type, from the beginning of the line.
    record Placed(int glyph, float right, float up) {}

    /// Glyphs of a stretch of text.
    ///
    /// @param glyphs in order
    /// @param width of all, in thousandths of the size of type
    record Shaped(List<Placed> glyphs, float width) {}

    /// Sets a text.
    Shaped shape(String words) {
        List<Integer> glyphs = new ArrayList<>();
        for (int letter : apart(words)) {
            glyphs.add(letters.getGlyphId(letter));
        }
        return placed(exchange.in(glyphs));
    }

    private static List<Integer> apart(String words) {
        List<Integer> apart = new ArrayList<>();
        for (int letter : words.codePoints().toArray()) {
            if (letter == SARA_AM) {
                int before = apart.size();
                while (before > 0 && apart.get(before - 1) >= TONE_FIRST && apart.get(before - 1) <= TONE_LAST) {
                    before--;
                }
                apart.add(before, NIKHAHIT);
                apart.add(SARA_AA);
            } else {
                apart.add(letter);
            }
        }
        return apart;
    }

    private Shaped placed(List<Integer> glyphs) {
        List<Placed> placed = new ArrayList<>();
        float pen = 0;
        int letter = -1;
        for (int i = 0; i < glyphs.size(); i++) {
            int glyph = glyphs.get(i);
            if (letter >= 0 && anchors.isMark(glyph)) {
                placed.add(mark(glyphs, placed, i, letter, pen));
            } else {
                placed.add(new Placed(glyph, pen, 0));
                pen += advance(glyph);
                letter = anchors.isMark(glyph) ? -1 : i;
            }
        }
        return new Shaped(placed, pen);
    }

    private Placed mark(List<Integer> glyphs, List<Placed> placed, int i, int letter, float pen) {
        int glyph = glyphs.get(i);
        for (int below = i - 1; below > letter; below--) {
            var onMark = anchors.onMark(glyph, glyphs.get(below));
            if (onMark.isPresent()) {
                return moved(glyph, placed.get(below), onMark.get());
            }
        }
        return anchors.onLetter(glyph, glyphs.get(letter))
                .map(shift -> moved(glyph, placed.get(letter), shift))
                .orElseGet(() -> new Placed(glyph, pen, 0));
    }

    private Placed moved(int glyph, Placed from, MarkAnchors.Shift shift) {
        return new Placed(glyph, from.right() + thousandths(shift.right()), from.up() + thousandths(shift.up()));
    }

    private float advance(int glyph) {
        try {
            return thousandths(file.getAdvanceWidth(glyph));
        } catch (IOException e) {
            throw new UncheckedIOException("a font in memory", e);
        }
    }

    private float thousandths(int units) {
        return units * 1_000f / unitsPerEm;
    }
}
