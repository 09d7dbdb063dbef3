// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in at an agency's own provider.
class ProviderTest {
    private static FakeProvider provider;
    private static Station station;

    @BeforeAll
    static void open() throws IOException, SQLException, JOSEException {
        provider = new FakeProvider();
        station = Station.open(provider.settings());
    }

    @AfterAll
    static void close() {
        station.close();
        provider.close();
    }

    @BeforeEach
    void behave() {
        provider.behave();
    }

    private static boolean isIn(Browser browser) throws IOException, InterruptedException {
        return browser.get("account").uri().getPath().equals("/account");
    }

    /// An officer who chose the provider as the second step of enrolment.
    private static void enrolledAt(String person, String name) throws IOException, InterruptedException {
        provider.knows(person);
        Browser browser = new Browser(station.desk);
        browser.get(station.invite(name, "analyst"));
        browser.post("enrolment/password", Map.of("password", Station.PASSWORD, "again", Station.PASSWORD));
        assertThat(browser.get("sign-in/provider").body()).contains("Step 3");
        browser.post("enrolment/recovery-codes", Map.of());
    }

    @Test
    void letsInWhoWasBoundAtEnrolment() throws IOException, InterruptedException {
        enrolledAt("person-bound", "bound");
        Browser browser = new Browser(station.desk);

        browser.get("sign-in/provider");

        assertThat(browser.get("account").body()).contains("Officer bound");
    }

    @Test
    void makesNoAccountForAPersonItDoesNotKnow() throws IOException, InterruptedException {
        provider.knows("person-unknown");
        Browser browser = new Browser(station.desk);

        String page = browser.get("sign-in/provider").body();

        assertThat(page).contains("does not name an account here");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void bindsAnAccountForWhoShowsThePassword() throws IOException, InterruptedException {
        Browser officer = station.signedIn(station.enrolled("binding", "analyst"));
        provider.knows("person-binding");
        officer.get("account");
        assertThat(officer.post("account/provider", Map.of("current", "guessed"))
                        .body())
                .contains("not your password");

        String page = officer.post("account/provider", Map.of("current", Station.PASSWORD))
                .body();
        String there = OpenDesk.firstMatch("href=\"(http://127[^\"]+)\"", page).replace("&amp;", "&");

        assertThat(officer.follow(there).body()).contains("you can sign in at your agency");
        Browser another = new Browser(station.desk);
        another.get("sign-in/provider");
        assertThat(another.get("account").body()).contains("Officer binding");
    }

    @Test
    void bindsNothingForWhoOnlyFollowsALink() throws IOException, InterruptedException {
        Browser officer = station.signedIn(station.enrolled("lured", "analyst"));
        provider.knows("person-luring");

        officer.get("sign-in/provider");

        Browser attacker = new Browser(station.desk);
        attacker.get("sign-in/provider");
        assertThat(isIn(attacker)).isFalse();
    }

    @Test
    void refusesATokenMeantForAnotherProgram() throws IOException, InterruptedException {
        enrolledAt("person-audience", "audience");
        provider.speaksTo("another-program");
        Browser browser = new Browser(station.desk);

        browser.get("sign-in/provider");

        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void refusesATokenThatAnswersNoQuestionOfOurs() throws IOException, InterruptedException {
        enrolledAt("person-nonce", "nonce");
        provider.forgetNonce();
        Browser browser = new Browser(station.desk);

        browser.get("sign-in/provider");

        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void refusesAnAnswerThatThisBrowserDidNotAskFor() throws IOException, InterruptedException {
        enrolledAt("person-state", "state");
        Browser browser = new Browser(station.desk);

        browser.get("sign-in/provider/back?code=code-0&state=guessed");

        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void takesTheProvidersWordForItsOwnAgencyOnly() throws IOException, InterruptedException {
        provider.knows("person-elsewhere");
        Browser browser = new Browser(station.desk);
        browser.get(station.inviteTo("Another Task Force", "elsewhere", "analyst"));
        String page = browser.post(
                        "enrolment/password", Map.of("password", Station.PASSWORD, "again", Station.PASSWORD))
                .body();
        assertThat(page).doesNotContain("/sign-in/provider");

        browser.get("sign-in/provider");

        Browser another = new Browser(station.desk);
        another.get("sign-in/provider");
        assertThat(isIn(another)).isFalse();
    }

    @Test
    void keepsAnOfficerOutWhoIsDisabled() throws IOException, InterruptedException, SQLException {
        enrolledAt("person-out", "out");
        try (var migrator = java.sql.DriverManager.getConnection(
                        station.database.url(),
                        "kumkrong_migrator",
                        station.database.migrator().value());
                var statement = migrator.createStatement()) {
            statement.execute("update officer set disabled_at = now() where sign_in_name = 'out'");
        }
        Browser browser = new Browser(station.desk);

        browser.get("sign-in/provider");

        assertThat(isIn(browser)).isFalse();
    }
}
