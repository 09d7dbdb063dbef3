// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What officers see when a field of a form or an address cannot be read: which one, on a whole page in their language,
/// and everything that they wrote.
class MisreadFieldsTest {
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000001";
    private static final String VALUE = "secret-word";

    private static Desk desk;
    private static Browser supervisor;
    private static Browser custodian;

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        desk = OpenDesk.shared();
        supervisor = Browser.signedIn(desk, "supervisor");
        supervisor.get("queue");
        custodian = Browser.signedIn(desk, "custodian");
    }

    private static HttpResponse<String> send(Browser browser, String method, String path, String form, String accept)
            throws IOException, InterruptedException {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", accept, "Sec-Fetch-Site", "same-origin"));
        if (method.equals("POST")) {
            headers.put("Content-Type", "application/x-www-form-urlencoded");
        }
        return browser.send(method, path, headers, form.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, tips/" + NOBODYS + "?search=" + VALUE + ", '', search",
        "POST, judgements, a=" + VALUE + "&verdict=SAME, a",
        "POST, judgements, verdict=SAME, a",
        "POST, judgements, a=" + NOBODYS + "/suspect/0&b=" + NOBODYS + "/suspect/1, Judgement",
        "POST, judgements, a=" + NOBODYS + "/suspect/0&b=" + NOBODYS + "/suspect/1&verdict=" + VALUE + ", Judgement",
        "POST, judgements, a=" + NOBODYS + "/suspect/0&b=" + NOBODYS + "/suspect/1&verdict=SAME&seen=" + VALUE
                + ", seen",
        "POST, cases/" + NOBODYS + "/owner, team=, Owner",
        "POST, cases/" + NOBODYS + "/owner, owner=" + VALUE + ", Owner",
        "POST, cases/" + NOBODYS + "/status, status=" + VALUE + "&why=w, Status",
        "POST, tips/" + NOBODYS + "/assignment, officer=" + VALUE + ", Officer",
        "POST, claims, tip=" + VALUE + ", Tip",
        "POST, claims/assignments, officer=" + VALUE + ", Officer",
        "POST, broken-glass/" + NOBODYS + "/review, accepted=" + VALUE + ", accepted",
        "POST, language, back=/, language",
    })
    void aPageSaysWhichFieldItWasAndNotWhatItHeld(String method, String path, String form, String field)
            throws IOException, InterruptedException {
        HttpResponse<String> page = send(supervisor, method, path, form, "text/html");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(400);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains(
                        "<h1>This was not understood</h1>",
                        "The field “" + field + "”",
                        "href=\"/\"",
                        "data-drafts=\"keep\"")
                .doesNotContain(VALUE)
                .doesNotContain("??");
    }

    @Test
    void aFileOfAListIsNamedByItsPlace() throws IOException, InterruptedException {
        assertThat(send(custodian, "GET", "listings/new?tip=" + NOBODYS + "&file=" + VALUE, "", "text/html")
                        .body())
                .contains("The field “File”")
                .doesNotContain(VALUE);
    }

    @Test
    void itSpeaksThai() throws IOException, InterruptedException {
        Browser thai = Browser.signedIn(desk, "supervisor");
        thai.get("queue");
        thai.post("language", Map.of("language", "th", "back", "/queue"));

        assertThat(send(thai, "POST", "claims", "tip=" + VALUE, "text/html").body())
                .contains("ระบบไม่เข้าใจข้อมูลที่ส่งมา", "ช่อง “เบาะแส”", "lang=\"th\"")
                .doesNotContain(VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*"})
    void aScriptHearsItAsJson(String accept) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(supervisor, "POST", "claims", "tip=" + VALUE, accept);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).doesNotContain(VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tips/" + VALUE, "facts/" + VALUE, "cases/" + VALUE, "subjects/" + VALUE})
    void inAPathItNamesNothingThatIsThere(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = send(supervisor, "GET", path, "", "text/html");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page").doesNotContain("Whitelabel");
    }

    /// Pages are not kept by browsers (`no-store`), so that Back may lose what was written: it stands on the page.
    @Test
    void whatSomebodyWroteIsNotLost() throws IOException, InterruptedException {
        String reason = "The same handle <5 days apart & \"one\" phone";
        String form = "a=" + VALUE + "&verdict=SAME&why=" + URLEncoder.encode(reason, StandardCharsets.UTF_8);

        HttpResponse<String> page = send(supervisor, "POST", "judgements", form, "text/html");

        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body())
                .contains("What you wrote", "The same handle &lt;5 days apart &amp; &quot;one&quot; phone")
                .doesNotContain("handle <5");
        HttpResponse<String> fromElsewhere = supervisor.send(
                "POST",
                "judgements",
                Map.of(
                        "Accept", "text/html",
                        "Sec-Fetch-Site", "cross-site",
                        "Content-Type", "application/x-www-form-urlencoded"),
                form.getBytes(StandardCharsets.UTF_8));
        assertThat(fromElsewhere.body()).doesNotContain("The same handle");
    }

    @Test
    void aTipThatIsNotThereIsInNoCase() throws IOException, InterruptedException {
        String category = OpenDesk.firstMatch(
                "<option value=\"([0-9a-f-]{36})\"", supervisor.get("cases/new").body());
        var opened = supervisor.post("cases", Map.of("title", "Of no tip", "category", category));
        String file =
                OpenDesk.firstMatch("/cases/([0-9a-f-]{36})$", opened.uri().getPath());

        assertThat(send(supervisor, "POST", "tips/" + NOBODYS + "/cases", "case=" + file, "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "release", "assignment"})
    void aTipThatIsNotThereIsNotTaken(String act) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(supervisor, "POST", "tips/" + NOBODYS + "/" + act, "officer=" + NOBODYS, "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
