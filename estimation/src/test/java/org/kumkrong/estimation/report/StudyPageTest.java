// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Study;
import org.kumkrong.estimation.StudySettings;

class StudyPageTest {
    private static final StudySettings QUICK = StudySettings.usual().withDraws(500, 50);
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

        study.writeReport(null, false, page);

        String heading = page.substring(page.indexOf("<h1>"), page.indexOf("</h1>"));
        assertThat(heading).contains("These lists support no number").doesNotContainPattern("[0-9]{2}");
        assertThat(page).contains("There are fewer than three lists.");
    }

    /// All possible small counts could be tried against a mark of exact ones.
    @Test
    void markOfTheDataTellsNoMoreThanThePageShows() throws IOException {
        Map<Integer, Long> alike = new HashMap<>(COUNTS);
        alike.put(7, 5L);
        alike.put(1, 209L);
        Map<Integer, Long> other = new HashMap<>(COUNTS);
        other.put(1, 217L);
        List<String> names = List.of("Police", "Hospital", "Shelter");

        assertThat(mark(page(names, alike, false))).isEqualTo(mark(page(names, false)));
        assertThat(mark(page(names, other, false))).isNotEqualTo(mark(page(names, false)));
        assertThat(mark(page(names, alike, true))).isNotEqualTo(mark(page(names, true)));
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
        Study.of(CaptureTable.of(names, counts), QUICK, (_, _, _) -> {}).writeReport(1_000_000L, exact, page);
        return page.toString();
    }
}
