// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.demo.DemoUnit;

/// The desk as officers meet it, over HTTP, with a made-up unit of a few hundred tips.
class DeskTest {
    /// Two tips on one bank account, in the referral table's form.
    private static final String TWO_TIPS = """
            tip_id,received_at,source,incident_type,narrative,suspect_accounts
            desk-1,2026-11-14T10:00+07:00,hotline-test,sextortion,A stranger wants 3000 baht within 2 hours,KBANK 7382419576
            desk-2,2026-11-14T11:00+07:00,hotline-test,sextortion,He wants money again,KBANK 738-2-41957-6
            """;

    private static Desk desk;

    @BeforeAll
    static void open() throws IOException, SQLException {
        desk = OpenDesk.shared();
    }

    @Test
    void showsNothingToStrangers() throws IOException, InterruptedException {
        Browser stranger = new Browser(desk);

        assertThat(stranger.get("queue").body()).contains("Sign in").doesNotContain("data-tip");
        assertThat(stranger.get("arrivals").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void tellsBrowsersWhichHtmlItIs() throws IOException, InterruptedException {
        assertThat(new Browser(desk).get("sign-in").body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void letsNobodyInWithAWrongPassword() throws IOException, InterruptedException {
        Browser browser = new Browser(desk);
        browser.get("sign-in");

        var answer = browser.post("sign-in", Map.of("name", "supervisor", "password", "wrong"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(browser.get("queue").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void showsTheQueueWithReasons() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "supervisor");

        String page = OpenDesk.awaited(officer, "queue", "data-tip");

        assertThat(page).contains("Immediate").contains("class=\"why\"");
    }

    @Test
    void takesATipInLinksItAndObeysAJudgement() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "analyst");
        officer.get("arrivals");
        officer.upload("arrivals", "two.csv", TWO_TIPS.getBytes(StandardCharsets.UTF_8));
        String found = OpenDesk.awaited(officer, OpenDesk.searched(officer, "738-2419576"), "desk-1");
        String tip = OpenDesk.firstMatch("(?s)data-tip=\"([^\"]+)\"(?:(?!data-tip).)*?desk-1", found);

        String page = OpenDesk.awaited(officer, "tips/" + tip, "desk-2");

        assertThat(page).contains("made them one");
        String a = OpenDesk.firstMatch("name=\"a\" value=\"([^\"]+)\"", page);
        String b = OpenDesk.firstMatch("name=\"b\" value=\"([^\"]+)\"", page);
        officer.post(
                "judgements", Map.of("a", a, "b", b, "verdict", "NOT_SAME", "why", "two sellers, one rented account"));
        String judged = OpenDesk.awaited(officer, "tips/" + tip, "named in 1 tip");
        assertThat(judged).contains("judged not the same").contains("two sellers, one rented account");
    }

    @Test
    void countsTheSameFileOnce() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "investigator");
        byte[] file = TWO_TIPS.replace("desk-", "twice-").getBytes(StandardCharsets.UTF_8);
        officer.get("arrivals");

        officer.upload("arrivals", "first.csv", file);
        officer.upload("arrivals", "second.csv", file);

        assertThat(officer.get("arrivals").body()).contains("first.csv").doesNotContain("second.csv");
    }

    @Test
    void saysWhatCouldNotBeRead() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "investigator");
        officer.get("arrivals");

        officer.upload("arrivals", "broken.xml", "<report><unfinished".getBytes(StandardCharsets.UTF_8));

        String page = OpenDesk.awaited(officer, "arrivals", "/arrivals/");
        String arrival = OpenDesk.firstMatch("href=\"/(arrivals/[^\"]+)\"", page);
        assertThat(officer.get(arrival).body()).contains("broken.xml").doesNotContain("/tmp/");
    }

    @Test
    void keepsAgenciesApart() throws IOException, InterruptedException {
        Browser police = Browser.signedIn(desk, "supervisor");
        Browser hotline = Browser.signedIn(desk, "hotline");
        String tip = OpenDesk.firstMatch("data-tip=\"([^\"]+)\"", OpenDesk.awaited(police, "queue", "data-tip"));

        assertThat(police.get("tips/" + tip).statusCode()).isEqualTo(200);
        assertThat(hotline.get("tips/" + tip).statusCode()).isEqualTo(404);
        assertThat(hotline.post("tips/" + tip + "/claim", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(hotline.post("tips/" + tip + "/source", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsCasesFromThoseWhoAreNotThereForThem() throws IOException, InterruptedException {
        for (String name : new String[] {"admin", "auditor", "statistician"}) {
            assertThat(Browser.signedIn(desk, name).get("queue").statusCode())
                    .as(name)
                    .isEqualTo(404);
        }
    }

    @Test
    void showsTheAuditorWhatWasDoneWithoutContent() throws IOException, InterruptedException {
        Browser.signedIn(desk, "supervisor");

        String page = Browser.signedIn(desk, "auditor").get("").body();

        assertThat(page).contains("signed in").contains("Siriporn");
    }

    @Test
    void givesEveryRoleAPageToBeginOn() throws IOException, InterruptedException {
        for (var signIn : DemoUnit.signIns()) {
            assertThat(Browser.signedIn(desk, signIn.name()).get("").statusCode())
                    .as(signIn.role())
                    .isEqualTo(200);
        }
    }

    @Test
    void opensAChildOnlyWithAReasonAndRemembersIt() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "supervisor");
        OpenDesk.awaited(officer, "queue", "data-tip");
        String queue = OpenDesk.awaited(officer, "queue", "1 child");
        String tip = OpenDesk.firstMatch("(?s)data-tip=\"([^\"]+)\"(?:(?!data-tip).)*?1 child", queue);
        String child = OpenDesk.firstMatch(
                "href=\"/(children/[^\"]+)\"", officer.get("tips/" + tip).body());

        assertThat(officer.get(child).body()).contains("Why do you need").doesNotContain("What is known");
        assertThat(officer.post(child, Map.of("why", " ")).body()).doesNotContain("What is known");
        String page = officer.post(child, Map.of("why", "to find the school")).body();
        assertThat(page)
                .contains("What is known")
                .contains("to find the school")
                .contains("Siriporn");
    }

    @Test
    void handsATipToOneOfficerOnly() throws IOException, InterruptedException {
        Browser first = Browser.signedIn(desk, "investigator");
        Browser second = Browser.signedIn(desk, "supervisor");
        String tip =
                OpenDesk.firstMatch("data-tip=\"([^\"]+)\"", OpenDesk.awaited(first, "queue?band=MONITOR", "data-tip"));
        first.get("tips/" + tip);
        second.get("tips/" + tip);

        first.post("tips/" + tip + "/claim", Map.of());

        assertThat(second.post("tips/" + tip + "/claim", Map.of()).body()).contains("Somebody else has it");
        assertThat(second.get("tips/" + tip).body()).contains("Prasit");
    }

    @Test
    void refusesTextThatNoDatabaseCanHold() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "analyst");
        officer.get("queue");

        assertThat(officer.post("searches", Map.of("q", "a\0b")).statusCode()).isEqualTo(400);
    }

    @Test
    void offersNoTitleForANewCase() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "supervisor");

        assertThat(OpenDesk.firstMatch(
                        "<input id=\"title\"([^>]*)>", officer.get("cases/new").body()))
                .doesNotContain("Open a case");
    }

    @Test
    void saysInASentenceThatItsPortIsTaken() throws SQLException {
        DeskSettings settings =
                DeskSettings.demo(desk.port(), Databases.settings(Databases.migrated()), Databases.KEY, Duration.ZERO);

        assertThatThrownBy(() -> Desk.open(settings, Clock.systemUTC(), new SecureRandom(new byte[] {1})))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("taken by another program");
    }

    @Test
    void asksForNoReasonToOpenAChildThatIsNotThere() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "supervisor");

        assertThat(officer.get("children/00000000-0000-4000-8000-000000000001").statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersAnEndlessAddressOnAPageOfItsOwn() throws IOException, InterruptedException {
        var answer = Browser.signedIn(desk, "supervisor").get("queue?source=" + "x".repeat(20_000));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("This request cannot be read")
                .contains("ระบบอ่านคำขอนี้ไม่ได้")
                .doesNotContain("Tomcat")
                .doesNotContain("HTTP Status");
    }

    @Test
    void givesTheStatisticianNumbersAndSaysWhatElseThereIs() throws IOException, InterruptedException {
        OpenDesk.awaited(Browser.signedIn(desk, "supervisor"), "queue", "data-tip");

        String page = Browser.signedIn(desk, "statistician").get("").body();

        assertThat(page)
                .contains("tips by month and source are counted on fact sheets")
                .contains("What a statistician sees")
                .doesNotContain("data-tip")
                .doesNotContain("/tips/");
    }

    @Test
    void coversAChildsNameInATipUntilTheChildIsOpenedWithAReason() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "supervisor");
        officer.get("arrivals");
        officer.upload("arrivals", "covered.csv", """
                tip_id,received_at,source,incident_type,narrative,victim_name,victim_age
                covered-1,2026-11-14T10:00+07:00,cover-test,grooming,He writes to Phailin every night,Phailin Suksan,12
                """.getBytes(StandardCharsets.UTF_8));
        String found = OpenDesk.awaited(officer, "queue?source=cover-test", "covered-1");
        String tip = "tips/" + OpenDesk.firstMatch("data-tip=\"([^\"]+)\"", found);

        String page = officer.get(tip).body();

        assertThat(page)
                .contains("He writes to ")
                .contains("[of the child: name]")
                .doesNotContain("Phailin");
        assertThat(officer.get(OpenDesk.searched(officer, "phailin")).body())
                .contains("covered-1")
                .doesNotContain("Phailin");
        String child = OpenDesk.firstMatch("href=\"/(children/[^\"]+)\"", page);
        assertThat(officer.post(child, Map.of("why", "to warn the school")).body())
                .contains("Phailin Suksan");
    }

    @Test
    void changesTheLanguageOfAMistakeOnTheSpot() throws IOException, InterruptedException {
        var answer = Browser.signedIn(desk, "supervisor")
                .send("GET", "no-such-page", Map.of("Accept", "text/html"), new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Not there").contains("name=\"back\" value=\"/no-such-page\"");
    }

    @Test
    void saysOnATipWhatOfItCouldNotBeRead() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "investigator");
        officer.get("arrivals");
        officer.upload("arrivals", "unread.csv", """
                tip_id,received_at,source,incident_type,narrative,suspect_phones,victim_age
                unread-1,31/02/2569,unread,sextortion,He wants money,8.15551E+08,200
                """.getBytes(StandardCharsets.UTF_8));

        String tip = OpenDesk.firstMatch(
                "data-tip=\"([^\"]+)\"", OpenDesk.awaited(officer, "queue?source=unread", "unread-1"));

        assertThat(officer.get("tips/" + tip).body())
                .contains("received_at: no moment of either calendar")
                .contains("suspect_phones: a spreadsheet rounded it")
                .contains("victim_age: not an age")
                .doesNotContain("8.15551E+08");
    }

    @Test
    void findsNothingAtTheAddressOfMistakes() throws IOException, InterruptedException {
        assertThat(new Browser(desk).get("error").statusCode()).isEqualTo(404);
        assertThat(Browser.signedIn(desk, "analyst").get("error").statusCode()).isEqualTo(404);
    }
}
