// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Judging over HTTP: what would change is shown before it is done, and everything can be taken back as it was done.
class JudgementsPageTest {
    private static Desk desk;

    @BeforeAll
    static void open() throws IOException, SQLException {
        desk = OpenDesk.shared();
    }

    /// Sends tips of suspects and waits until they stand in the queue.
    private static Browser sent(String name, String... accounts) throws IOException, InterruptedException {
        StringBuilder tips = new StringBuilder("tip_id,received_at,source,incident_type,narrative,suspect_accounts\n");
        for (int i = 0; i < accounts.length; i++) {
            tips.append(name + "-" + i + ",2026-11-14T1" + i + ":00+07:00," + name + ",sextortion,He wants money,"
                    + accounts[i] + "\n");
        }
        Browser officer = Browser.signedIn(desk, "investigator");
        officer.get("arrivals");
        officer.upload("arrivals", name + ".csv", tips.toString().getBytes(StandardCharsets.UTF_8));
        OpenDesk.awaited(officer, "queue?source=" + name, name + "-" + (accounts.length - 1));
        return officer;
    }

    private static String tip(Browser officer, String name, int number) throws IOException, InterruptedException {
        return OpenDesk.firstMatch(
                "(?s)data-tip=\"([^\"]+)\"(?:(?!data-tip).)*?" + name + "-" + number,
                officer.get("queue?source=" + name).body());
    }

    private static String subject(Browser officer, String tip) throws IOException, InterruptedException {
        return OpenDesk.firstMatch(
                "/subjects/([^\"]+)\"", officer.get("tips/" + tip).body());
    }

    @Test
    void showsWhatALinkWouldChangeBeforeItIsJudged() throws IOException, InterruptedException {
        Browser officer = sent("foresee", "KBANK 738-2-61001-1", "KBANK 738-2-61001-1");
        String tip = "tips/" + tip(officer, "foresee", 0);
        String page = OpenDesk.awaited(officer, tip, "made them one");
        Map<String, String> word = Map.of(
                "a", OpenDesk.firstMatch("name=\"a\" value=\"([^\"]+)\"", page),
                "b", OpenDesk.firstMatch("name=\"b\" value=\"([^\"]+)\"", page),
                "verdict", "NOT_SAME",
                "why", "one account, rented out",
                "foresee", "true");

        String proposal = officer.post("judgements", word).uri().getPath().substring(1);

        assertThat(OpenDesk.awaited(officer, proposal, "would be 2 persons")).contains("foresee-1");
        assertThat(officer.get(tip).body()).contains("named in 2 tips");
        officer.post(proposal + "/confirmation", Map.of());
        OpenDesk.awaited(officer, tip, "named in 1 tip");
        assertThat(officer.get("judgements?verdict=not_same&state=standing").body())
                .contains("one account, rented out")
                .contains("counted as two persons now");
        assertThat(officer.get(proposal).body()).contains("This has been judged so");
    }

    @Test
    void asksBeforeAnOldPageOverrulesAColleague() throws IOException, InterruptedException {
        Browser officer = sent("overrule", "KBANK 738-2-65001-1", "KBANK 738-2-65001-1");
        String tip = "tips/" + tip(officer, "overrule", 0);
        String page = OpenDesk.awaited(officer, tip, "made them one");
        Map<String, String> pair = Map.of(
                "a", OpenDesk.firstMatch("name=\"a\" value=\"([^\"]+)\"", page),
                "b", OpenDesk.firstMatch("name=\"b\" value=\"([^\"]+)\"", page));
        Browser colleague = Browser.signedIn(desk, "supervisor");
        colleague.get(tip);
        colleague.post("judgements", with(pair, "verdict", "NOT_SAME", "why", "two brothers share it"));
        Map<String, String> other = with(
                with(pair, "verdict", "SAME", "why", "one handwriting <5"),
                "a",
                String.valueOf(pair.get("b")),
                "b",
                String.valueOf(pair.get("a")));

        var asked = officer.post("judgements", other);

        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("Somebody has judged this otherwise", "judged not the same", "two brothers share it")
                .contains("one handwriting &lt;5");
        assertThat(officer.get("judgements?state=standing").body()).doesNotContain("one handwriting");
        String seen = OpenDesk.firstMatch("name=\"seen\" value=\"(\\d+)\"", asked.body());
        assertThat(officer.post("judgements", with(other, "seen", seen, "foresee", "false"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(officer.get("judgements?state=standing").body()).contains("one handwriting &lt;5");
    }

    private static Map<String, String> with(Map<String, String> form, String... more) {
        Map<String, String> all = new HashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @Test
    void joinsTwoPersonsByAReferenceAndTakesItBack() throws IOException, InterruptedException {
        Browser officer = sent("merging", "KBANK 738-2-62001-1", "SCB 402-7-63001-1");
        String first = tip(officer, "merging", 0);
        String subject = "subjects/" + subject(officer, first);
        String other = subject(officer, tip(officer, "merging", 1));
        assertThat(officer.post(subject + "/merge", Map.of("other", "nobody at all", "why", "w"))
                        .body())
                .contains("No other person of that reference");
        assertThat(officer.post(subject + "/merge", Map.of("other", other, "why", " "))
                        .body())
                .contains("Say why");

        String proposal = officer.post(
                        subject + "/merge", Map.of("other", other.substring(0, 8), "why", "same voice on the phone"))
                .uri()
                .getPath()
                .substring(1);

        String foreseen = OpenDesk.awaited(officer, proposal, "Would be one person");
        assertThat(foreseen)
                .contains("/subjects/" + other)
                .contains("738-2-62001-1")
                .contains("402-7-63001-1");
        officer.post(proposal + "/confirmation", Map.of());
        OpenDesk.awaited(officer, "tips/" + first, "named in 2 tips");
        assertThat(officer.get(subject).body()).as("kept before").contains("738-2-62001-1", "402-7-63001-1");
        assertThat(officer.get("subjects/" + other).body())
                .as("kept before")
                .contains("738-2-62001-1", "402-7-63001-1");
        String judged = OpenDesk.firstMatch(
                "(?s)same voice on the phone.*?action=\"/(judgements/\\d+/withdrawal)\"",
                officer.get("judgements?verdict=same").body());
        officer.post(judged, Map.of());
        OpenDesk.awaited(officer, "tips/" + first, "named in 1 tip");
        for (String kept : List.of(subject, "subjects/" + other)) {
            assertThat(officer.get(kept).body())
                    .as("one of the two, apart again")
                    .matches("(?s).*(738-2-62001-1|402-7-63001-1).*")
                    .contains("Put together from 1 mention");
        }
    }

    @Test
    void partsAPersonInOneActAndTakesItBackInOne() throws IOException, InterruptedException {
        String account = "KBANK 738-2-64001-1";
        Browser officer = sent("parting", account, account, account);
        String tip = tip(officer, "parting", 0);
        OpenDesk.awaited(officer, "tips/" + tip, "named in 3 tips");
        String subject = "subjects/" + subject(officer, tip);
        assertThat(officer.post(subject + "/split", Map.of("why", "w")).body()).contains("Choose some of the mentions");

        String proposal = officer.post(
                        subject + "/split", Map.of("mention", tip + "/suspect/0", "why", "a different hand"))
                .uri()
                .getPath()
                .substring(1);

        OpenDesk.awaited(officer, proposal, "would be 2 persons");
        officer.post(proposal + "/confirmation", Map.of());
        OpenDesk.awaited(officer, "tips/" + tip, "named in 1 tip");
        String list = officer.get("judgements").body();
        assertThat(list).contains("one of 2 made together");
        officer.post(
                OpenDesk.firstMatch("(?s)a different hand.*?action=\"/(judgements/\\d+/withdrawal)\"", list), Map.of());
        OpenDesk.awaited(officer, "tips/" + tip, "named in 3 tips");
    }

    @Test
    void proposesNothingAboutMentionsThatAreNotThere() throws IOException, InterruptedException {
        Browser officer = sent("nobody", "KBANK 738-2-65001-1", "KBANK 738-2-65001-1");
        String a = tip(officer, "nobody", 0) + "/suspect/0";

        for (String b :
                new String[] {a, tip(officer, "nobody", 1) + "/suspect/77", tip(officer, "nobody", 1) + "/victim/0"}) {
            assertThat(officer.post(
                                    "judgements",
                                    Map.of("a", a, "b", b, "verdict", "SAME", "why", "w", "foresee", "true"))
                            .statusCode())
                    .as(b)
                    .isEqualTo(404);
        }
    }

    /// Whoever presses the strongest button has seen what would change.
    @Test
    void offersToJudgeBlindlyInSmallOnly() throws IOException, InterruptedException {
        Browser officer = sent("blind", "KBANK 738-2-66001-1", "KBANK 738-2-66001-1");
        String page = OpenDesk.awaited(officer, "tips/" + tip(officer, "blind", 0), "made them one");
        Map<String, String> word = Map.of(
                "a", OpenDesk.firstMatch("name=\"a\" value=\"([^\"]+)\"", page),
                "b", OpenDesk.firstMatch("name=\"b\" value=\"([^\"]+)\"", page),
                "verdict", "UNSURE",
                "why", "w",
                "foresee", "true");

        var asked = officer.post("judgements", word);

        String proposal = asked.uri().getPath().substring(1);
        assertThat(asked.body()).doesNotContainPattern("class=\"primary\"[^>]*>Judge so without waiting");
        assertThat(OpenDesk.awaited(officer, proposal, "Judge so<"))
                .containsPattern("class=\"primary\"[^>]*>Judge so<");
    }
}
