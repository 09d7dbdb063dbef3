// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.desk.facts.paper.Bilingual;
import org.kumkrong.desk.facts.paper.FactSheet;
import org.kumkrong.desk.facts.paper.FrozenSheet;
import org.kumkrong.desk.facts.paper.SheetCsv;
import org.kumkrong.desk.facts.paper.SheetHtml;
import org.kumkrong.desk.facts.paper.SheetPdf;

/// What was frozen is what every paper says, to the letter, in both languages.
public class PapersTest {
    private static final FactSheet.Issue ISSUE = SampleSheet.words()
            .issue(3, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), Instant.parse("2026-03-08T20:00:00Z"));

    private static List<String> words(FactSheet sheet, String language) {
        List<Bilingual> words = new ArrayList<>(List.of(sheet.unit(), sheet.title(), sheet.period(), ISSUE.said()));
        for (FactSheet.Grid grid : sheet.grids()) {
            words.add(grid.caption());
            if (!grid.lines().isEmpty()) {
                words.addAll(List.of(grid.of(), grid.number()));
            }
            grid.lines().forEach(line -> words.addAll(List.of(line.label(), line.number())));
            words.add(grid.note());
        }
        for (FactSheet.Section section : sheet.sections()) {
            words.addAll(List.of(section.heading(), section.statement()));
            words.addAll(section.paragraphs());
            words.addAll(section.points());
        }
        sheet.made().forEach(field -> words.addAll(List.of(field.name(), field.said())));
        return words.stream()
                .map(both -> both.in(language))
                .filter(said -> !said.isEmpty())
                .toList();
    }

    /// The words of a PDF in the order in which it is read aloud, without its bullets.
    private static List<String> read(PDDocument document) throws IOException {
        Map<Integer, String> pieces = new HashMap<>();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(document.getPage(page));
            for (PDMarkedContent piece : extractor.getMarkedContents()) {
                if (piece.getMCID() >= 0) {
                    pieces.put(page * 100_000 + piece.getMCID(), actual(piece));
                }
            }
        }
        List<String> read = new ArrayList<>();
        read(document, document.getDocumentCatalog().getStructureTreeRoot(), pieces, read);
        read.removeIf(said -> said.equals("•"));
        return read;
    }

    private static String actual(PDMarkedContent piece) {
        StringBuilder said = new StringBuilder();
        for (Object inner : piece.getContents()) {
            if (inner instanceof PDMarkedContent span) {
                said.append(Objects.requireNonNull(span.getActualText()));
            }
        }
        return said.toString();
    }

    private static void read(
            PDDocument document, PDStructureNode node, Map<Integer, String> pieces, List<String> read) {
        StringBuilder own = new StringBuilder();
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> read(document, element, pieces, read);
                case PDMarkedContentReference piece ->
                    own.append(pieces.get(document.getPages().indexOf(piece.getPage()) * 100_000 + piece.getMCID()));
                default -> throw new AssertionError(kid);
            }
        }
        if (!own.isEmpty()) {
            read.add(own.toString());
        }
    }

    /// The words of a page of HTML, element by element.
    private static List<String> read(String html) {
        String body = html.substring(html.indexOf("<main>"));
        return Stream.of(Pattern.compile("<[^>]*>").split(body))
                .map(said -> said.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"))
                .filter(said -> !said.isBlank())
                .toList();
    }

    /// Asserts it of a sheet, whoever made it.
    public static void assertPapersSayWhatIsFrozen(FactSheet sheet) throws IOException {
        for (String language : List.of("th", "en")) {
            try (PDDocument pdf = Loader.loadPDF(SheetPdf.of(sheet, ISSUE, language))) {
                assertThat(read(pdf)).isEqualTo(words(sheet, language));
            }
            assertThat(read(new String(SheetHtml.of(sheet, ISSUE, language), StandardCharsets.UTF_8)))
                    .isEqualTo(words(sheet, language));
        }
    }

    @Test
    void papersSayWhatIsFrozen() throws IOException {
        assertPapersSayWhatIsFrozen(SampleSheet.refused());
        assertPapersSayWhatIsFrozen(SampleSheet.supported());
        assertPapersSayWhatIsFrozen(SampleSheet.rounded());
        assertPapersSayWhatIsFrozen(SampleSheet.full());
        assertPapersSayWhatIsFrozen(SampleSheet.fullWithRange());
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void thePdfIsOnePageThatReadsAloud(String language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SheetPdf.of(SampleSheet.supported(), ISSUE, language))) {
            var catalog = pdf.getDocumentCatalog();

            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .contains(SampleSheet.supported().title().in(language));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void theFullestSheetIsOnePageToo(String language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SheetPdf.of(SampleSheet.full(), ISSUE, language))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        try (PDDocument pdf = Loader.loadPDF(SheetPdf.of(SampleSheet.fullWithRange(), ISSUE, language))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    /// Readers that pass over the words of spans: search, copy, older programs that read aloud.
    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void glyphsAloneTellTheWords(String language) throws IOException {
        FactSheet sheet = SampleSheet.fullWithRange();
        try (PDDocument pdf = Loader.loadPDF(SheetPdf.of(sheet, ISSUE, language))) {
            StringBuilder letters = new StringBuilder();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    letters.append(glyph.getUnicode());
                }
            }.getText(pdf);

            String all = letters.toString().replaceAll("\\s", "");
            assertThat(words(sheet, language))
                    .allSatisfy(said -> assertThat(all).contains(said.replaceAll("\\s", "")));
        }
    }

    @Test
    void tablesAreNamedAndSectionsHaveTheirHeadings() {
        String html = new String(SheetHtml.of(SampleSheet.rounded(), ISSUE, "en"), StandardCharsets.UTF_8);

        assertThat(html)
                .contains(
                        "<table><caption><h2>Cases opened</h2></caption>",
                        "<section aria-labelledby=\"h1\"><h2 id=\"h1\">Victims and recipients in these reports</h2>",
                        "class=\"estimate\"><h2 id=\"h2\">")
                .containsOnlyOnce("<h1>")
                .contains("@media screen and (prefers-color-scheme: dark)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void equalSheetsGiveEqualBytes(String language) {
        FactSheet again = FrozenSheet.read(FrozenSheet.write(SampleSheet.supported()));

        assertThat(again).isEqualTo(SampleSheet.supported());
        assertThat(SheetPdf.of(again, ISSUE, language))
                .isEqualTo(SheetPdf.of(SampleSheet.supported(), ISSUE, language));
        assertThat(SheetHtml.of(again, ISSUE, language))
                .isEqualTo(SheetHtml.of(SampleSheet.supported(), ISSUE, language));
    }

    @Test
    void theHtmlNeedsNothingElse() {
        String html = new String(SheetHtml.of(SampleSheet.supported(), ISSUE, "th"), StandardCharsets.UTF_8);

        assertThat(html).contains("<html lang=\"th\">").doesNotContain("src=", "href=", "url(", "@import", "<script");
    }

    /// What a row says of its number, without whose it is.
    private static String ownCells(String row) {
        return row.replaceFirst("^.*,3,2025-01-01,2025-12-31,2026-03-09,[0-9a-f]*,", "");
    }

    @Test
    void everyRowSaysWhoseItIsAndWhenItWasPublished() {
        List<String> rows = new String(SheetCsv.of(SampleSheet.supported(), ISSUE), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(rows.getFirst()).startsWith("\uFEFFunit_en,unit_th,publication,from,to,published,data,table,");
        assertThat(rows.subList(1, rows.size()))
                .hasSize(13)
                .allSatisfy(row -> assertThat(row)
                        .startsWith("TICAC (made up),")
                        .containsPattern(",3,2025-01-01,2025-12-31,2026-03-09,[0-9a-f]{32},(cases|reports|children),"));
    }

    @Test
    void aTableWithoutNumbersSaysSoToPrograms() {
        assertThat(new String(SheetCsv.of(SampleSheet.rounded(), ISSUE), StandardCharsets.UTF_8))
                .contains(",children,\"Nothing was counted in this period.")
                .contains(",0,,,\r\n");
    }

    @Test
    void ofAWithdrawnSheetPapersSayWhenAndWhyAndNoNumber() throws IOException {
        FactSheet withdrawn = withdrawn(WithdrawalCause.MISCOUNTED);

        assertThat(page(withdrawn))
                .contains(
                        "Number 3, published on 9 March 2026: withdrawn on 1 April 2026",
                        "Cause: something was counted wrongly.")
                .doesNotContain("12,480", "<table");
        assertThat(new String(SheetCsv.of(withdrawn, ISSUE), StandardCharsets.UTF_8))
                .contains(
                        "withdrawn on 1 April 2026",
                        ",Cause: something was counted wrongly.,สาเหตุ: การนับคลาดเคลื่อน,0,,,")
                .doesNotContain("12480");
    }

    @ParameterizedTest
    @EnumSource(WithdrawalCause.class)
    void everyCauseIsSaidInBothLanguages(WithdrawalCause cause) throws IOException {
        String csv = new String(SheetCsv.of(withdrawn(cause), ISSUE), StandardCharsets.UTF_8);

        assertThat(csv).containsPattern(",\"?Cause: [^\"\r\n]+\"?,สาเหตุ: ");
    }

    @Test
    void withdrawnBeforeThereWereCausesPrintsNone() throws IOException {
        assertThat(page(withdrawn(null)))
                .contains("withdrawn on 1 April 2026", "Its numbers may not be used any more")
                .doesNotContain("Cause:");
    }

    /// A sheet that was withdrawn, whose papers all say the same.
    private static FactSheet withdrawn(@Nullable WithdrawalCause cause) throws IOException {
        FactSheet withdrawn = SampleSheet.words()
                .withdrawn(SampleSheet.supported(), ISSUE, Instant.parse("2026-04-01T02:00:00Z"), cause);
        assertPapersSayWhatIsFrozen(withdrawn);
        return withdrawn;
    }

    private static String page(FactSheet sheet) {
        return new String(SheetHtml.of(sheet, ISSUE, "en"), StandardCharsets.UTF_8);
    }

    /// Signs that HTML reads as its own stand in reasons, doubts and numbers.
    @Test
    void signsOfMarkupAreWordsOnEveryPaper() throws IOException {
        String doubt = "Fit is poor (p <0.001); cells <5 & \"sparse\"";
        FactSheet sheet = SampleSheet.withSigns(doubt, "<5");

        assertPapersSayWhatIsFrozen(sheet);
        for (String language : List.of("th", "en")) {
            assertThat(new String(SheetHtml.of(sheet, ISSUE, language), StandardCharsets.UTF_8))
                    .contains(
                            "<li>Fit is poor (p &lt;0.001); cells &lt;5 &amp; &quot;sparse&quot;</li>",
                            "<td>&lt;5</td>")
                    .doesNotContain("<0", "<5");
        }
        assertThat(new String(SheetCsv.of(sheet, ISSUE), StandardCharsets.UTF_8).lines())
                .anyMatch(row -> row.contains(",\"Source \"\"<5, &\"\"\",") && row.endsWith(",0,<5,1,4"));
    }

    @Test
    void programsReadNumbersInDigits() {
        assertThat(new String(SheetCsv.of(SampleSheet.rounded(), ISSUE), StandardCharsets.UTF_8)
                        .lines()
                        .map(PapersTest::ownCells))
                .contains(
                        "cases,All,ทั้งหมด,1,<11,1,10",
                        "reports,ncmec,ncmec,0,2470,2468,2472",
                        "reports,hotline,hotline,0,15,11,17");
        assertThat(new String(SheetCsv.of(SampleSheet.supported(), ISSUE), StandardCharsets.UTF_8)
                        .lines()
                        .map(PapersTest::ownCells))
                .contains(
                        "reports,ncmec,ncmec,0,12480,12480,12480",
                        "reports,school,school,0,c,,",
                        "children,All,ทั้งหมด,1,811,811,811",
                        "children,\"Of these, from two sources or more\",ในจำนวนนี้ จากสองแหล่งขึ้นไป,0,58,58,58");
    }

    @Test
    void sheetsOfEarlierVersionsAreStillRead() {
        String before =
                "{\"label\":{\"en\":\"a\",\"th\":\"a\"},\"number\":{\"en\":\"2,471\",\"th\":\"2,471\"},\"total\":false}";
        String now = new String(FrozenSheet.write(SampleSheet.supported()), StandardCharsets.UTF_8);
        String old = now.replaceAll("\\{\"label\":[^\\]]*?\"most\":[0-9null]+}", before);

        assertThat(new String(
                        SheetCsv.of(FrozenSheet.read(old.getBytes(StandardCharsets.UTF_8)), ISSUE),
                        StandardCharsets.UTF_8))
                .contains("cases,a,a,0,2471,,");
    }

    @Test
    void noSourceIsAFormulaToASpreadsheet() {
        FactSheet sheet = SampleSheet.withSource("=HYPERLINK(\"http://x.example\",\"y\")");

        assertThat(new String(SheetCsv.of(sheet, ISSUE), StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK(\"\"http://x.example\"\"");
    }
}
