// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Uploads that break off and go on, as the script of the arrivals page sends them.
class UploadTest {
    private static final Map<String, String> NONE = Map.of();

    private static Desk desk;

    @BeforeAll
    static void open() throws IOException, SQLException {
        desk = OpenDesk.shared();
    }

    private static byte[] table(String tip) {
        return ("tip_id,received_at,source,narrative\n" + tip
                        + ",2026-11-14T10:00+07:00,hotline-test,asked for money\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Browser officer(String name) throws IOException, InterruptedException {
        Browser officer = Browser.signedIn(desk, name);
        officer.get("arrivals");
        return officer;
    }

    private static HttpResponse<String> begin(Browser officer, String name, long size)
            throws IOException, InterruptedException {
        return officer.post("uploads", Map.of("name", name, "size", Long.toString(size), "mark", "1"));
    }

    private static String upload(HttpResponse<String> begun) {
        return OpenDesk.firstMatch("\"upload\":\"([^\"]+)\"", begun.body());
    }

    private static HttpResponse<String> part(Browser officer, String upload, long offset, byte[] bytes)
            throws IOException, InterruptedException {
        return officer.send("PATCH", "uploads/" + upload, Map.of("Upload-Offset", Long.toString(offset)), bytes);
    }

    @Test
    void goesOnWhereItBrokeOffAndLosesNothing() throws IOException, InterruptedException {
        Browser officer = officer("analyst");
        byte[] file = table("resumed-1");
        String upload = upload(begin(officer, "resumed.csv", file.length));
        assertThat(part(officer, upload, 0, Arrays.copyOf(file, 40)).statusCode())
                .isEqualTo(204);

        HttpResponse<String> astray = part(officer, upload, 10, file);
        HttpResponse<String> asked = officer.send("HEAD", "uploads/" + upload, NONE, new byte[0]);
        HttpResponse<String> again = begin(officer("analyst"), "resumed.csv", file.length);

        assertThat(astray.statusCode()).isEqualTo(409);
        assertThat(asked.headers().firstValue("Upload-Offset")).contains("40");
        assertThat(again.body()).contains(upload).contains("\"offset\":40");
        part(officer, upload, 40, Arrays.copyOfRange(file, 40, file.length));
        assertThat(officer.post("sendings", Map.of("upload", upload)).statusCode())
                .isEqualTo(201);
        String found = OpenDesk.searched(officer, "resumed-1");
        assertThat(OpenDesk.awaited(officer, found, "data-tip")).contains("resumed-1");
    }

    @Test
    void acknowledgesNothingBeforeAllOfItIsHere() throws IOException, InterruptedException {
        Browser officer = officer("investigator");
        byte[] file = table("half-1");
        String upload = upload(begin(officer, "half.csv", file.length));
        part(officer, upload, 0, Arrays.copyOf(file, 30));

        assertThat(officer.post("sendings", Map.of("upload", upload)).statusCode())
                .isEqualTo(409);
        assertThat(officer.get("arrivals").body()).doesNotContain("half.csv");
    }

    @Test
    void takesNoMoreThanWasAnnouncedOrIsAllowed() throws IOException, InterruptedException {
        Browser officer = officer("investigator");
        String upload = upload(begin(officer, "small.csv", 5));

        assertThat(part(officer, upload, 0, new byte[6]).statusCode()).isEqualTo(413);
        assertThat(begin(officer, "large.csv", (256L << 20) + 1).statusCode()).isEqualTo(413);
    }

    @Test
    void isSeenByItsSenderOnly() throws IOException, InterruptedException {
        String upload = upload(begin(officer("investigator"), "own.csv", 5));

        Browser other = officer("supervisor");

        assertThat(part(other, upload, 0, new byte[5]).statusCode()).isEqualTo(404);
        assertThat(other.send("DELETE", "uploads/" + upload, NONE, new byte[0]).statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesWhatCouldNotBeReadAsATable() throws IOException, InterruptedException {
        Browser officer = officer("supervisor");
        byte[] file = "<report><unfinished and no =formula()".getBytes(StandardCharsets.UTF_8);
        officer.upload("arrivals", "torn.xml", file);
        OpenDesk.awaited(officer, "arrivals", "torn.xml");
        String arrival = OpenDesk.firstMatch(
                "href=\"/(arrivals/[0-9a-f-]+)\">torn.xml",
                officer.get("arrivals").body());
        OpenDesk.awaited(officer, arrival, "rejections.csv");

        String table = officer.get(arrival + "/rejections.csv").body();

        assertThat(table).startsWith("\ufefffile,position,what,action").contains("torn.xml");
        assertThat(Browser.signedIn(desk, "hotline").get(arrival).statusCode()).isEqualTo(404);
    }
}
