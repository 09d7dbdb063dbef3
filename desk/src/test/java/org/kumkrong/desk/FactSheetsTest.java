// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The way of a fact sheet through the desk, as officers take it.
class FactSheetsTest {
    private static final List<String> PAPERS =
            List.of("/sheet.html?language=th", "/sheet.pdf?language=th", "/tables.csv");

    private static final String SLIP = "a slip: <5 & p<0.001";
    private static final String SLIP_IN_MARKUP = "a slip: &lt;5 &amp; p&lt;0.001";

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

    private static CompletableFuture<HttpResponse<String>> published(Browser by, String path) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return by.post(path + "/publication", Map.of());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String approved(Browser by, String path) throws IOException, InterruptedException {
        String seen = OpenDesk.firstMatch(
                "name=\"seen\" value=\"([^\"]+)\"", by.get(path).body());
        return by.post(path + "/approval", Map.of("seen", seen, "namesNobody", "yes"))
                .body();
    }

    @Test
    void theDemonstrationHasOneThatIsOutAndOneThatWaits() {
        assertThat(demonstration).containsOnlyOnce("sheet-published").containsOnlyOnce("sheet-ready");
    }

    @Test
    void aSheetLeavesOnTheWordOfTwoOthers() throws IOException, InterruptedException, SQLException {
        String path = drawn("2026-10", "2026-10");
        assertThat(supervisor.get(path).body()).contains("This sheet does not say whom readers can ask.");
        statistician.post(path + "/contact", Map.of("contact", "facts@ticac.example"));

        assertThat(statistician.get(path).body()).doesNotContain("/approval\"", "does not say whom");
        assertThat(statistician
                        .post(path + "/approval", Map.of("seen", "any", "namesNobody", "yes"))
                        .body())
                .contains("You drew this sheet up");
        String seen = OpenDesk.firstMatch(
                "name=\"seen\" value=\"([^\"]+)\"", supervisor.get(path).body());
        assertThat(supervisor.post(path + "/approval", Map.of("seen", seen)).body())
                .contains("Not approved: say as well", "Nobody has approved it yet");
        assertThat(approved(supervisor, path)).doesNotContain("/publication\"").doesNotContain("/approval\"");
        assertThat(supervisor
                        .post(path + "/approval", Map.of("seen", seen, "namesNobody", "yes"))
                        .body())
                .contains("approved these words and numbers already");
        assertThat(supervisor.post(path + "/publication", Map.of()).body()).contains("Not published: two people");
        assertThat(approved(investigator, path)).contains("Done.");
        assertThat(investigator.post(path + "/publication", Map.of()).statusCode())
                .isEqualTo(404);
        for (String paper : PAPERS) {
            assertThat(supervisor.get(path + paper).statusCode())
                    .as("of a draft: " + paper)
                    .isEqualTo(404);
        }
        assertThat(supervisor.get(path).body()).contains("For the unit only");
        Browser second = Browser.signedIn(desk, "supervisor");
        second.get(path);
        var clicks = List.of(published(supervisor, path), published(second, path));
        assertThat(clicks.stream().map(CompletableFuture::join))
                .allMatch(answer -> answer.statusCode() < 500 && answer.body().contains("sheet-published"));
        HttpResponse<String> html = statistician.get(path + PAPERS.getFirst());
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(html.body()).contains("ไม่ให้ตัวเลข", "พ.ศ. 2546");
        assertThat(statistician.get(path + PAPERS.get(1)).body()).startsWith("%PDF-");
        assertThat(statistician.get(path + PAPERS.get(2)).body()).startsWith("\uFEFFunit_en,unit_th,publication");
        assertThat(statistician
                        .post(path + "/contact", Map.of("contact", "else@ticac.example"))
                        .body())
                .contains("not possible");
        for (String cause : List.of("", "a child by name")) {
            assertThat(supervisor
                            .post(path + "/withdrawal", Map.of("why", SLIP, "cause", cause))
                            .body())
                    .contains("Not withdrawn: choose the cause", "value=\"" + SLIP_IN_MARKUP, "sheet-published");
        }
        assertThat(supervisor
                        .post(path + "/withdrawal", Map.of("why", SLIP, "cause", "method"))
                        .body())
                .contains("sheet-withdrawn", "Inside the unit only: " + SLIP_IN_MARKUP, "published it", "withdrew it")
                .doesNotContain(SLIP);
        for (String paper : PAPERS) {
            assertThat(supervisor.get(path + paper).statusCode())
                    .as("withdrawn")
                    .isEqualTo(200);
        }
        assertThat(supervisor.get(path + "/sheet.html?language=en").body())
                .contains("withdrawn on", "Cause: the way in which the estimate was made")
                .doesNotContain("<table", "a slip");
        noPaperPrintsTheReason(path, "Cause: the way", "สาเหตุ: วิธี");
        withdrawnBefore(path);
        noPaperPrintsTheReason(path, "withdrawn on", "ถอนเมื่อ");
        assertThat(supervisor.get(path).body())
                .contains(SLIP_IN_MARKUP, "print no reason")
                .doesNotContain("Cause:");
    }

    private static void noPaperPrintsTheReason(String path, String english, String thai)
            throws IOException, InterruptedException {
        for (String language : List.of("en", "th")) {
            assertThat(supervisor.get(path + "/sheet.html?language=" + language).body())
                    .contains(language.equals("en") ? english : thai)
                    .doesNotContain("a slip");
        }
        assertThat(supervisor.get(path + "/tables.csv").body())
                .contains(english, thai)
                .doesNotContain("a slip");
    }

    /// As if it had been withdrawn before there were causes, when its papers printed what was typed.
    private static void withdrawnBefore(String path) throws SQLException {
        try (Connection admin = OpenDesk.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("set session_replication_role = replica"); // what was published is never changed
            statement.execute("alter table kumkrong.fact_withdrawal drop constraint fact_withdrawal_cause_given");
            assertThat(statement.executeUpdate("update kumkrong.fact_withdrawal set cause = null"))
                    .isEqualTo(1);
            statement.execute("alter table kumkrong.fact_withdrawal add constraint fact_withdrawal_cause_given"
                    + " check (cause is not null) not valid");
        }
    }

    @Test
    void aChangeVoidsApprovals() throws IOException, InterruptedException {
        String path = drawn("2026-09", "2026-10");
        String page = supervisor.get(path).body();
        assertThat(page).doesNotContain("namesNobody"); // nothing was typed by hand
        String seen = OpenDesk.firstMatch("name=\"seen\" value=\"([^\"]+)\"", page);
        assertThat(supervisor.post(path + "/approval", Map.of("seen", seen)).body())
                .contains("Done.");

        String changed = statistician
                .post(path + "/contact", Map.of("contact", "press@ticac.example"))
                .body();

        assertThat(changed).contains("press@ticac.example", "no longer counts");
        assertThat(supervisor.get(path).body()).contains("namesNobody");
        assertThat(approved(supervisor, path)).contains("Done.");
        assertThat(statistician.post(path + "/discarding", Map.of()).body()).contains("sheet-discarded");
    }

    @Test
    void onlyWhatWasSeenIsApproved() throws IOException, InterruptedException {
        String path = drawn("2569-08", "2569-10"); // of the Buddhist era
        String seen = OpenDesk.firstMatch(
                "name=\"seen\" value=\"([^\"]+)\"", supervisor.get(path).body());
        statistician.post(path + "/contact", Map.of("contact", "else@ticac.example"));

        assertThat(supervisor
                        .post(path + "/approval", Map.of("seen", seen, "namesNobody", "yes"))
                        .body())
                .contains("has changed since this page was shown");
        statistician.post(path + "/discarding", Map.of());
    }

    @Test
    void aContactIsAnAddressAndNamesNobody() throws IOException, InterruptedException {
        String path = drawn("2026-10", "2026-11");
        assertThat(statistician.get(path).body()).doesNotContain("value=\"to the unit named above\"");
        for (String free : List.of("Dara of Ban Nong School", "press@ticac.example ask for Dara", "<b>1300</b>")) {
            assertThat(statistician
                            .post(path + "/contact", Map.of("contact", free))
                            .body())
                    .contains("this line is published");
            assertThat(statistician.get(path).body()).doesNotContain("Dara", "1300"); // nothing of it was kept
        }
        assertThat(statistician
                        .post(
                                path + "/contact",
                                Map.of("contact", "press@ticac.example, 02-123 4567, www.ticac.example"))
                        .body())
                .contains("Done.", "02-123 4567");
        assertThat(supervisor.post(path + "/contact", Map.of("contact", "1300")).body())
                .contains("Only whoever drew this sheet up");
        supervisor.get("facts");
        assertThat(supervisor
                        .post("facts/rules", Map.of("contact", "Dara, Ban Nong School"))
                        .body())
                .contains("this line is published");
        statistician.post(path + "/discarding", Map.of());
    }

    @Test
    void aPopulationIsNotSmallerThanTheChildrenOnLists() throws IOException, InterruptedException {
        supervisor.get("facts");

        assertThat(supervisor.post("facts/rules", Map.of("population", "2")).body())
                .contains("smaller than the number of children on the sources");
        assertThat(supervisor
                        .post("facts/rules", Map.of("population", "twelve"))
                        .body())
                .contains("written in digits");
        assertThat(supervisor
                        .post("facts/rules", Map.of("population", "๑๔,๐๐๐,๐๐๐"))
                        .body())
                .contains("Done.", "value=\"14000000\"");
        assertThat(supervisor.post("facts/rules", Map.of("population", "")).body())
                .doesNotContain("value=\"14000000\"");
        assertThat(supervisor.post("facts/rules", Map.of("method", "none")).statusCode())
                .isEqualTo(400);
        assertThat(supervisor.post("facts/rules", Map.of("same", "maybe")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void draftsAreSetAsideWithAReason() throws IOException, InterruptedException {
        String path = drawn("2026-10", "2026-10");
        statistician.post(path + "/discarding", Map.of());
        String sheet = path.replace("facts/", "");
        assertThat(supervisor.get("facts").body()).contains("value=\"" + sheet + "\" checked");

        assertThat(supervisor
                        .post("facts/setting-aside", Map.of("sheet", sheet, "why", " "))
                        .body())
                .contains("Choose drafts and say why");
        assertThat(supervisor
                        .post("facts/setting-aside", Map.of("sheet", "no id", "why", "w"))
                        .body())
                .contains("Choose drafts and say why");
        assertThat(supervisor
                        .post("facts/setting-aside", Map.of("sheet", sheet, "why", "tried out"))
                        .body())
                .contains("Done.");
        assertThat(statistician.get(path).body())
                .contains("sheet-aside", "set it aside", "tried out")
                .doesNotContain("class=\"card fact-sheet\"");
        assertThat(statistician.get("facts").body()).doesNotContain("facts/setting-aside");
        String next = drawn("2026-10", "2026-10");
        assertThat(supervisor.get(next).body())
                .containsPattern("(One draft was|\\d+ drafts were) set aside before this sheet was drawn up")
                .contains("had seen");
        assertThat(supervisor.get(next).body()).containsOnlyOnce("read the draft");
        statistician.post(next + "/discarding", Map.of());
    }

    @Test
    void thinDataIsRefusedInWords() throws IOException, InterruptedException {
        String path = drawn("2026-01", "2026-10");

        assertThat(statistician.get(path).body()).contains("Nobody can tell from these lists");
        statistician.post(path + "/discarding", Map.of());
    }

    @Test
    void monthsAreReadInThaiDigits() throws IOException, InterruptedException {
        String shape = OpenDesk.firstMatch(
                "name=\"from\"[^>]*pattern=\"([^\"]+)\"",
                statistician.get("facts").body());
        assertThat("๒๕๖๙-๐๗").matches(shape);

        String path = drawn("๒๕๖๙-๐๗", "๒๕๖๙-๑๐");

        assertThat(statistician.get(path).body()).contains("1 July 2026 to 31 October 2026");
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

    @Test
    void nothingIsDrawnUpWhileTipsAreNotDecided() throws IOException, InterruptedException, SQLException {
        Browser thai = Browser.signedIn(desk, "statistician");
        thai.get("facts");
        thai.post("language", Map.of("language", "th", "back", "/facts"));
        try (Connection admin = OpenDesk.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("set search_path = kumkrong");
            statement.execute("create temporary table put_by as select * from standing order by tip_no limit 3");
            statement.execute("delete from standing using put_by where standing.tip_id = put_by.tip_id");
            try {
                HttpResponse<String> refused = statistician.post("facts", Map.of("from", "2026-10", "to", "2026-10"));

                assertThat(refused.uri().getPath()).isEqualTo("/facts");
                assertThat(refused.body())
                        .contains("Nothing was drawn up: fewer than 10 tips are not decided yet.")
                        .doesNotContain("3 tips");
                assertThat(thai.post("facts", Map.of("from", "2569-10", "to", "2569-10"))
                                .body())
                        .contains("ยังไม่ได้จัดทำ: เบาะแสไม่ถึง 10 รายการยังไม่ได้พิจารณา");
                assertThat(statistician.get("facts").body()).contains("A sheet cannot be drawn up yet");
                assertThat(statistician.get("statistics").body())
                        .contains("Still coming in: fewer than 10 tips are not decided yet.");
                assertThat(supervisor.get("statistics").body()).contains("Still coming in");
            } finally {
                statement.execute("insert into standing select * from put_by on conflict do nothing");
            }
        }

        assertThat(statistician.get("statistics").body()).doesNotContain("Still coming in");
        assertThat(statistician.get("facts?undecided").body()).contains("Now they are: draw it up again");
        String path = drawn("2026-10", "2026-10");
        statistician.post(path + "/discarding", Map.of());
    }
}
