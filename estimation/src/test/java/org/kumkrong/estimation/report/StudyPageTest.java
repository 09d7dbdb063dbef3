// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Method;
import org.kumkrong.estimation.ReportOptions;
import org.kumkrong.estimation.Study;
import org.kumkrong.estimation.StudySettings;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.fit.HierarchicalModel;
import org.kumkrong.estimation.fit.ModelSpace;
import org.kumkrong.estimation.fit.Verdict;
import org.kumkrong.estimation.study.Findings;
import org.kumkrong.estimation.study.Interval;
import org.kumkrong.estimation.study.MethodFinding;

class StudyPageTest {
    private static final StudySettings QUICK =
            StudySettings.usual().withDraws(500, 200).withPopulation(1_000_000);
    private static final Map<Integer, Long> COUNTS = Map.of(1, 211L, 2, 163L, 3, 31L, 4, 147L, 5, 32L, 6, 24L, 7, 4L);

    @Test
    void pageTellsTheDoubtsInBothLanguages() throws IOException {
        String page = page(List.of("Police", "Hospital", "Shelter"), false);

        assertThat(page)
                .contains("No method sees people whom no list could ever have met")
                .contains("ไม่มีวิธีใดมองเห็นบุคคลที่ไม่มีทางปรากฏในบัญชีใดเลย")
                .contains("in every 1,000")
                .contains("Lists pass people on to one another", "wrongly taken for one")
                .contains("one in ")
                .contains("<svg")
                .doesNotContain("<script")
                .doesNotContain("http:")
                .doesNotContain("https:");
        assertThat(page.split("<svg", -1)).hasSize(4);
        assertThat(page.split("No method sees people", -1)).hasSize(2);
    }

    @Test
    void smallAndExactCountsAreShownOnRequestOnly() throws IOException {
        String careful = page(List.of("Police", "Hospital", "Shelter"), false);
        String exact = page(List.of("Police", "Hospital", "Shelter"), true);

        assertThat(careful).contains(">210<").doesNotContain(">211<").doesNotContain(">4</td>");
        assertThat(exact)
                .contains(">211<")
                .contains(">4</td>")
                .contains("It stays inside the unit"
                        .toLowerCase(java.util.Locale.ROOT)
                        .substring(3));
    }

    @Test
    void namesOfListsCannotBecomeMarkup() throws IOException {
        String page = page(List.of("<img src=x>", "\"onload=\"", "a\u202Eb & c"), true);

        assertThat(page)
                .doesNotContain("<img")
                .doesNotContain("\"onload")
                .doesNotContain("\u202E")
                .contains("&lt;img src=x&gt;");
    }

    @Test
    void refusalShowsNoNumberInItsHeading() throws IOException {
        Study study =
                Study.of(CaptureTable.of(List.of("A", "B"), Map.of(1, 60L, 2, 50L, 3, 20L)), QUICK, (_, _, _) -> {});
        StringBuilder page = new StringBuilder();

        study.writeReport(new ReportOptions(false, "Kumkrong 7"), page);

        String heading = page.substring(page.indexOf("<h1>"), page.indexOf("</h1>"));
        assertThat(heading).contains("These lists support no number").doesNotContainPattern("[0-9]{2}");
        assertThat(page).contains("There are fewer than three lists.");
    }

    /// Two lists, nobody, nobody shared, a list inside another, few people: nothing may be spoken of that
    /// is not there.
    @ParameterizedTest
    @ValueSource(strings = {"60,50,20", "0,0,0,0,0,0,0", "60,50,0,40,0,0,0", "0,50,20,40,0,14,9", "6,5,2,4,3,3,1"})
    void refusalsSpeakOnlyOfWhatIsThere(String cells) throws IOException {
        String page = page(cells, false);

        assertThat(page).contains("These lists support no number", "What could be said against any number");
        assertThat(page.contains("The table was drawn again")).isEqualTo(page.contains("What small changes do"));
        assertThat(page).doesNotContain("table of sensitivity", "ตารางความไว");
        assertThat(page.contains("The table below says the same")).isEqualTo(page.contains("<svg"));
        assertThat(page.contains("Nobody is on any other combination"))
                .isEqualTo(cells.contains(",0,") && !cells.startsWith("0,0"));
        assertThat(page.contains("Each line is that method")).isEqualTo(page.contains("class=\"whisker"));
    }

    @Test
    void programAndSettingsStandOnThePage() throws IOException {
        String page = page(List.of("Police", "Hospital", "Shelter"), false);

        assertThat(page)
                .contains("Made by Kumkrong 7.", "จัดทำด้วย Kumkrong 7")
                .contains("drawn again 500 times", "seed 1", "95 %")
                .contains("Share of missed links: unknown", "Population, as given: 1,000,000")
                .contains("at least 50 people and 10 on two lists", "a number 1.5 times");
        assertThat(page.split("<table", -1)).hasSameSizeAs(page.split("<caption>", -1));
    }

    /// Whitehead, Aleshin-Guendel, Statistics Netherlands, Binette and Steorts: what they object stands
    /// there already.
    @Test
    void everyObjectionStandsOnThePage() throws IOException {
        String page = page(List.of("Police", "Hospital", "Shelter"), false);

        assertThat(page)
                .contains(
                        "should not be used on lists like these at all", "ไม่ควรใช้วิธีนี้กับบัญชีรายชื่อลักษณะนี้เลย")
                .contains("is assumed and cannot be tested", "ตรวจสอบไม่ได้")
                .contains("Lists pass people on to one another", "Lists that avoid one another")
                .contains("for one fixed group", "กลุ่มคงที่")
                .contains("corrects all pairs of lists alike", "ใช้ปรับแก้ทุกคู่บัญชีเท่ากัน")
                .contains("whom nobody can name", "ควรตัดรายการเช่นนี้ออก")
                .contains("Which lists take part is somebody&#39;s choice", "การเลือกว่าจะใช้บัญชีใด")
                .contains("no trend where their intervals overlap", "ไม่ใช่แนวโน้ม")
                .contains("in 67 where one link in ten was missed", "each miss was too low", "ต่ำเกินจริง (Binette")
                .contains("How many links between entries of one person were missed is not known");
    }

    @Test
    void sumsOfRoundedCountsAreCalledThat() throws IOException {
        String careful = page("101,77,4,58,3,6,2", false);
        String exact = page("101,77,4,58,3,6,2", true);

        assertThat(careful)
                .contains("Added up from rounded counts, 250 people are on any of 3 lists", "true sums may differ")
                .contains("รวมจำนวนที่ปัดแล้ว มี 250 คน");
        assertThat(exact).contains("251 people are on any of 3 lists").doesNotContain("Added up");
    }

    /// The best model of the lists is far ahead of many, and some estimates are beyond all measure.
    @Test
    void pictureOfModelsHasNumbersAndCountsWhatIsBeyondIt() throws IOException {
        String page = page("54,463,15,995,19,86,1,695,3,19,1,72,0,3,1,316,0,1,0,10,0,0,0,8,0,0,0,0,0,0,0", false);

        String picture = page.substring(page.lastIndexOf("<figure class=\"fits\">"));
        picture = picture.substring(0, picture.indexOf("</figure>"));
        assertThat(picture)
                .contains(">5,000</text>", ">10,000</text>", ">20,000</text>", ">+30</text>")
                .containsPattern(">↓ [0-9,]{3,}</text>")
                .containsPattern("Models further behind, below the frame: [0-9,]{3,}")
                .containsPattern("อีก [0-9,]{3,} แบบด้อยกว่านั้น");
    }

    /// All possible small counts could be tried against a mark of exact ones.
    @Test
    void markOfTheDataTellsNoMoreThanThePageShows() throws IOException {
        Map<Integer, Long> alike = new HashMap<>(COUNTS);
        alike.put(7, 3L);
        alike.put(1, 209L);
        Map<Integer, Long> other = new HashMap<>(COUNTS);
        other.put(1, 217L);
        List<String> names = List.of("Police", "Hospital", "Shelter");

        assertThat(mark(page(names, alike, false))).isEqualTo(mark(page(names, false)));
        assertThat(mark(page(names, other, false))).isNotEqualTo(mark(page(names, false)));
        assertThat(mark(page(names, alike, true))).isNotEqualTo(mark(page(names, true)));
    }

    /// Coordinates can be read to a tenth of a pixel: tables that the text tells alike must be drawn alike.
    @Test
    void picturesTellNoMoreThanTheText() {
        List<String> drawn = new ArrayList<>();
        for (double more : new double[] {0, 0.55, 3}) {
            List<Fit> models = List.of(
                    fit("[12|3]", 1_033.6 + more, 50 + more / 10),
                    fit("[23|1]", 1_200, 61.2),
                    fit("[1|2|3]", 2_010 + more, 65.7 - more / 10));
            drawn.add(ModelPicture.of(models, 185, models.get(1)).svg());
        }

        assertThat(drawn.get(0)).contains("class=\"dot\"", "class=\"model\"", "class=\"chosen\"");
        assertThat(drawn).containsOnly(drawn.getFirst());
    }

    @Test
    void intervalsAreDrawnAsTheTextRoundsThem() {
        List<String> drawn = new ArrayList<>();
        for (double more : new double[] {0, 0.55}) {
            MethodFinding finding = new MethodFinding(
                    Method.STEPWISE,
                    "[1|2|3]",
                    1_033.6 + more,
                    new Interval(812.3 + more, 1_420.1 + more, Interval.Kind.PERCENTILE),
                    null,
                    MethodFinding.Status.OK,
                    List.of());
            Findings findings = new Findings(
                    CaptureTable.of(List.of("A", "B", "C"), COUNTS),
                    QUICK,
                    List.of(finding),
                    List.of(),
                    null,
                    null,
                    null);
            drawn.add(new IntervalPicture(findings, 185, false, null).svg());
        }

        assertThat(drawn).containsOnly(drawn.getFirst());
    }

    /// One or two people are somebody: 0 is for nobody alone, in text, table and picture.
    @Test
    void aFewPeopleAreNeverToldAsNobody() throws IOException {
        String page = page("40,30,2,20,1,4,0", false);

        assertThat(page)
                .contains("100 people are on any of 3 lists, 10 of them on two or more", "&lt;5 stands for one to four")
                .contains("Nobody is on any other combination", ">&lt;5</text>", ">&lt;5</td>")
                .doesNotContain(">0</text>", ">0</td>");
        assertThat(page("40,30,2,20,0,0,0", false)).contains("lists, &lt;5 of them on two or more", "มี 95 คน");
    }

    private static Fit fit(String model, double total, double bic) {
        HierarchicalModel found = ModelSpace.of(3, 2).stream()
                .filter(each -> each.toString().equals(model))
                .findFirst()
                .orElseThrow();
        double likelihood = (StrictMath.log(185) * found.parameters() - bic) / 2;
        return new Fit(found, Verdict.VALID, 185, total - 185, 0.1, 1, likelihood, 0, 1);
    }

    private static String mark(String page) {
        int at = page.lastIndexOf("<code>");
        return page.substring(at, page.indexOf("</code>", at));
    }

    private static String page(List<String> names, boolean exact) throws IOException {
        return page(names, COUNTS, exact);
    }

    private static String page(List<String> names, Map<Integer, Long> counts, boolean exact) throws IOException {
        StringBuilder page = new StringBuilder();
        Study.of(CaptureTable.of(names, counts), QUICK, (_, _, _) -> {})
                .writeReport(new ReportOptions(exact, "Kumkrong 7"), page);
        return page.toString();
    }

    /// The page about lists A, B and so on, from counts in the order of the sets.
    private static String page(String cells, boolean exact) throws IOException {
        String[] parts = cells.split(",");
        Map<Integer, Long> counts = new HashMap<>();
        for (int i = 0; i < parts.length; i++) {
            counts.put(i + 1, Long.parseLong(parts[i]));
        }
        int lists = Integer.numberOfTrailingZeros(parts.length + 1);
        return page(List.of("A", "B", "C", "D", "E").subList(0, lists), counts, exact);
    }
}
