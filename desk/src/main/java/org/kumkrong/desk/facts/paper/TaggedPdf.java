// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A PDF of A4 pages that reads aloud in order: each line belongs to an element of its structure and
/// carries its words as they were written, and each glyph the letters it stands for, for readers that
/// look no further. What is mere decoration is marked as that.
///
/// The same calls give the same bytes.
final class TaggedPdf implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole;
    private final Map<PaperFont, Readings> fonts = new LinkedHashMap<>();
    private final PDResources resources = new PDResources();
    private final List<Sheet> pages = new ArrayList<>();

    /// A page, what is drawn on it so far, and whose each piece is.
    private record Sheet(PDPage page, StringBuilder drawn, List<PDStructureElement> pieces) {}

    TaggedPdf(String language, String title, Instant made, PaperFont... used) throws IOException {
        for (PaperFont font : used) {
            fonts.put(font, new Readings("F" + (fonts.size() + 1), PDType0Font.load(document, font.file(), false)));
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Kumkrong");
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        document.getDocumentCatalog().setLanguage(language);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        document.setDocumentId(made.toEpochMilli());
        whole = element(root, "Document");
    }

    /// Begins a page.
    void newPage() {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(resources);
        page.setStructParents(pages.size());
        page.getCOSObject().setName("Tabs", "S");
        document.addPage(page);
        pages.add(new Sheet(page, new StringBuilder(), new ArrayList<>()));
    }

    /// The element that holds all others.
    PDStructureElement whole() {
        return whole;
    }

    /// An element of the structure.
    ///
    /// @param role such as `H1`, `P`, `Table`
    PDStructureElement element(PDStructureNode in, String role) {
        PDStructureElement element = new PDStructureElement(role, in);
        in.appendKid(element);
        return element;
    }

    /// The head of a row or column of a table.
    PDStructureElement head(PDStructureNode in, String scope) {
        PDStructureElement head = element(in, "TH");
        PDTableAttributeObject attribute = new PDTableAttributeObject();
        attribute.setScope(scope);
        head.addAttribute(attribute);
        return head;
    }

    /// Ink for a line.
    ///
    /// @param colour red, green, blue
    record Ink(PaperFont font, float size, int colour) {}

    /// Writes a line that belongs to an element.
    ///
    /// @param up of its baseline from the foot of the page
    void line(PDStructureElement of, Ink ink, float right, float up, Typesetter.Line line) {
        Sheet sheet = pages.getLast();
        int piece = sheet.pieces().size();
        sheet.pieces().add(of);
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(sheet.page());
        reference.setMCID(piece);
        of.appendKid(reference);
        StringBuilder drawn = sheet.drawn();
        drawn.append('/')
                .append(of.getStructureType())
                .append(" <</MCID ")
                .append(piece)
                .append(">> BDC\n");
        drawn.append("/Span <</ActualText <FEFF");
        for (char letter : line.words().toCharArray()) {
            drawn.append(String.format(Locale.ROOT, "%04X", (int) letter));
        }
        drawn.append(">>> BDC\nBT ").append(colour(ink.colour())).append(" rg\n");
        letters(ink, right, up, line);
        drawn.append("ET\n");
        for (PaperFont.Placed glyph : line.shaped().glyphs()) {
            if (glyph.letters().isEmpty()) {
                new Outline(
                                drawn,
                                right + glyph.right() * ink.size() / 1_000,
                                up + glyph.up() * ink.size() / 1_000,
                                ink.size() / ink.font().unitsPerEm())
                        .fill(ink.font().shape(glyph.glyph()));
            }
        }
        drawn.append("EMC\nEMC\n");
    }

    private void letters(Ink ink, float right, float up, Typesetter.Line line) {
        StringBuilder drawn = pages.getLast().drawn();
        Readings readings = Objects.requireNonNull(fonts.get(ink.font()));
        String set = "";
        for (PaperFont.Placed glyph : line.shaped().glyphs()) {
            if (glyph.letters().isEmpty()) {
                continue;
            }
            String font = readings.nameFor(glyph.glyph(), glyph.letters());
            if (!font.equals(set)) {
                drawn.append('/')
                        .append(font)
                        .append(' ')
                        .append(number(ink.size()))
                        .append(" Tf\n");
                set = font;
            }
            drawn.append("1 0 0 1 ")
                    .append(number(right + glyph.right() * ink.size() / 1_000))
                    .append(' ');
            drawn.append(number(up + glyph.up() * ink.size() / 1_000)).append(" Tm <");
            drawn.append(String.format(Locale.ROOT, "%04X", glyph.glyph())).append("> Tj\n");
        }
    }

    /// Draws a filled box that says nothing.
    void box(float right, float up, float width, float height, int colour) {
        pages.getLast().drawn().append("/Artifact BMC\n").append(colour(colour)).append(" rg ");
        for (float side : new float[] {right, up, width, height}) {
            pages.getLast().drawn().append(number(side)).append(' ');
        }
        pages.getLast().drawn().append("re f\nEMC\n");
    }

    /// The file.
    byte[] save() throws IOException {
        Map<Integer, PDParentTreeValue> parents = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            Sheet sheet = pages.get(i);
            byte[] bytes = sheet.drawn().toString().getBytes(StandardCharsets.US_ASCII);
            sheet.page().setContents(new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
            COSArray owners = new COSArray();
            sheet.pieces().forEach(owners::add);
            parents.put(i, new PDParentTreeValue(owners));
        }
        resources.getCOSObject().setItem(COSName.FONT, new COSDictionary());
        for (Readings font : fonts.values()) {
            font.into(document, resources);
        }
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(pages.size());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static String colour(int colour) {
        return number((colour >> 16 & 0xff) / 255f) + " " + number((colour >> 8 & 0xff) / 255f) + " "
                + number((colour & 0xff) / 255f);
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
