// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Statistics as officers see them, over HTTP.
class StatisticsPageTest {
    private static final String ALL_YEARS = "statistics?from=1900-01-01&to=2399-12-31";

    private static Desk desk;
    private static Browser supervisor;

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        desk = OpenDesk.shared();
        supervisor = Browser.signedIn(desk, "supervisor");
        OpenDesk.awaited(supervisor, "queue", "data-tip");
    }

    private static String text(String page) {
        return page.replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    private static Browser inThai(String name) throws IOException, InterruptedException {
        Browser browser = Browser.signedIn(desk, name);
        browser.get("statistics");
        browser.post("language", Map.of("language", "th", "back", "/statistics"));
        return browser;
    }

    @Test
    void saysInASentenceWhatItCounted() throws IOException, InterruptedException {
        String page = text(supervisor.get(ALL_YEARS).body());

        assertThat(page)
                .containsPattern("\\d+ tips arrived: \\d+ from ncmec")
                .contains("TICAC (made up), counted on 15 Nov 2026, 09:00")
                .contains("From arrival to an officer")
                .contains("How was this counted?")
                .contains("What these figures do not know")
                .doesNotContain("??");
    }

    @Test
    void countsThaiYearsInTheBuddhistEra() throws IOException, InterruptedException {
        Browser officer = inThai("supervisor");

        assertThat(text(officer.get("statistics?year=2567").body()))
                .contains("1 ม.ค. 2567 ถึง 31 ธ.ค. 2567")
                .contains("ไม่มีการเปิดคดี")
                .contains("ปีงบประมาณ 2570");
        assertThat(text(supervisor.get("statistics?year=2567").body()))
                .contains("1 Jan 2024 to 31 Dec 2024")
                .contains("No case was opened.");
    }

    @Test
    void saysThatDaysAreNoneToCount() throws IOException, InterruptedException {
        Browser statistician = Browser.signedIn(desk, "statistician");
        for (String wrong : List.of("from=2026-12-01&to=2026-01-01", "from=2026-02-30", "year=abc", "to=2026-01-01")) {
            assertThat(supervisor.get("statistics?" + wrong).body())
                    .as(wrong)
                    .contains("These are no days to count: days must exist");
            assertThat(statistician.get("statistics?" + wrong).body())
                    .as(wrong)
                    .contains("These are no days to count. What you see covers all years");
        }
        assertThat(supervisor.get("statistics").body()).doesNotContain("These are no days to count");
    }

    @Test
    void aTableIsAFileAndItsLeavingIsWrittenDown() throws IOException, InterruptedException {
        var file = supervisor.get("statistics/tables/tips-by-source?from=1900-01-01&to=2399-12-31");

        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"tips-by-source_all.csv\"");
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.body()).startsWith("\ufeffArrived,").contains("ncmec").contains("\r\nTotal,");
        assertThat(supervisor.get("statistics/tables/none").statusCode()).isEqualTo(404);
        assertThat(supervisor.get("statistics/tables/waits?from=2026-01-01").statusCode())
                .isEqualTo(400);
        assertThat(text(Browser.signedIn(desk, "auditor").get("events").body()))
                .contains("downloaded a table of statistics table tips-by-source");
    }

    @Test
    void besideSheetsThatLeaveOutTheStatisticianHasNoRoundedNumbers() throws IOException, InterruptedException {
        Browser statistician = Browser.signedIn(desk, "statistician");

        String page = statistician.get("").body();

        assertThat(page)
                .contains("What a statistician sees")
                .contains("no table is shown here", "href=\"/facts\"")
                .doesNotContain("to a multiple of 5")
                .doesNotContain("class=\"card figure\"")
                .doesNotContain("Which days")
                .doesNotContain("/tips/")
                .doesNotContain("Load and exposure");
        assertThat(statistician.get("statistics/tables/waits").statusCode()).isEqualTo(404);
        assertThat(statistician.get("statistics/tables/sent").statusCode()).isEqualTo(404);
        assertThat(statistician.get("statistics/tables/cases-by-year").statusCode())
                .isEqualTo(404);
        assertThat(statistician.get("statistics/work").statusCode()).isEqualTo(404);
    }

    @Test
    void officersSeeTheirOwnLoadAndSupervisorsAllByName() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "investigator-2");
        String queue = OpenDesk.awaited(officer, "queue?owner=none", "data-tip");
        String tip = "tips/" + OpenDesk.firstMatch("data-tip=\"([^\"]+)\"", queue);
        officer.get(tip);
        officer.post(tip + "/claim", Map.of());

        String own = text(officer.get("statistics/work").body());
        String team = text(supervisor.get("statistics/work").body());

        assertThat(own)
                .contains("Your own figures")
                .containsPattern("Tips taken [1-9]")
                .doesNotContain("By name.");
        assertThat(team).contains("Naree").contains("Your colleagues see their own figures only");
        assertThat(text(Browser.signedIn(desk, "auditor").get("events").body()))
                .contains("looked at what officers carry");
    }

    @Test
    void onlyWhoLeadsSetsTheSmallestNumbers() throws IOException, InterruptedException {
        Map<String, String> wanted = Map.of("outside", "11");
        Browser officer = Browser.signedIn(desk, "investigator");
        officer.get("statistics");

        assertThat(officer.post("statistics/smallest-numbers", wanted).statusCode())
                .isEqualTo(404);
        OpenDesk.awaited(supervisor, "facts", "sheet-published");
        supervisor.get("statistics");
        assertThat(supervisor
                        .post("statistics/smallest-numbers", Map.of("outside", "2"))
                        .body())
                .contains("It must lie between 11 and 100");
        assertThat(supervisor
                        .post("statistics/smallest-numbers", Map.of("outside", "99999999999"))
                        .body())
                .contains("It must lie between 11 and 100");
        assertThat(supervisor.post("statistics/smallest-numbers", wanted).body())
                .contains("name=\"outside\"")
                .contains("value=\"11\"")
                .contains("role=\"status\">Kept<");

        assertThat(supervisor
                        .post("statistics/smallest-numbers", Map.of("outside", "10"))
                        .body())
                .contains("what it hid would come out");
        supervisor.post("statistics/smallest-numbers", Map.of("outside", "11"));
    }
}
