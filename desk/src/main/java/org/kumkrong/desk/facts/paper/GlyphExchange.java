// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Which glyphs a font wants to give way to others: a letter without its foot above a vowel that hangs, a tone
/// mark beside a tall letter.
///
/// Reads the feature `ccmp` of the Thai script in the table GSUB: lookups 1 (one for one), 2 (one for several),
/// 4 (several for one) and 6 (one beside others, by coverage), also behind extensions. Source: OpenType
/// specification, chapter GSUB. Immutable.
final class GlyphExchange {
    private static final int ONE_FOR_ONE = 1;
    private static final int ONE_FOR_SEVERAL = 2;
    private static final int SEVERAL_FOR_ONE = 4;
    private static final int BESIDE_OTHERS = 6;
    private static final int BY_COVERAGE = 3;
    private static final int EXTENSION = 7;

    private final BigEndian lookups;
    private final List<Integer> wanted;

    private GlyphExchange(BigEndian lookups, List<Integer> wanted) {
        this.lookups = lookups;
        this.wanted = List.copyOf(wanted);
    }

    /// A glyph and the letters that it stands for in the text, whatever its form; none where another beside it stands
    /// for them.
    record Said(int glyph, String letters) {}

    static GlyphExchange read(byte[] font) {
        BigEndian table = BigEndian.table(font, "GSUB");
        BigEndian features = table.to(6);
        TreeSet<Integer> wanted = new TreeSet<>();
        for (int feature : featuresOfThai(table.to(4))) {
            BigEndian entry = features.on(2 + 6 * feature);
            if (tag(entry).equals("ccmp")) {
                BigEndian found = features.to(2 + 6 * feature + 4);
                for (int i = 0; i < found.u16(2); i++) {
                    wanted.add(found.u16(4 + 2 * i));
                }
            }
        }
        return new GlyphExchange(table.to(8), List.copyOf(wanted));
    }

    private static List<Integer> featuresOfThai(BigEndian scripts) {
        List<Integer> features = new ArrayList<>();
        for (int i = 0; i < scripts.u16(0); i++) {
            if (tag(scripts.on(2 + 6 * i)).equals("thai")) {
                BigEndian usual = scripts.to(2 + 6 * i + 4).to(0);
                for (int j = 0; j < usual.u16(4); j++) {
                    features.add(usual.u16(6 + 2 * j));
                }
            }
        }
        return features;
    }

    private static String tag(BigEndian at) {
        return new String(at.file(), at.at(), 4, StandardCharsets.US_ASCII);
    }

    /// The glyphs after all exchanges.
    List<Said> in(List<Said> glyphs) {
        List<Said> exchanged = new ArrayList<>(glyphs);
        for (int lookup : wanted) {
            for (int i = 0; i < exchanged.size(); i++) {
                i += Math.max(0, applied(lookup, exchanged, i) - 1);
            }
        }
        return exchanged;
    }

    /// @return how many glyphs stand there now; 0 where nothing was exchanged
    private int applied(int number, List<Said> glyphs, int at) {
        BigEndian lookup = lookups.to(2 + 2 * number);
        for (int i = 0; i < lookup.u16(4); i++) {
            BigEndian part = lookup.to(6 + 2 * i);
            int type = lookup.u16(0);
            if (type == EXTENSION) {
                type = part.u16(2);
                part = part.on(part.u32(4));
            }
            int now = switch (type) {
                case ONE_FOR_ONE -> one(part, glyphs, at);
                case ONE_FOR_SEVERAL -> several(part, glyphs, at);
                case SEVERAL_FOR_ONE -> together(part, glyphs, at);
                case BESIDE_OTHERS -> beside(part, glyphs, at);
                default -> 0;
            };
            if (now > 0) {
                return now;
            }
        }
        return 0;
    }

    private static int one(BigEndian part, List<Said> glyphs, int at) {
        int place = GlyphCoverage.read(part.to(2)).place(glyphs.get(at).glyph());
        if (place < 0) {
            return 0;
        }
        Said before = glyphs.get(at);
        int after = part.u16(0) == 1 ? before.glyph() + part.s16(4) & 0xffff : part.u16(6 + 2 * place);
        glyphs.set(at, new Said(after, before.letters()));
        return 1;
    }

    private static int several(BigEndian part, List<Said> glyphs, int at) {
        int place = GlyphCoverage.read(part.to(2)).place(glyphs.get(at).glyph());
        if (place < 0) {
            return 0;
        }
        BigEndian sequence = part.to(6 + 2 * place);
        String letters = glyphs.remove(at).letters();
        for (int i = 0; i < sequence.u16(0); i++) {
            glyphs.add(at + i, new Said(sequence.u16(2 + 2 * i), i == 0 ? letters : ""));
        }
        return sequence.u16(0);
    }

    private static int together(BigEndian part, List<Said> glyphs, int at) {
        int place = GlyphCoverage.read(part.to(2)).place(glyphs.get(at).glyph());
        if (place < 0) {
            return 0;
        }
        BigEndian choices = part.to(6 + 2 * place);
        for (int i = 0; i < choices.u16(0); i++) {
            BigEndian choice = choices.to(2 + 2 * i);
            int others = choice.u16(2) - 1;
            boolean fits = at + others < glyphs.size();
            for (int j = 0; fits && j < others; j++) {
                fits = glyphs.get(at + 1 + j).glyph() == choice.u16(4 + 2 * j);
            }
            if (fits) {
                StringBuilder letters = new StringBuilder();
                glyphs.subList(at, at + 1 + others).forEach(glyph -> letters.append(glyph.letters()));
                glyphs.subList(at + 1, at + 1 + others).clear();
                glyphs.set(at, new Said(choice.u16(0), letters.toString()));
                return 1;
            }
        }
        return 0;
    }

    private int beside(BigEndian part, List<Said> glyphs, int at) {
        if (part.u16(0) != BY_COVERAGE) {
            return 0;
        }
        int place = 2;
        int before = part.u16(place);
        for (int i = 0; i < before; i++) {
            if (!covers(part, place + 2 + 2 * i, glyphs, at - 1 - i)) {
                return 0;
            }
        }
        place += 2 + 2 * before;
        int own = part.u16(place);
        for (int i = 0; i < own; i++) {
            if (!covers(part, place + 2 + 2 * i, glyphs, at + i)) {
                return 0;
            }
        }
        place += 2 + 2 * own;
        int after = part.u16(place);
        for (int i = 0; i < after; i++) {
            if (!covers(part, place + 2 + 2 * i, glyphs, at + own + i)) {
                return 0;
            }
        }
        place += 2 + 2 * after;
        for (int i = 0; i < part.u16(place); i++) {
            BigEndian exchange = part.on(place + 2 + 4 * i);
            applied(exchange.u16(2), glyphs, at + exchange.u16(0));
        }
        return own;
    }

    private static boolean covers(BigEndian part, int coverage, List<Said> glyphs, int at) {
        return at >= 0
                && at < glyphs.size()
                && GlyphCoverage.read(part.to(coverage)).has(glyphs.get(at).glyph());
    }
}
