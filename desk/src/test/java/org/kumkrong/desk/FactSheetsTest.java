// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The way of a fact sheet through the desk, as officers take it.
class FactSheetsTest {
    private static final List<String> PAPERS =
            List.of("/sheet.html?language=th", "/sheet.pdf?language=th", "/tables.csv");

    private static Desk desk;
    private static Browser statistician;
    private static Browser supervisor;
    private static Browser investigator;
    private static String demonstration; // its list of sheets, before any test adds to it

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        desk = OpenDesk.shared();
        statistician = Browser.signedIn(desk, "statistician");
        supervisor = Browser.signedIn(desk, "supervisor");
        investigator = Browser.signedIn(desk, "investigator");
        OpenDesk.awaited(statistician, "facts", "sheet-published");
        demonstration = OpenDesk.awaited(statistician, "facts", "sheet-ready");
    }

    private static String drawn(String from, String to) throws IOException, InterruptedException {
        HttpResponse<String> answer = statistician.post("facts", Map.of("from", from, "to", to));
        String path = answer.uri().getPath().substring(1);
        OpenDesk.awaited(statistician, path, "sheet-ready");
        return path;
    }

    private static String approved(Browser by, String path) throws IOException, InterruptedException {
        String seen = OpenDesk.firstMatch(
                "name=\"seen\" value=\"([^\"]+)\"", by.get(path).body());
        return by.post(path + "/approval", Map.of("seen", seen)).body();
    }

    @Test
    void theDemonstrationHasOneThatIsOutAndOneThatWaits() {
        assertThat(demonstration).containsOnlyOnce("sheet-published").containsOnlyOnce("sheet-ready");
    }

    @Test
    void aSheetLeavesOnTheWordOfTwoOthers() throws IOException, InterruptedException {
        String path = drawn("2026-10", "2026-10");

        assertThat(statistician.get(path).body()).doesNotContain("/approval\"");
        assertThat(statistician.post(path + "/approval", Map.of("seen", "any")).body())
                .contains("not possible");
        assertThat(approved(supervisor, path)).doesNotContain("/publication\"").doesNotContain("/approval\"");
        assertThat(supervisor.post(path + "/publication", Map.of()).body()).contains("not possible");
        assertThat(approved(investigator, path)).contains("Done.");
        assertThat(investigator.post(path + "/publication", Map.of()).statusCode())
                .isEqualTo(404);
        for (String paper : PAPERS) {
            assertThat(supervisor.get(path + paper).statusCode())
                    .as("of a draft: " + paper)
                    .isEqualTo(404);
        }
        assertThat(supervisor.post(path + "/publication", Map.of()).body()).contains("sheet-published");
        HttpResponse<String> html = statistician.get(path + PAPERS.getFirst());
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(html.body()).contains("ไม่ให้ตัวเลข", "พ.ศ. 2546");
        assertThat(statistician.get(path + PAPERS.get(1)).body()).startsWith("%PDF-");
        assertThat(statistician.get(path + PAPERS.get(2)).body()).startsWith("\uFEFFtable,label_en");
        assertThat(statistician
                        .post(path + "/contact", Map.of("contact", "else"))
                        .body())
                .contains("not possible");
        assertThat(supervisor
                        .post(path + "/withdrawal", Map.of("why", "a slip"))
                        .body())
                .contains("sheet-withdrawn", "a slip", "published it", "withdrew it");
        for (String paper : PAPERS) {
            assertThat(supervisor.get(path + paper).statusCode())
                    .as("withdrawn")
                    .isEqualTo(404);
        }
    }

    @Test
    void aChangeVoidsApprovals() throws IOException, InterruptedException {
        String path = drawn("2026-09", "2026-10");
        approved(supervisor, path);

        String changed = statistician
                .post(path + "/contact", Map.of("contact", "press@ticac.example"))
                .body();

        assertThat(changed).contains("press@ticac.example", "no longer counts");
        assertThat(approved(supervisor, path)).contains("Done.");
        assertThat(statistician.post(path + "/discarding", Map.of()).body()).contains("sheet-discarded");
    }

    @Test
    void onlyWhatWasSeenIsApproved() throws IOException, InterruptedException {
        String path = drawn("2569-08", "2569-10"); // of the Buddhist era
        String seen = OpenDesk.firstMatch(
                "name=\"seen\" value=\"([^\"]+)\"", supervisor.get(path).body());
        statistician.post(path + "/contact", Map.of("contact", "else@ticac.example"));

        assertThat(supervisor.post(path + "/approval", Map.of("seen", seen)).body())
                .contains("not possible");
        statistician.post(path + "/discarding", Map.of());
    }

    @Test
    void thinDataIsRefusedInWords() throws IOException, InterruptedException {
        String path = drawn("2026-01", "2026-10");

        assertThat(statistician.get(path).body()).contains("Nobody can tell from these lists");
        statistician.post(path + "/discarding", Map.of());
    }

    @Test
    void aPeriodMustBeOne() throws IOException, InterruptedException {
        for (Map<String, String> wrong : List.of(
                Map.of("from", "2026-10", "to", "2026-09"),
                Map.of("from", "2026-13", "to", "2026-13"),
                Map.of("from", "2027-01", "to", "2027-02"),
                Map.of("from", "", "to", "x"))) {
            assertThat(statistician.post("facts", wrong).body()).contains("Give two months");
        }
    }
}
