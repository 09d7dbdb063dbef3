// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.awt.geom.PathIterator;
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

    /// The shape of a glyph, in units of the font.
    PathIterator shape(int glyph) {
        try {
            return file.getGlyph().getGlyph(glyph).getPath().getPathIterator(null);
        } catch (IOException e) {
            throw new UncheckedIOException("a font in memory", e);
        }
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    /// A glyph in its place, in thousandths of the size of type, from the beginning of the line.
    ///
    /// @param letters that it stands for; none where another glyph stands for them
    record Placed(int glyph, String letters, float right, float up) {}

    /// Glyphs of a stretch of text.
    ///
    /// @param glyphs in order
    /// @param width of all, in thousandths of the size of type
    record Shaped(List<Placed> glyphs, float width) {}

    /// Sets a text.
    Shaped shape(String words) {
        List<GlyphExchange.Said> glyphs = new ArrayList<>();
        int tones = 0; // at the end, above one letter
        for (int letter : words.codePoints().toArray()) {
            if (letter == SARA_AM) {
                glyphs.add(glyphs.size() - tones, said(NIKHAHIT, ""));
                glyphs.add(said(SARA_AA, Character.toString(SARA_AM)));
            } else {
                glyphs.add(said(letter, Character.toString(letter)));
            }
            tones = letter >= TONE_FIRST && letter <= TONE_LAST ? tones + 1 : 0;
        }
        return placed(exchange.in(glyphs));
    }

    private GlyphExchange.Said said(int drawn, String stoodFor) {
        return new GlyphExchange.Said(letters.getGlyphId(drawn), stoodFor);
    }

    private Shaped placed(List<GlyphExchange.Said> glyphs) {
        List<Placed> placed = new ArrayList<>();
        float pen = 0;
        int letter = -1;
        for (int i = 0; i < glyphs.size(); i++) {
            int glyph = glyphs.get(i).glyph();
            if (letter >= 0 && anchors.isMark(glyph)) {
                placed.add(mark(glyphs, placed, i, letter, pen));
            } else {
                placed.add(new Placed(glyph, glyphs.get(i).letters(), pen, 0));
                pen += advance(glyph);
                letter = anchors.isMark(glyph) ? -1 : i;
            }
        }
        return new Shaped(placed, pen);
    }

    private Placed mark(List<GlyphExchange.Said> glyphs, List<Placed> placed, int i, int letter, float pen) {
        GlyphExchange.Said said = glyphs.get(i);
        int glyph = said.glyph();
        for (int below = i - 1; below > letter; below--) {
            var onMark = anchors.onMark(glyph, glyphs.get(below).glyph());
            if (onMark.isPresent()) {
                return moved(said, placed.get(below), onMark.get());
            }
        }
        return anchors.onLetter(glyph, glyphs.get(letter).glyph())
                .map(shift -> moved(said, placed.get(letter), shift))
                .orElseGet(() -> new Placed(glyph, said.letters(), pen, 0));
    }

    private Placed moved(GlyphExchange.Said said, Placed from, MarkAnchors.Shift shift) {
        float right = from.right() + thousandths(shift.right());
        return new Placed(said.glyph(), said.letters(), right, from.up() + thousandths(shift.up()));
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
