// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Sharing between agencies, over HTTP: the police share, an NGO reads.
class SharingTest {
    private static final String TIPS = """
            tip_id,received_at,source,incident_type,narrative,suspect_accounts,suspect_phones,victim_nickname
            %s-1,2026-11-14T10:00+07:00,hotline-test,sextortion,A stranger wants 3000 baht within 2 hours from Fahsai,KBANK 5512419574,081-234-5678,Fahsai
            """;

    private static Desk desk;
    private static Browser police;
    private static Browser north;
    private static String northId = "";

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        desk = OpenDesk.shared();
        police = Browser.signedIn(desk, "supervisor");
        north = Browser.signedIn(desk, "north");
        OpenDesk.awaited(police, "queue", "data-tip");
    }

    /// Sends a tip in; returns its id.
    private static String tip(String name) throws IOException, InterruptedException {
        police.get("arrivals");
        police.upload("arrivals", name + ".csv", TIPS.formatted(name).getBytes(StandardCharsets.UTF_8));
        String found = OpenDesk.awaited(police, OpenDesk.searched(police, name + "-1"), " " + name + "-1<");
        String tip = OpenDesk.firstMatch("data-tip=\"([^\"]+)\"", found);
        String form = police.get("shares/new?tip=" + tip).body();
        northId = OpenDesk.firstMatch("<option value=\"([^\"]+)\">Northern Shelter", form);
        return tip;
    }

    private static String share(Map<String, String> form) throws IOException, InterruptedException {
        var answer = police.post("shares", form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.uri().getPath().substring(1);
    }

    @Test
    void showsTheReceiverWhatWasChosenAndNothingElse() throws IOException, InterruptedException {
        String tip = tip("chosen");

        String path = share(Map.of("tip", tip, "to", northId, "field", "WORDS", "why", "to look after the child"));

        String page = north.get(path).body();
        assertThat(north.get("shares").body()).contains(path);
        assertThat(page)
                .contains("A stranger wants 3000 baht")
                .contains("to look after the child")
                .doesNotContain("Fahsai")
                .doesNotContain("5512419574")
                .doesNotContain("Open the untouched source");
        assertThat(police.get(path).body()).doesNotContain("Fahsai");
        assertThat(north.get("tips/" + tip).statusCode()).isEqualTo(404);
        assertThat(north.post(path + "/tips/" + tip + "/source", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(Browser.signedIn(desk, "south").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsAnOpenPageThatWhatItShowsWasTakenBack() throws IOException, InterruptedException {
        String path =
                share(Map.of("tip", tip("open"), "to", northId, "field", "WORDS", "why", "to look after the child"));
        assertThat(north.get(path).body()).contains("data-standing=\"/" + path + "/standing\"");
        assertThat(north.get(path + "/standing").statusCode()).isEqualTo(200);
        assertThat(Browser.signedIn(desk, "south").get(path + "/standing").statusCode())
                .isEqualTo(404);

        police.post(path + "/revocation", Map.of("why", "it was the wrong tip"));

        assertThat(north.get(path + "/standing").statusCode()).isEqualTo(404);
    }

    @Test
    void showsIdentifiersUrgencyAndSourceWhereChosen() throws IOException, InterruptedException {
        String tip = tip("whole");

        String path = share(Map.of(
                "tip", tip, "to", northId, "field", "IDENTIFIERS,URGENCY,SOURCE,CHILDREN", "why", "they know him too"));

        String page = north.get(path).body();
        assertThat(page)
                .contains("5512419574")
                .contains("Priority")
                .contains("Open the untouched source")
                .contains("“…”")
                .doesNotContain("within 2 hours")
                .doesNotContain("A stranger wants");
        assertThat(north.post(path + "/tips/" + tip + "/source", Map.of()).body())
                .contains("A stranger wants 3000 baht");
        assertThat(police.get(path).body()).contains("opened the untouched source");
    }

    @Test
    void isGoneWhenTakenBack() throws IOException, InterruptedException {
        String path =
                share(Map.of("tip", tip("back"), "to", northId, "field", "WORDS", "why", "to look after the child"));
        assertThat(north.get(path).statusCode()).isEqualTo(200);
        assertThat(police.get(path).body()).contains("opened the record");
        assertThat(north.post(path + "/revocation", Map.of("why", "not mine to do"))
                        .statusCode())
                .isEqualTo(404);

        police.post(path + "/revocation", Map.of("why", "shared with the wrong house"));

        assertThat(north.get(path).statusCode()).isEqualTo(404);
        assertThat(north.get("shares").body()).doesNotContain(path);
        assertThat(police.get(path).body())
                .contains("taken back")
                .contains("shared with the wrong house")
                .doesNotContain("A stranger wants");
    }

    @Test
    void sharesACaseAsItIsNow() throws IOException, InterruptedException {
        String tip = tip("incase");
        String form = police.get("cases/new?tip=" + tip).body();
        String category = OpenDesk.firstMatch("<option value=\"([^\"]+)\">Sexual abuse", form);
        var made = police.post("cases", Map.of("title", "Lotus", "category", category, "tip", tip));
        String file = made.uri().getPath().replace("/cases/", "");
        police.post("cases/" + file + "/notes", Map.of("words", "the mother knows"));

        String path =
                share(Map.of("file", file, "to", northId, "field", "NOTES,WORDS", "why", "to look after the child"));
        police.post("cases/" + file + "/notes", Map.of("words", "written after sharing"));

        assertThat(north.get(path).body())
                .contains("Lotus")
                .contains("the mother knows")
                .contains("A stranger wants")
                .doesNotContain("written after sharing");
        assertThat(north.get("cases/" + file).statusCode()).isEqualTo(404);
        assertThat(police.get("cases/" + file).body()).contains(path);
    }

    @Test
    void sharesNothingWithoutAReasonOrAField() throws IOException, InterruptedException {
        String tip = tip("none");

        assertThat(police.post("shares", Map.of("tip", tip, "to", northId, "why", "to look after the child"))
                        .body())
                .contains("Choose an agency");
        assertThat(police.post("shares", Map.of("tip", tip, "to", northId, "field", "WORDS"))
                        .body())
                .contains("Choose an agency");
    }

    @Test
    void isForInvestigatorsAndSupervisorsOfTheHolder() throws IOException, InterruptedException {
        String tip = tip("whose");
        Browser analyst = Browser.signedIn(desk, "analyst");
        Browser hotline = Browser.signedIn(desk, "hotline");
        Map<String, String> form = Map.of("tip", tip, "to", northId, "field", "WORDS", "why", "because I wish it");
        analyst.get("queue");
        hotline.get("queue");

        assertThat(analyst.post("shares", form).statusCode()).isEqualTo(404);
        assertThat(hotline.post("shares", form).statusCode()).isEqualTo(404);
    }
}
