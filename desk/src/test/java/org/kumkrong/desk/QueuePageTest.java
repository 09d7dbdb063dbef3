// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The queue over HTTP: finding, narrowing, sharing out.
class QueuePageTest {
    private static final String TIPS = """
            tip_id,received_at,source,incident_type,narrative,suspect_accounts
            find-1,2026-11-14T10:00+07:00,queue-test,sextortion,เขาบอกให้โทร ๐๘๑-๕๕๕-๐๑๙๒ ไม่งั้นจะส่งรูปให้โรงเรียน,KBANK 738-2-55501-9
            find-2,2026-11-14T11:00+07:00,queue-test,grooming,He writes as @mint.cute_9901 every night,
            find-3,2026-11-13T11:00+07:00,queue-test,trafficking,Look at https://chat.example/u/mint9901 before Monday,
            """;

    private static Desk desk;

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        desk = OpenDesk.shared();
        Browser officer = Browser.signedIn(desk, "analyst");
        officer.get("arrivals");
        officer.upload("arrivals", "queue-test.csv", TIPS.getBytes(StandardCharsets.UTF_8));
        OpenDesk.awaited(officer, "queue?source=queue-test", "find-3");
    }

    private static String tip(Browser browser, String address, String senderId)
            throws IOException, InterruptedException {
        return OpenDesk.firstMatch(
                "(?s)data-tip=\"([^\"]+)\"(?:(?!data-tip).)*?" + senderId,
                browser.get(address).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081 555 0192",
                "+66 81-555-0192",
                "66-81-555-0192",
                "๐๘๑๕๕๕๐๑๙๒",
                "０８１５５５０１９２",
                "โรงเรียน ส่งรูป",
                "\"ไม่งั้นจะส่งรูป\"",
                "7382555019"
            })
    void findsWhatIsPastedAndKeepsItOutOfTheAddress(String pasted) throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "analyst");

        String address = OpenDesk.searched(officer, pasted);

        assertThat(address).matches("queue\\?search=[0-9a-f-]{36}");
        assertThat(officer.get(address).body())
                .contains("find-1")
                .contains("<mark")
                .doesNotContain("find-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Mint.Cute_9901", "mint.cute_9901 night"})
    void findsAHandle(String pasted) throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "analyst");

        assertThat(officer.get(OpenDesk.searched(officer, pasted)).body())
                .contains("find-2")
                .doesNotContain("find-3");
    }

    @Test
    void findsAPageAndMarksItInTheTip() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "analyst");
        String address = OpenDesk.searched(officer, "http://www.chat.example/u/mint9901/");
        String tip = tip(officer, address, "find-3");

        String page =
                officer.get("tips/" + tip + address.substring("queue".length())).body();

        assertThat(page).contains("class=\"sought\"").contains("Look at");
    }

    @Test
    void findsNothingThatIsNotThere() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "analyst");

        assertThat(officer.get(OpenDesk.searched(officer, "081 555 0192 วัด")).body())
                .contains("Nothing was found")
                .doesNotContain("data-tip");
    }

    @Test
    void tellsNobodyElseWhatWasSearchedFor() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "analyst");
        String address = OpenDesk.searched(officer, "mint.cute_9901");

        String page = Browser.signedIn(desk, "supervisor").get(address).body();

        assertThat(page).contains("belongs to another officer").doesNotContain("mint.cute_9901\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queue?kind=GROOMING&source=queue-test",
                "queue?source=queue-test&from=2026-11-14&kind=GROOMING",
                "queue?source=queue-test&owner=none&kind=GROOMING&known=false"
            })
    void narrowsByAnAddressThatCanBeShared(String address) throws IOException, InterruptedException {
        assertThat(Browser.signedIn(desk, "supervisor").get(address).body())
                .contains("find-2")
                .doesNotContain("find-1")
                .doesNotContain("find-3");
    }

    @Test
    void saysThatItsNumbersAreThoseOfTheWholeQueue() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "supervisor");

        assertThat(officer.get("queue?source=queue-test").body()).contains("count the whole queue");
        assertThat(officer.get("queue").body()).doesNotContain("count the whole queue");
    }

    @Test
    void leavesOutDaysThatAreNotAskedFor() throws IOException, InterruptedException {
        assertThat(Browser.signedIn(desk, "supervisor")
                        .get("queue?source=queue-test&from=2026-11-14&to=2026-11-14")
                        .body())
                .contains("find-1")
                .contains("find-2")
                .doesNotContain("find-3");
    }

    @Test
    void takesGivesBackAndGivesToOthersManyAtOnce() throws IOException, InterruptedException {
        Browser leader = Browser.signedIn(desk, "supervisor");
        String queue = "queue?source=queue-test";
        String first = tip(leader, queue, "find-1");
        String third = tip(leader, queue, "find-3");
        String prasit = OpenDesk.firstMatch(
                "<option value=\"([^\"]+)\">Prasit", leader.get(queue).body());

        String given = leader.post(
                        "claims/assignments",
                        Map.of("tip", first + "," + third, "officer", prasit, "back", "/queue?source=queue-test"))
                .body();

        assertThat(given).contains("Done for 2 of 2 tips").contains("● Prasit");
        assertThat(leader.post("claims/releases", Map.of("tip", first, "back", "/queue?kind={}"))
                        .body())
                .contains("Done for 1 of 1");
        leader.post("claims/assignments", Map.of("tip", first, "officer", prasit));
        Browser officer = Browser.signedIn(desk, "investigator");
        assertThat(officer.get("queue?owner=mine&source=queue-test").body())
                .contains("find-1")
                .contains("find-3")
                .doesNotContain("find-2");
        assertThat(officer.get("tips/" + first).body()).contains("gave it to an officer");
        Browser analyst = Browser.signedIn(desk, "analyst");
        analyst.get("queue");
        assertThat(analyst.post("claims", Map.of("tip", first)).body()).contains("Done for 0 of 1");
        assertThat(analyst.post("claims/releases", Map.of("tip", first)).body()).contains("Done for 0 of 1");
        assertThat(officer.post("claims/releases", Map.of("tip", first + "," + third))
                        .body())
                .contains("Done for 2 of 2");
    }

    @Test
    void givesNoTipToAnotherAgency() throws IOException, InterruptedException {
        Browser leader = Browser.signedIn(desk, "supervisor");
        String tip = tip(leader, "queue?source=queue-test", "find-2");
        Browser hotline = Browser.signedIn(desk, "hotline");
        hotline.get("queue");

        assertThat(hotline.post("claims", Map.of("tip", tip)).body()).contains("Done for 0 of 1");
        leader.get("queue");
        assertThat(leader.post(
                                "claims/assignments",
                                Map.of("tip", tip, "officer", "00000000-0000-4000-8000-000000000000"))
                        .body())
                .contains("Done for 0 of 1");
    }

    @Test
    void keepsAViewForItsOfficerUnlessTheyShareIt() throws IOException, InterruptedException {
        Browser analyst = Browser.signedIn(desk, "analyst");
        Browser investigator = Browser.signedIn(desk, "investigator");
        String search = OpenDesk.searched(analyst, "mint.cute_9901").replace("queue?search=", "");
        analyst.post("views", Map.of("name", "night writer", "asked", "source=queue-test", "search", search));
        String own = analyst.get("queue").body();
        String view = OpenDesk.firstMatch("href=\"/(views/[^\"]+)\">night writer", own);

        assertThat(investigator.get("queue").body()).doesNotContain("night writer");
        assertThat(investigator.get(view).statusCode()).isEqualTo(404);
        var opened = analyst.get(view);
        assertThat(opened.uri().getQuery()).doesNotContain("mint");
        assertThat(opened.body()).contains("find-2").doesNotContain("find-1");
        analyst.post(view + "/removal", Map.of());
        assertThat(analyst.get("queue").body()).doesNotContain("night writer");
    }
}
