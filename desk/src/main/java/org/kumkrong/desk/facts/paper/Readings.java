// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// One font of a document, and the letters for which its glyphs stand, for readers of its text that know nothing of
/// spans: those who search, copy, or read aloud with older programs.
///
/// A glyph may stand for different letters in two places: the second part of sara am looks like sara aa. Each
/// reading has then a name of its own, with the same glyphs behind it and another table `ToUnicode`. Source: ISO
/// 32000-1, 9.10.3.
final class Readings {
    private static final int BLOCK = 100; // entries, at most
    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String FOOT = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private final String name;
    private final PDType0Font font;
    private final List<Map<Integer, String>> readings = new ArrayList<>();

    Readings(String name, PDType0Font font) {
        this.name = name;
        this.font = font;
    }

    /// The name under which a glyph is to be drawn, so that it stands for these letters.
    String nameFor(int glyph, String letters) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).computeIfAbsent(glyph, _ -> letters).equals(letters)) {
                return name(i);
            }
        }
        readings.add(new TreeMap<>(Map.of(glyph, letters)));
        return name(readings.size() - 1);
    }

    private String name(int reading) {
        return reading == 0 ? name : name + (char) ('a' + reading - 1);
    }

    /// Puts all readings where pages find them, once everything is drawn.
    void into(PDDocument document, PDResources resources) throws IOException {
        COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        for (int i = 0; i < readings.size(); i++) {
            COSDictionary read = i == 0 ? font.getCOSObject() : new COSDictionary(font.getCOSObject());
            byte[] table = table(readings.get(i)).getBytes(StandardCharsets.US_ASCII);
            read.setItem(
                    COSName.TO_UNICODE,
                    new PDStream(document, new ByteArrayInputStream(table), COSName.FLATE_DECODE).getCOSObject());
            fonts.setItem(COSName.getPDFName(name(i)), read);
        }
    }

    private static String table(Map<Integer, String> reading) {
        List<String> entries = new ArrayList<>();
        reading.forEach((glyph, letters) -> {
            StringBuilder entry = new StringBuilder(String.format(Locale.ROOT, "<%04X> <", glyph));
            letters.chars().forEach(letter -> entry.append(String.format(Locale.ROOT, "%04X", letter)));
            entries.add(entry + ">\n");
        });
        StringBuilder table = new StringBuilder(HEAD);
        for (int from = 0; from < entries.size(); from += BLOCK) {
            List<String> block = entries.subList(from, Math.min(entries.size(), from + BLOCK));
            table.append(block.size()).append(" beginbfchar\n");
            block.forEach(table::append);
            table.append("endbfchar\n");
        }
        return table.append(FOOT).toString();
    }
}
