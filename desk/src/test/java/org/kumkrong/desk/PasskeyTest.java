// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Passkeys: made at enrolment or on the account page, and signed in with.
class PasskeyTest {
    private static Station station;
    private static String origin;

    @BeforeAll
    static void open() throws SQLException {
        station = Station.open();
        origin = Authenticator.originOf(station.desk);
    }

    @AfterAll
    static void close() {
        station.close();
    }

    private static boolean isIn(Browser browser) throws IOException, InterruptedException {
        return browser.get("account").uri().getPath().equals("/account");
    }

    private static Authenticator enrolled(String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        Authenticator device = new Authenticator("key of " + name);
        Browser browser = new Browser(station.desk);
        browser.get(station.invite(name, "analyst"));
        browser.post("enrolment/password", Map.of("password", Station.PASSWORD, "again", Station.PASSWORD));
        String options = browser.postJson("enrolment/passkey/challenge", "{}").body();
        assertThat(browser.postJson("enrolment/passkey", device.make(options, origin))
                        .statusCode())
                .isEqualTo(200);
        browser.post("enrolment/recovery-codes", Map.of());
        return device;
    }

    private static int signIn(Browser browser, Authenticator device, String from)
            throws IOException, InterruptedException, GeneralSecurityException {
        browser.get("sign-in");
        String options = browser.postJson("sign-in/passkey/challenge", "{}").body();
        return browser.postJson("sign-in/passkey", device.answer(options, from)).statusCode();
    }

    @Test
    void letsAnOfficerInWithoutAPassword() throws Exception {
        Authenticator device = enrolled("anong");
        Browser browser = new Browser(station.desk);

        assertThat(signIn(browser, device, origin)).isEqualTo(200);

        assertThat(browser.get("account").body()).contains("Officer anong");
    }

    @Test
    void isTheSecondStepAfterAPassword() throws Exception {
        Authenticator device = enrolled("second");
        Browser browser = new Browser(station.desk);
        browser.get("sign-in");
        assertThat(browser.post("sign-in", Map.of("name", "second", "password", Station.PASSWORD))
                        .body())
                .contains("data-passkey")
                .doesNotContain("Six digits");
        assertThat(isIn(browser)).isFalse();

        assertThat(signIn(browser, device, origin)).isEqualTo(200);

        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void answersNoPageButOurs() throws Exception {
        Authenticator device = enrolled("phished");
        Browser browser = new Browser(station.desk);

        assertThat(signIn(browser, device, "https://desk.example")).isEqualTo(401);

        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void answersAQuestionOnce() throws Exception {
        Authenticator device = enrolled("replayed");
        Browser browser = new Browser(station.desk);
        browser.get("sign-in");
        String options = browser.postJson("sign-in/passkey/challenge", "{}").body();
        String answer = device.answer(options, origin);
        assertThat(browser.postJson("sign-in/passkey", answer).statusCode()).isEqualTo(200);
        browser.get("account");
        browser.post("sign-out", Map.of());
        browser.get("sign-in");

        assertThat(browser.postJson("sign-in/passkey", answer).statusCode()).isEqualTo(401);
    }

    @Test
    void mustKnowItsOwner() throws Exception {
        Authenticator device = enrolled("stolen");
        device.trustAnybody();

        assertThat(signIn(new Browser(station.desk), device, origin)).isEqualTo(401);
    }

    @Test
    void betraysACopyByItsCount() throws Exception {
        Authenticator device = enrolled("copied");
        assertThat(signIn(new Browser(station.desk), device, origin)).isEqualTo(200);
        device.forgetCount();

        assertThat(signIn(new Browser(station.desk), device, origin)).isEqualTo(401);
    }

    @Test
    void anotherDevicesAnswerIsNobodys() throws Exception {
        enrolled("honest");
        Authenticator other = new Authenticator("key of honest");

        assertThat(signIn(new Browser(station.desk), other, origin)).isEqualTo(401);
    }

    @Test
    void isAddedNamedAndRemovedOnTheAccountPage() throws Exception {
        Station.Enrolled officer = station.enrolled("adding", "analyst");
        Browser browser = station.signedIn(officer);
        Authenticator device = new Authenticator("key of adding");
        assertThat(browser.postJson("account/passkeys/challenge", "{\"current\":\"guessed\"}")
                        .statusCode())
                .isEqualTo(403);
        String options = browser.postJson("account/passkeys/challenge", "{\"current\":\"" + Station.PASSWORD + "\"}")
                .body();
        browser.postJson("account/passkeys", device.make(options, origin));
        String page = browser.get("account").body();
        assertThat(page).contains("Test key");
        String passkey = OpenDesk.firstMatch("/(account/passkeys/[0-9a-f-]{36})\"", page);

        browser.post(passkey, Map.of("name", "Night shift phone"));
        assertThat(browser.get("account").body()).contains("Night shift phone");
        assertThat(signIn(new Browser(station.desk), device, origin)).isEqualTo(200);
        browser.post(passkey + "/removal", Map.of("current", Station.PASSWORD));

        assertThat(browser.get("account").body()).doesNotContain("Night shift phone");
        assertThat(signIn(new Browser(station.desk), device, origin)).isEqualTo(401);
    }
}
