// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Enrolling, signing in and looking after one's account, over HTTP.
class AccountsTest {
    private static Station station;

    @BeforeAll
    static void open() throws SQLException {
        station = Station.open();
    }

    @AfterAll
    static void close() {
        station.close();
    }

    private static boolean isIn(Browser browser) throws IOException, InterruptedException {
        return browser.get("account").uri().getPath().equals("/account");
    }

    @Test
    void letsAnOfficerInWithPasswordAndCode() throws IOException, InterruptedException {
        Station.Enrolled officer = station.enrolled("anong", "analyst");
        Browser browser = new Browser(station.desk);
        browser.get("sign-in");

        String code = browser.post("sign-in", Map.of("name", "anong", "password", Station.PASSWORD))
                .body();
        assertThat(code).contains("Six digits");
        assertThat(isIn(browser)).isFalse();
        browser.get("sign-in/code");
        browser.post("sign-in/code", Map.of("code", officer.phone().nextCode()));

        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void takesNoCodeTwice() throws IOException, InterruptedException {
        Station.Enrolled officer = station.enrolled("twice", "analyst");
        station.signedIn(officer);
        Browser second = new Browser(station.desk);
        second.get("sign-in");
        second.post("sign-in", Map.of("name", "twice", "password", Station.PASSWORD));

        var answer = second.post("sign-in/code", Map.of("code", officer.phone().code()));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(isIn(second)).isFalse();
    }

    @Test
    void takesARecoveryCodeOnce() throws IOException, InterruptedException {
        Station.Enrolled officer = station.enrolled("rescued", "analyst");
        String code = officer.codes().getFirst();

        for (boolean first : new boolean[] {true, false}) {
            Browser browser = new Browser(station.desk);
            browser.get("sign-in");
            browser.post("sign-in", Map.of("name", "rescued", "password", Station.PASSWORD));
            browser.post("sign-in/code", Map.of("code", code));
            assertThat(isIn(browser)).isEqualTo(first);
        }
    }

    @Test
    void takesALinkOnceAndOnlyForThreeDays() throws IOException, InterruptedException {
        String used = station.invite("quick", "analyst");
        String old = station.invite("slow", "analyst");
        station.enrol("quick", used);

        assertThat(new Browser(station.desk).get(used).body()).contains("This link does not work");
        station.clock.move(Duration.ofDays(3).plusSeconds(1));
        assertThat(new Browser(station.desk).get(old).body()).contains("This link does not work");
    }

    @Test
    void lookingAtALinkDoesNotUseItUp() throws IOException, InterruptedException {
        String link = station.invite("looked", "analyst");

        assertThat(new Browser(station.desk).get(link).body()).contains("Choose a password");

        assertThat(station.enrol("looked", link).codes()).hasSize(10);
    }

    @Test
    void refusesPasswordsThatSomebodyWouldTry() throws IOException, InterruptedException {
        Browser browser = new Browser(station.desk);
        browser.get(station.invite("careful", "analyst"));

        for (String password : new String[] {"short", "careful careful", "password12345", "aaaaaaaaaaaaaaaa"}) {
            var answer = browser.post("enrolment/password", Map.of("password", password, "again", password));
            assertThat(answer.statusCode()).as(password).isEqualTo(422);
        }
        assertThat(browser.post("enrolment/password", Map.of("password", Station.PASSWORD, "again", "another"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void letsNobodyInBeforeTheSecondFactorIsSetUp() throws IOException, InterruptedException {
        Browser browser = new Browser(station.desk);
        browser.get(station.invite("half", "analyst"));
        browser.post("enrolment/password", Map.of("password", Station.PASSWORD, "again", Station.PASSWORD));
        Browser another = new Browser(station.desk);
        another.get("sign-in");

        String page = another.post("sign-in", Map.of("name", "half", "password", Station.PASSWORD))
                .body();

        assertThat(page).contains("second factor is not set up");
        assertThat(isIn(another)).isFalse();
    }

    @Test
    void keepsASessionAcrossProcesses() throws IOException, InterruptedException {
        Browser officer = station.signedIn(station.enrolled("steady", "analyst"));

        try (Desk another = station.another(null)) {
            assertThat(isIn(officer.at(another))).isTrue();
            officer.at(another).get("account");
        }
        assertThat(isIn(officer)).isTrue();
    }

    @Test
    void endsASessionThatNobodyUses() throws IOException, InterruptedException {
        Browser officer = station.signedIn(station.enrolled("idle", "analyst"));

        station.clock.move(Duration.ofMinutes(119));
        assertThat(isIn(officer)).isTrue();
        station.clock.move(Duration.ofMinutes(121));
        assertThat(isIn(officer)).isFalse();
    }

    @Test
    void endsOtherSessionsAtOnce() throws IOException, InterruptedException {
        Station.Enrolled officer = station.enrolled("many", "analyst");
        Browser here = station.signedIn(officer);
        Browser there = station.signedIn(officer);
        here.get("account");

        here.post("account/sessions/end-others", Map.of());

        assertThat(isIn(there)).isFalse();
        assertThat(isIn(here)).isTrue();
    }

    @Test
    void signsOutForGood() throws IOException, InterruptedException {
        Browser officer = station.signedIn(station.enrolled("leaving", "analyst"));

        officer.post("sign-out", Map.of());

        assertThat(isIn(officer)).isFalse();
    }

    @Test
    void changesAPasswordOnlyForWhoKnowsThePresentOne() throws IOException, InterruptedException {
        Station.Enrolled officer = station.enrolled("changing", "analyst");
        Browser here = station.signedIn(officer);
        Browser there = station.signedIn(officer);
        String next = "another quiet river stone";
        here.get("account");

        assertThat(here.post("account/password", Map.of("current", "guessed", "password", next, "again", next))
                        .statusCode())
                .isEqualTo(422);
        here.post("account/password", Map.of("current", Station.PASSWORD, "password", next, "again", next));

        assertThat(isIn(there)).isFalse();
        Browser anew = new Browser(station.desk);
        anew.get("sign-in");
        assertThat(anew.post("sign-in", Map.of("name", "changing", "password", Station.PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(anew.post("sign-in", Map.of("name", "changing", "password", next))
                        .body())
                .contains("Six digits");
    }

    @Test
    void keepsTheLastSecondFactor() throws IOException, InterruptedException {
        Browser officer = station.signedIn(station.enrolled("last", "analyst"));

        var answer = officer.post("account/totp/removal", Map.of("current", Station.PASSWORD));

        assertThat(answer.body()).contains("last second factor");
    }

    @Test
    void replacesRecoveryCodes() throws IOException, InterruptedException {
        Station.Enrolled officer = station.enrolled("renewing", "analyst");
        Browser browser = station.signedIn(officer);

        String page = browser.post("account/recovery-codes", Map.of("current", Station.PASSWORD))
                .body();

        assertThat(page).contains("<code>").doesNotContain(officer.codes().getFirst());
        Browser late = new Browser(station.desk);
        late.get("sign-in");
        late.post("sign-in", Map.of("name", "renewing", "password", Station.PASSWORD));
        assertThat(late.post("sign-in/code", Map.of("code", officer.codes().getFirst()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void setsUpAnotherAuthenticator() throws IOException, InterruptedException {
        Station.Enrolled officer = station.enrolled("newphone", "analyst");
        Browser browser = station.signedIn(officer);
        String offer = browser.get("account/totp").body();
        Phone other = station.phone(offer);

        browser.post(
                "account/totp",
                Map.of("sealed", Station.sealed(offer), "code", other.code(), "current", Station.PASSWORD));

        assertThat(isIn(station.signedIn(new Station.Enrolled("newphone", other, officer.codes()))))
                .isTrue();
    }
}
