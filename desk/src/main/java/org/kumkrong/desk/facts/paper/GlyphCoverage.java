// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.util.HashMap;
import java.util.Map;

/// Which glyphs a lookup of a font is about, each with its place.
///
/// @param places place by glyph
record GlyphCoverage(Map<Integer, Integer> places) {
    private static final int RANGE = 6;

    static GlyphCoverage read(BigEndian from) {
        Map<Integer, Integer> places = new HashMap<>();
        int count = from.u16(2);
        for (int i = 0; i < count; i++) {
            if (from.u16(0) == 1) {
                places.put(from.u16(4 + 2 * i), i);
            } else {
                BigEndian range = from.on(4 + RANGE * i);
                for (int glyph = range.u16(0); glyph <= range.u16(2); glyph++) {
                    places.put(glyph, range.u16(4) + glyph - range.u16(0));
                }
            }
        }
        return new GlyphCoverage(Map.copyOf(places));
    }

    /// Where the glyph stands; below zero where it is not covered.
    int place(int glyph) {
        return places.getOrDefault(glyph, -1);
    }

    boolean has(int glyph) {
        return places.containsKey(glyph);
    }
}
