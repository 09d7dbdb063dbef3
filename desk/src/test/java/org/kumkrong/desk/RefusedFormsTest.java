// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A form that cannot be taken comes back on its page, says why, and holds what was typed; no address does.
class RefusedFormsTest {
    private static final String TYPED = "Words & signs <5 that nobody types twice";
    private static final String SHOWN = "Words &amp; signs &lt;5 that nobody types twice";

    private static Desk desk;

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        desk = OpenDesk.shared();
        OpenDesk.awaited(Browser.signedIn(desk, "supervisor"), "queue", "data-tip");
        Browser.signedIn(desk, "custodian").post("banks", Map.of("name", "Shared with a client"));
    }

    @ParameterizedTest
    @CsvSource({
        "supervisor, facts, facts/rules, contact, rulesWrong, population=1.5.x, Whom readers can ask",
        "supervisor, facts, facts/rules, populationOf, contactWrong, contact=Officer Somebody, e-mail",
        "supervisor, facts, facts/setting-aside, why, asideWrong, sheet=, Choose",
        "statistician, facts, facts, from, periodWrong, to=2026-01, month",
        "supervisor, categories, categories, english, nameMissing, thai=, both languages",
        "investigator, cases, broken-glass, why, glassMissing, number=no number, number",
        "custodian, banks, banks, name, radiusWrong, radius=77, 31",
        "admin, sources, sources, name, unnamed, days=0, name",
        "admin, clients, clients, name, unnamed, days=90, name",
        "admin, people, teams, thai, nameless, english=, both languages",
    })
    void holdsWhatWasTyped(String name, String page, String form, String field, String why, String other, String words)
            throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, name);
        officer.get(page);
        String[] wrong = other.split("=", 2);

        HttpResponse<String> answer = officer.post(form, Map.of(field, TYPED, wrong[0], wrong[1]));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "value=\"" + SHOWN + "\"",
                        "class=\"mistake\"",
                        words,
                        "name=\"page\" content=\"/" + page + "\"")
                .doesNotContain("??");
        assertThat(answer.uri().toString()).endsWith(form);
        assertThat(answer.headers().map().toString()).doesNotContain("nobody");
    }

    /// The same word is asked for by several forms of a page.
    @Test
    void onlyTheFormThatWasRefusedHoldsIt() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "supervisor");
        String subject = OpenDesk.firstMatch(
                "/subjects/([0-9a-f-]{36})", OpenDesk.awaited(officer, tipWithSubject(officer), "/subjects/"));

        String page = officer.post("subjects/" + subject + "/merge", Map.of("other", "nobody I know", "why", TYPED))
                .body();

        assertThat(page)
                .contains("value=\"nobody I know\"", "<details id=\"merge\" open")
                .containsOnlyOnce(SHOWN);
    }

    private static String tipWithSubject(Browser officer) throws IOException, InterruptedException {
        return "tips/"
                + OpenDesk.firstMatch(
                        "data-tip=\"([0-9a-f-]{36})\"", officer.get("queue").body());
    }

    @Test
    void aNoteThatIsTooLongIsNotLost() throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, "supervisor");
        String category = OpenDesk.firstMatch(
                "<option value=\"([0-9a-f-]{36})\"", officer.get("cases/new").body());
        String file = officer.post("cases", Map.of("title", "Long notes", "category", category))
                .uri()
                .getPath()
                .substring(1);

        HttpResponse<String> answer = officer.post(file + "/notes", Map.of("words", TYPED.repeat(300)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(SHOWN.repeat(300) + "</textarea>", "and 10,000 are the most");
    }

    /// What looking at a page would do is done with the officer's rights, not with those of the form.
    @Test
    void whoMayNotLookAtAPageSeesNoneOfItByAForm() throws IOException, InterruptedException {
        Browser stranger = Browser.signedIn(desk, "statistician");
        stranger.get("facts");

        assertThat(stranger.post("categories", Map.of("english", TYPED)).statusCode())
                .isEqualTo(404);
    }
}
