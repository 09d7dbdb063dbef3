// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page that was opened under a session now over: nothing that was written on it is lost, and signing in leads back.
class FormerPageTest {
    private static final Map<String, String> OWN_PAGE = Map.of("Sec-Fetch-Site", "same-origin");

    private static Station station;
    private static Station.Enrolled officer;

    @BeforeAll
    static void open() throws SQLException, IOException, InterruptedException {
        station = Station.open();
        officer = station.enrolled("writing", "supervisor");
    }

    @AfterAll
    static void close() {
        station.close();
    }

    private static String path(HttpResponse<String> answer) {
        return answer.uri().getPath();
    }

    private static HttpResponse<String> signInAgain(Browser browser, String back)
            throws IOException, InterruptedException {
        browser.post("sign-in", Map.of("name", officer.name(), "password", Station.PASSWORD, "back", back));
        return browser.post("sign-in/code", Map.of("code", officer.phone().nextCode(), "back", back));
    }

    /// Sends a form as a browser does from a page of the desk.
    private static HttpResponse<String> send(Browser browser, String path, String form, Map<String, String> from)
            throws IOException, InterruptedException {
        Map<String, String> headers = new HashMap<>(from);
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("Accept", "text/html");
        return browser.send("POST", path, headers, form.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void leadsBackToThePageAfterSigningInAgain() throws IOException, InterruptedException {
        Browser browser = station.signedIn(officer);
        browser.get("queue?band=URGENT");
        station.clock.move(Duration.ofHours(3));

        HttpResponse<String> asked = browser.get("queue?band=URGENT");
        assertThat(path(asked)).isEqualTo("/sign-in");
        String back = OpenDesk.firstMatch("(?s)<main.*?name=\"back\" value=\"([^\"]+)\"", asked.body());

        HttpResponse<String> code =
                browser.post("sign-in", Map.of("name", officer.name(), "password", Station.PASSWORD, "back", back));
        assertThat(code.body()).contains("name=\"back\" value=\"/queue?band=URGENT\"");
        HttpResponse<String> opened =
                browser.post("sign-in/code", Map.of("code", officer.phone().nextCode(), "back", back));
        assertThat(opened.uri().getRawPath() + "?" + opened.uri().getRawQuery()).isEqualTo("/queue?band=URGENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/{viewer}",
                "/sign-out",
                "/sign-in?back=/queue",
                "/queue\r\nX-Evil: 1",
                ""
            })
    void leadsNowhereElse(String back) throws IOException, InterruptedException {
        Browser browser = new Browser(station.desk);
        browser.get("sign-in");

        HttpResponse<String> opened = signInAgain(browser, back);

        assertThat(opened.uri().toString()).isEqualTo(station.desk.address() + "queue");
    }

    @Test
    void saysThatTheSessionEndedAndShowsWhatWasWritten() throws IOException, InterruptedException {
        Browser browser = station.signedIn(officer);
        browser.get("cases/new");
        station.clock.move(Duration.ofHours(3));

        HttpResponse<String> answer = send(browser, "cases", "title=The+%3Cboat%3E+house", OWN_PAGE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("You are no longer signed in")
                .contains("<blockquote class=\"written\">The &lt;boat&gt; house</blockquote>")
                .contains("name=\"title\" value=\"The &lt;boat&gt; house\"");
    }

    @Test
    void sendsItAgainAfterSigningInInAnotherWindow() throws IOException, InterruptedException {
        Browser browser = station.signedIn(officer);
        String category = OpenDesk.firstMatch(
                "<option value=\"([0-9a-f-]{36})\"", browser.get("cases/new").body());
        station.clock.move(Duration.ofHours(3));
        String form = "title=Boat+house&category=" + category;
        HttpResponse<String> over = send(browser, "cases", form, OWN_PAGE);
        String formerToken = OpenDesk.firstMatch("name=\"_csrf\" value=\"([^\"]+)\"", over.body());

        browser.get("sign-in");
        signInAgain(browser, "");
        HttpResponse<String> old = send(browser.withToken(formerToken), "cases", form, OWN_PAGE);

        assertThat(old.statusCode()).isEqualTo(403);
        assertThat(old.body()).contains("The page was too old").contains("Send it now");
        browser.withToken(OpenDesk.firstMatch("name=\"_csrf\" value=\"([^\"]+)\"", old.body()));
        assertThat(send(browser, "cases", form, OWN_PAGE).body())
                .contains("<h1")
                .contains("Boat house");
    }

    @Test
    void offersNothingThatAnotherSiteSent() throws IOException, InterruptedException {
        Browser browser = station.signedIn(officer);
        browser.get("cases/new");

        HttpResponse<String> answer =
                send(browser.withToken("made-up"), "cases", "title=Planted", Map.of("Sec-Fetch-Site", "cross-site"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The page was too old").doesNotContain("Planted");
    }

    @Test
    void showsNoPassword() throws IOException, InterruptedException {
        Browser browser = new Browser(station.desk);
        browser.get("sign-in");

        HttpResponse<String> answer =
                send(browser.withToken("made-up"), "sign-in", "name=writing&password=four+quiet+stones", OWN_PAGE);

        assertThat(answer.body()).contains("The page was too old").doesNotContain("four quiet stones");
    }

    @Test
    void signsOutWhoIsOutAlready() throws IOException, InterruptedException {
        Browser browser = station.signedIn(officer);
        browser.post("sign-out", Map.of());

        assertThat(path(browser.post("sign-out", Map.of()))).isEqualTo("/sign-in");
    }
}
