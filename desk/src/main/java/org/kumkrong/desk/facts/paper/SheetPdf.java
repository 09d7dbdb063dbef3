// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/// A fact sheet as a PDF of A4 in one language; one page, in smaller letters where it has much to say. The same sheet
/// gives the same bytes.
public final class SheetPdf {
    private static final float[] SIZES = {1, 0.94f, 0.88f, 0.82f}; // no smaller: who reads it is not always young
    private static final float MARGIN = 38;
    private static final float FOOT = 30;
    private static final float WIDE = TaggedPdf.WIDTH - 2 * MARGIN;
    private static final float GAP = 18;
    private static final float PAD = 9;
    private static final int INK = 0x1b1f24;
    private static final int SOFT = 0x494e55;
    private static final int BLUE = 0x1b568a;
    private static final int LINE = 0xd5cfc6;
    private static final int TINT = 0xedf2f9;

    private final FactSheet sheet;
    private final FactSheet.Issue issue;
    private final String language;
    private final PaperFont plain = PaperFont.of("Sarabun-Regular.ttf");
    private final PaperFont bold = PaperFont.of("Sarabun-SemiBold.ttf");
    private final Flow.Style body;
    private final Flow.Style strong;
    private final Flow.Style small;
    private final Flow.Style heading;
    private final TaggedPdf pdf;
    private final float size;
    private int pages;
    private float top;

    private SheetPdf(FactSheet sheet, FactSheet.Issue issue, String language, float size) throws IOException {
        this.sheet = sheet;
        this.issue = issue;
        this.language = language;
        this.size = size;
        float air = language.equals("th") ? 1.45f : 1.32f; // Thai has two storeys of marks
        this.body = style(plain, 8.4f, air, INK);
        this.strong = style(bold, 8.4f, air, INK);
        this.small = style(plain, 7f, air, SOFT);
        this.heading = style(bold, 10.2f, air, INK);
        this.pdf = new TaggedPdf(
                language, said(sheet.title()) + " · " + said(sheet.period()), sheet.drawnUp(), plain, bold);
    }

    /// The file.
    ///
    /// @param language `th` or `en`
    public static byte[] of(FactSheet sheet, FactSheet.Issue issue, String language) {
        try {
            byte[] file = {};
            for (float size : SIZES) {
                SheetPdf tried = new SheetPdf(sheet, issue, language, size);
                file = tried.file();
                if (tried.pages == 1) {
                    return file;
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("a fact sheet in memory", e);
        }
    }

    private Flow.Style style(PaperFont font, float points, float air, int colour) {
        return new Flow.Style(font, points * size, points * size * air, colour);
    }

    private byte[] file() throws IOException {
        try (pdf) {
            page();
            title();
            grids();
            sheet.sections().forEach(this::section);
            made();
            return pdf.save();
        }
    }

    private String said(Bilingual words) {
        return words.in(language);
    }

    private PDStructureElement element(String role) {
        return pdf.element(pdf.whole(), role);
    }

    private void page() {
        pdf.newPage();
        pages++;
        top = TaggedPdf.HEIGHT - MARGIN;
    }

    /// Goes on to the next page where something of this height has no room.
    private void room(float height) {
        if (top - height < FOOT && top < TaggedPdf.HEIGHT - MARGIN) {
            page();
        }
    }

    private void put(Flow flow) {
        room(flow.height());
        flow.write(pdf, MARGIN, top);
        top -= flow.height();
    }

    private void title() {
        Flow flow = new Flow(WIDE);
        flow.text(element("P"), style(bold, 9f, body.leading() / body.size(), BLUE), said(sheet.unit()));
        flow.text(element("H1"), style(bold, 15.5f, 1.4f, INK), said(sheet.title()));
        Flow.Style days = style(plain, 9.6f, body.leading() / body.size(), SOFT);
        flow.pair(element("P"), days, said(sheet.period()), element("P"), said(issue.said()));
        put(flow.space(5).rule(BLUE, 1.4f).space(2));
    }

    private void grids() {
        int columns = Math.max(1, Math.min(3, sheet.grids().size()));
        float width = (WIDE - (columns - 1) * GAP) / columns;
        for (int from = 0; from < sheet.grids().size(); from += columns) {
            List<Flow> row = sheet.grids().subList(from, Math.min(sheet.grids().size(), from + columns)).stream()
                    .map(grid -> grid(grid, width))
                    .toList();
            beside(row, width);
        }
    }

    private void beside(List<Flow> columns, float width) {
        float height = (float) columns.stream().mapToDouble(Flow::height).max().orElse(0);
        room(height);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).write(pdf, MARGIN + i * (width + GAP), top);
        }
        top -= height;
    }

    private Flow grid(FactSheet.Grid grid, float width) {
        Flow flow = new Flow(width).space(9);
        flow.text(element("H2"), heading, said(grid.caption())).space(1);
        if (!grid.lines().isEmpty()) {
            PDStructureElement table = element("Table");
            PDStructureElement head = pdf.element(table, "TR");
            flow.pair(pdf.head(head, "Column"), small, said(grid.of()), pdf.head(head, "Column"), said(grid.number()));
            flow.space(1.5f).rule(LINE, 0.6f).space(1.5f);
            for (FactSheet.Line line : grid.lines()) {
                PDStructureElement row = pdf.element(table, "TR");
                if (line.total()) {
                    flow.rule(INK, 0.6f).space(1.5f);
                }
                Flow.Style style = line.total() ? strong : body;
                flow.pair(pdf.head(row, "Row"), style, said(line.label()), pdf.element(row, "TD"), said(line.number()));
                flow.space(1);
                if (!line.total()) {
                    flow.rule(LINE, 0.4f).space(1);
                }
            }
        }
        return flow.space(2).text(element("P"), small, said(grid.note()));
    }

    private void section(FactSheet.Section section) {
        boolean boxed = section.kind() == FactSheet.Section.Kind.ESTIMATE;
        float width = boxed ? WIDE - 2 * PAD - 3 : WIDE;
        Flow flow = new Flow(width);
        flow.text(element("H2"), heading, said(section.heading())).space(1);
        if (!said(section.statement()).isEmpty()) {
            flow.text(element("P"), style(bold, 11.5f, body.leading() / body.size(), INK), said(section.statement()));
        }
        section.paragraphs()
                .forEach(each -> flow.text(element("P"), body, said(each)).space(1));
        List<Flow> points = points(section.points(), (width - GAP) / 2);
        float list = (float) points.stream().mapToDouble(Flow::height).max().orElse(0);
        float height = flow.height() + list + (boxed ? 2 * PAD : 0);
        top -= 9;
        room(height);
        float right = boxed ? MARGIN + PAD + 3 : MARGIN;
        if (boxed) {
            pdf.box(MARGIN, top - height, WIDE, height, TINT);
            pdf.box(MARGIN, top - height, 3, height, BLUE);
            top -= PAD;
        }
        flow.write(pdf, right, top);
        for (int i = 0; i < points.size(); i++) {
            points.get(i).write(pdf, right + i * ((width - GAP) / 2 + GAP), top - flow.height());
        }
        top -= flow.height() + list + (boxed ? PAD : 0);
    }

    /// Two columns of about one height, the first before the second.
    private List<Flow> points(List<Bilingual> points, float width) {
        if (points.isEmpty()) {
            return List.of();
        }
        PDStructureElement list = element("L");
        List<Flow> each = new ArrayList<>();
        for (Bilingual point : points) {
            PDStructureElement item = pdf.element(list, "LI");
            PDStructureElement mark = pdf.element(item, "Lbl");
            each.add(new Flow(width)
                    .field(mark, body, "•", pdf.element(item, "LBody"), said(point), 9)
                    .space(1.5f));
        }
        return balanced(each, width);
    }

    /// Broken where the longer of both columns is shortest.
    private static List<Flow> balanced(List<Flow> each, float width) {
        float all = (float) each.stream().mapToDouble(Flow::height).sum();
        float left = 0;
        float shortest = all;
        int first = each.size();
        for (int i = 0; i < each.size(); i++) {
            left += each.get(i).height();
            if (Math.max(left, all - left) < shortest) {
                shortest = Math.max(left, all - left);
                first = i + 1;
            }
        }
        List<Flow> columns = List.of(new Flow(width), new Flow(width));
        for (int i = 0; i < each.size(); i++) {
            columns.get(i < first ? 0 : 1).add(each.get(i));
        }
        return columns;
    }

    private void made() {
        List<Flow> each = new ArrayList<>();
        float width = (WIDE - GAP) / 2;
        Flow.Style name = style(bold, 7f, body.leading() / body.size(), SOFT);
        PDStructureElement list = element("L");
        for (FactSheet.Field field : sheet.made()) {
            PDStructureElement item = pdf.element(list, "LI");
            each.add(new Flow(width)
                    .text(pdf.element(item, "Lbl"), name, said(field.name()))
                    .text(pdf.element(item, "LBody"), small, said(field.said()))
                    .space(2));
        }
        List<Flow> columns = balanced(each, width);
        top -= 8;
        put(new Flow(WIDE).rule(LINE, 0.6f).space(5));
        beside(columns, width);
    }
}
