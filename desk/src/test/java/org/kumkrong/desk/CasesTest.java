// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Cases as officers work them, over HTTP: a case of one team, asked for by everybody else too.
class CasesTest {
    private static Desk desk;
    private static Browser owner;
    private static Browser analystOfTeam;
    private static Browser otherTeam;
    private static Browser supervisor;

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        desk = OpenDesk.shared();
        owner = Browser.signedIn(desk, "investigator");
        analystOfTeam = Browser.signedIn(desk, "analyst");
        otherTeam = Browser.signedIn(desk, "investigator-2");
        supervisor = Browser.signedIn(desk, "supervisor");
    }

    private static String tipWithChild() throws IOException, InterruptedException {
        String queue = OpenDesk.awaited(owner, "queue", "1 child");
        return OpenDesk.firstMatch("(?s)data-tip=\"([^\"]+)\"(?:(?!data-tip).)*?1 child", queue);
    }

    /// Opens a case of the investigator's team; returns its path.
    private static String openCase(String title, String parameter, String id) throws IOException, InterruptedException {
        String form = owner.get("cases/new?" + parameter + "=" + id).body();
        String category = OpenDesk.firstMatch("<option value=\"([^\"]+)\">Human trafficking", form);
        String team = OpenDesk.firstMatch("<option value=\"([^\"]+)\"[^>]*>Online exploitation", form);
        var answer = owner.post("cases", Map.of("title", title, "category", category, "team", team, parameter, id));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.uri().getPath().substring(1);
    }

    @Test
    void gathersEverythingFromOneTip() throws IOException, InterruptedException {
        String tip = tipWithChild();

        String path = openCase("Kite", "tip", tip);

        String page = owner.get(path).body();
        assertThat(page)
                .contains("Kite")
                .contains("Human trafficking")
                .contains("Owner: Prasit")
                .contains("/tips/" + tip)
                .contains("/subjects/")
                .contains("/children/")
                .contains("opened the case");
        assertThat(owner.get("tips/" + tip).body()).contains("/" + path);
    }

    @Test
    void gathersAllTipsOfASubject() throws IOException, InterruptedException {
        String tip = tipWithChild();
        String subject = OpenDesk.firstMatch(
                "/subjects/([^\"]+)\"", owner.get("tips/" + tip).body());

        String page = owner.get(openCase("All of one", "subject", subject)).body();

        assertThat(page).contains("/tips/" + tip).contains("/subjects/" + subject);
    }

    @Test
    void isSeenByItsTeamAndSupervisorsOnly() throws IOException, InterruptedException {
        String path = openCase("Ours alone", "tip", tipWithChild());

        assertThat(analystOfTeam.get(path).statusCode()).isEqualTo(200);
        assertThat(supervisor.get(path).statusCode()).isEqualTo(200);
        for (Browser other :
                new Browser[] {otherTeam, Browser.signedIn(desk, "hotline"), Browser.signedIn(desk, "custodian")}) {
            assertThat(other.get(path).statusCode()).isEqualTo(404);
            assertThat(other.get("cases").body()).doesNotContain("Ours alone");
            other.get("queue");
            assertThat(other.post(path + "/notes", Map.of("words", "not mine")).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void keepsNotesStatusAndHistory() throws IOException, InterruptedException {
        String path = openCase("With notes", "tip", tipWithChild());
        owner.get(path);

        owner.post(path + "/notes", Map.of("words", "asked the bank for the account's papers"));
        owner.post(path + "/status", Map.of("status", "SUSPENDED", "why", ""));
        String before = owner.get(path).body();
        owner.post(path + "/status", Map.of("status", "SUSPENDED", "why", "waits for the bank"));

        assertThat(before).contains("asked the bank").doesNotContain("suspended it");
        assertThat(owner.get(path).body())
                .contains("Suspended")
                .contains("waits for the bank")
                .contains("suspended it")
                .contains("wrote a note");
    }

    @Test
    void isHandedOverBySupervisorsOnly() throws IOException, InterruptedException {
        String path = openCase("To hand over", "tip", tipWithChild());
        String page = supervisor.get(path).body();
        String colleague = OpenDesk.firstMatch("<option value=\"([^\"]+)\">Naree", page);
        String team = OpenDesk.firstMatch("<option value=\"([^\"]+)\">Trafficking", page);

        assertThat(owner.post(path + "/owner", Map.of("owner", colleague, "team", team))
                        .statusCode())
                .isEqualTo(404);
        supervisor.post(path + "/owner", Map.of("owner", colleague, "team", team));

        assertThat(otherTeam.get(path).body()).contains("Owner: Naree");
        assertThat(owner.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void takesTipsOutAndShowsWhichElseNameItsPeople() throws IOException, InterruptedException {
        String tip = tipWithChild();
        String path = openCase("In and out", "tip", tip);
        owner.get(path);

        owner.post(path + "/tips/" + tip + "/removal", Map.of("why", "another matter"));
        assertThat(owner.get(path).body()).contains("No tip yet").contains("another matter");
        owner.post(path + "/tips", Map.of("tip", tip));

        assertThat(owner.get(path).body()).contains("/tips/" + tip);
    }

    @Test
    void showsWhoLookedAtItsPeople() throws IOException, InterruptedException {
        String path = openCase("Watched", "tip", tipWithChild());
        String child =
                OpenDesk.firstMatch("/(children/[^\"]+)\"", owner.get(path).body());
        supervisor.get(child);

        supervisor.post(child, Map.of("why", "to call the school today"));

        assertThat(owner.get(path).body()).contains("to call the school today");
    }

    @Test
    void keepsTheUnitsOwnCategories() throws IOException, InterruptedException {
        supervisor.get("categories");

        supervisor.post("categories", Map.of("english", "Live streams", "thai", "ถ่ายทอดสด"));
        String page = supervisor.get("categories").body();
        String category =
                OpenDesk.firstMatch("(?s)data-category=\"([^\"]+)\"(?:(?!data-category).)*?Live streams", page);
        supervisor.post(
                "categories/" + category, Map.of("english", "Paid live streams", "thai", "ถ่ายทอดสดแบบเสียเงิน"));

        assertThat(supervisor.get("categories").body()).contains("→").contains("Paid live streams");
        assertThat(owner.get("cases/new").body()).contains("Paid live streams");
        assertThat(Browser.signedIn(desk, "north").get("categories").body()).doesNotContain("Paid live streams");
        assertThat(owner.post("categories", Map.of("english", "Mine", "thai", "ของฉัน"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void opensNoCaseWithoutATitle() throws IOException, InterruptedException {
        String form = owner.get("cases/new").body();
        String category = OpenDesk.firstMatch("<option value=\"([^\"]+)\">Sexual abuse", form);

        String answer =
                owner.post("cases", Map.of("title", " ", "category", category)).body();

        assertThat(answer).contains("Give the case a title");
    }

    @Test
    void hasATitleThatCanBeRead() throws IOException, InterruptedException {
        String form = owner.get("cases/new").body();
        String category = OpenDesk.firstMatch("<option value=\"([0-9a-f-]{36})\"", form);

        var answer = owner.post("cases", Map.of("title", "\u200b\u2060\ufeff", "category", category));

        assertThat(answer.uri().getPath()).isEqualTo("/cases");
        assertThat(answer.body()).contains("role=\"alert\"");
    }

    @Test
    void saysThatANoteIsTooLongAndHowLong() throws IOException, InterruptedException {
        String path = openCase("Long notes", "tip", tipWithChild());

        String page =
                owner.post(path + "/notes", Map.of("words", "x".repeat(10_001))).body();
        String fitting = owner.post(path + "/notes", Map.of("words", "ends\r\n".repeat(1_999)))
                .body();

        assertThat(page).contains("it has 10001 characters").doesNotContain("Write something");
        assertThat(fitting).doesNotContain("was not kept").contains("ends\nends");
    }
}
