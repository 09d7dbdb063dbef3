// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Looking after an agency's people: who asks, who grants, and who is out at once.
class OfficersTest {
    private static Station station;
    private static Browser administrator;
    private static Browser supervisor;

    @BeforeAll
    static void open() throws SQLException, IOException, InterruptedException {
        station = Station.open();
        administrator = station.signedIn(station.enrolled("admin", "administrator"));
        supervisor = station.signedIn(station.enrolled("chief", "supervisor"));
    }

    @AfterAll
    static void close() {
        station.close();
    }

    private static boolean isIn(Browser browser) throws IOException, InterruptedException {
        return browser.get("account").uri().getPath().equals("/account");
    }

    private static String linkIn(String page) {
        return OpenDesk.firstMatch("http://localhost:[0-9]+/(enrolment/[\\w-]+)", page);
    }

    private static String invited(String name, String role) throws IOException, InterruptedException {
        administrator.get("people");
        return linkIn(administrator
                .post("people", Map.of("name", name, "shown", "Officer " + name, "role", role, "team", ""))
                .body());
    }

    private static String idOf(String name) throws IOException, InterruptedException {
        return OpenDesk.firstMatch(
                "people/([0-9a-f-]{36})\">Officer " + name + "<",
                administrator.get("people").body());
    }

    /// The request for a role that waits for this officer.
    private static String asked(Browser decider, String name) throws IOException, InterruptedException {
        return OpenDesk.firstMatch(
                "(?s)Officer " + name + "<.*?/(appointments/[0-9a-f-]{36})",
                decider.get("appointments").body());
    }

    private static Browser hired(String name, String role) throws IOException, InterruptedException {
        Station.Enrolled officer = station.enrol(name, invited(name, role));
        supervisor.post(asked(supervisor, name), Map.of("granted", "true"));
        return station.signedIn(officer);
    }

    @Test
    void givesARoleByTwoOnly() throws IOException, InterruptedException {
        Station.Enrolled officer = station.enrol("novice", invited("novice", "analyst"));
        String request = asked(supervisor, "novice");
        Browser early = new Browser(station.desk);
        early.get("sign-in");
        early.post("sign-in", Map.of("name", "novice", "password", Station.PASSWORD));
        early.post("sign-in/code", Map.of("code", officer.phone().nextCode()));
        assertThat(isIn(early)).isFalse();

        administrator.post(request, Map.of("granted", "true"));
        assertThat(supervisor.get("appointments").body()).contains("Officer novice");
        supervisor.post(request, Map.of("granted", "true"));

        assertThat(isIn(station.signedIn(officer))).isTrue();
    }

    @Test
    void letsNoAdministratorChangeThemselves() throws IOException, InterruptedException {
        String own = idOf("admin");

        for (String part : new String[] {"role", "team", "entry", "enrolment", "sign-out"}) {
            assertThat(administrator
                            .post("people/" + own + "/" + part, Map.of("role", "supervisor", "team", ""))
                            .statusCode())
                    .as(part)
                    .isEqualTo(403);
        }
        assertThat(administrator.get("queue").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsAnOfficerOutAtOnce() throws IOException, InterruptedException {
        Browser officer = hired("leaver", "analyst");
        assertThat(isIn(officer)).isTrue();
        String id = idOf("leaver");

        administrator.post("people/" + id + "/entry", Map.of("open", "false"));

        assertThat(isIn(officer)).isFalse();
        Browser again = new Browser(station.desk);
        again.get("sign-in");
        assertThat(again.post("sign-in", Map.of("name", "leaver", "password", Station.PASSWORD))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void endsSessionsWhenTheRoleChanges() throws IOException, InterruptedException {
        Browser officer = hired("mover", "analyst");
        administrator.post("people/" + idOf("mover") + "/role", Map.of("role", "auditor"));
        assertThat(isIn(officer)).isTrue();

        supervisor.post(asked(supervisor, "mover"), Map.of("granted", "true"));

        assertThat(isIn(officer)).isFalse();
    }

    @Test
    void endsAnOfficersSessionsOnAnAdministratorsWord() throws IOException, InterruptedException {
        Browser officer = hired("remote", "analyst");

        administrator.post("people/" + idOf("remote") + "/sign-out", Map.of());

        assertThat(isIn(officer)).isFalse();
    }

    @Test
    void replacesASecondFactorOnlyForWhoKnowsThePassword() throws IOException, InterruptedException {
        Browser officer = hired("unlucky", "analyst");
        String link = linkIn(administrator
                .post("people/" + idOf("unlucky") + "/enrolment", Map.of())
                .body());
        assertThat(isIn(officer)).isFalse();

        Browser thief = new Browser(station.desk);
        thief.get(link);
        assertThat(thief.post("enrolment/password", Map.of("password", "a guess of the administrator"))
                        .statusCode())
                .isEqualTo(422);
        Browser owner = new Browser(station.desk);
        owner.get(link);
        String factor = owner.post("enrolment/password", Map.of("password", Station.PASSWORD))
                .body();

        assertThat(isIn(station.signedIn(station.setUpCodes("unlucky", owner, factor))))
                .isTrue();
    }

    @Test
    void takesTheRoleAwayWhereEverythingStartsAnew() throws IOException, InterruptedException {
        hired("amnesiac", "analyst");
        String link = linkIn(administrator
                .post("people/" + idOf("amnesiac") + "/enrolment", Map.of("whole", "true"))
                .body());
        Station.Enrolled whoever = station.enrol("amnesiac", link);
        Browser browser = new Browser(station.desk);
        browser.get("sign-in");
        browser.post("sign-in", Map.of("name", "amnesiac", "password", Station.PASSWORD));
        browser.post("sign-in/code", Map.of("code", whoever.phone().nextCode()));

        assertThat(isIn(browser)).isFalse();
        assertThat(supervisor.get("appointments").body()).contains("Officer amnesiac");
    }

    @Test
    void knowsNobodyOfAnotherAgency() throws IOException, InterruptedException {
        station.inviteTo("Another Task Force", "stranger", "analyst");

        assertThat(administrator.get("people").body()).contains("Officer chief").doesNotContain("stranger");
    }

    @Test
    void makesAndRenamesTeams() throws IOException, InterruptedException {
        administrator.post("teams", Map.of("english", "Night shift", "thai", "กะดึก"));
        String team = OpenDesk.firstMatch(
                "/(teams/[0-9a-f-]{36})", administrator.get("people").body());

        administrator.post(team, Map.of("english", "Late shift", "thai", "กะดึก"));

        assertThat(administrator.get("people").body()).contains("Late shift").doesNotContain("Night shift");
    }

    @Test
    void writesDownWhatWasDone() throws IOException, InterruptedException {
        hired("watched", "auditor");

        String page = administrator.get("people/" + idOf("watched")).body();

        assertThat(page).contains("invited").contains("asked for a role").contains("granted a role");
    }
}
