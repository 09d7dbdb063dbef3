// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Emergency readings, over HTTP.
class BrokenGlassTest {
    private static final String REASON = "the child is on the way to meet him and nobody of the team answers";

    private static Desk desk;

    @BeforeAll
    static void open() throws IOException, SQLException {
        desk = OpenDesk.shared();
    }

    private record Opened(String path, String number) {}

    private static Opened caseOf(Browser owner, String title) throws IOException, InterruptedException {
        OpenDesk.awaited(owner, "queue", "data-tip");
        String form = owner.get("cases/new").body();
        String category = OpenDesk.firstMatch("<option value=\"([^\"]+)\">Sexual abuse", form);
        String team = OpenDesk.firstMatch("<option value=\"([^\"]+)\"[^>]*>Online exploitation", form);
        var page = owner.post("cases", Map.of("title", title, "category", category, "team", team));
        return new Opened(page.uri().getPath().substring(1), OpenDesk.firstMatch(">Case (\\d+)<", page.body()));
    }

    @Test
    void isLoudReadOnlyAndReviewedByAnother() throws IOException, InterruptedException {
        Browser owner = Browser.signedIn(desk, "investigator");
        Browser breaker = Browser.signedIn(desk, "investigator-2");
        Browser supervisor = Browser.signedIn(desk, "supervisor");
        Opened opened = caseOf(owner, "Behind glass");
        breaker.get("cases");

        assertThat(breaker.get(opened.path()).statusCode()).isEqualTo(404);
        String page = breaker.post("broken-glass", Map.of("number", opened.number(), "why", REASON))
                .body();

        assertThat(page)
                .contains("Behind glass")
                .contains("You broke the glass")
                .doesNotContain("New note");
        assertThat(breaker.post(opened.path() + "/notes", Map.of("words", "mine now"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(owner.get(opened.path()).body())
                .contains("Naree broke the glass")
                .contains(REASON);
        assertThat(owner.get("queue").body()).contains("1 emergency reading awaits");
        String toReview = supervisor.get("broken-glass").body();
        String glass = OpenDesk.firstMatch("data-glass=\"([^\"]+)\"", toReview);
        assertThat(breaker.post("broken-glass/" + glass + "/review", Map.of("accepted", "true", "words", "fine by me"))
                        .statusCode())
                .isEqualTo(404);

        assertThat(breaker.get(opened.path()).statusCode()).isEqualTo(200);
        supervisor.post(
                "broken-glass/" + glass + "/review",
                Map.of("accepted", "false", "words", "the duty officer was there"));

        assertThat(breaker.get(opened.path()).statusCode())
                .as("what was not accepted is over")
                .isEqualTo(404);
        assertThat(owner.get("queue").body()).doesNotContain("emergency reading awaits");
        assertThat(owner.get(opened.path()).body())
                .contains("reviewed the emergency reading: not accepted")
                .doesNotContain("Naree broke the glass");
    }

    @Test
    void needsAReasonAndACaseOfTheAgency() throws IOException, InterruptedException {
        Browser owner = Browser.signedIn(desk, "investigator");
        Browser breaker = Browser.signedIn(desk, "investigator-2");
        Browser stranger = Browser.signedIn(desk, "north");
        Opened opened = caseOf(owner, "Well closed");
        breaker.get("cases");
        stranger.get("cases");

        assertThat(breaker.post("broken-glass", Map.of("number", opened.number(), "why", "hm"))
                        .body())
                .contains("the reason is too short");
        assertThat(stranger.post("broken-glass", Map.of("number", opened.number(), "why", REASON))
                        .body())
                .contains("There is no such case")
                .doesNotContain("Well closed");
        assertThat(breaker.get(opened.path()).statusCode()).isEqualTo(404);
    }
}
