// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.SetFacts;
import org.kumkrong.hashindex.set.SetWriter;
import org.kumkrong.hashindex.set.Trust;

/// Files of tips over HTTP: what is known of them, and how the queue follows when a set is attached or detached.
class FilesPageTest {
    private static final String KNOWN = "a1".repeat(16);
    private static final String FRESH = "b2".repeat(16);
    private static final String TIPS = """
            tip_id,received_at,source,incident_type,narrative,file_hashes
            files-1,2026-11-14T10:00+07:00,files-test,abuse material,hello,%s
            files-2,2026-11-14T11:00+07:00,files-test,abuse material,hello,%s
            files-3,2026-11-14T11:00+07:00,files-test,abuse material,hello,%s
            """.formatted(KNOWN, FRESH, KNOWN);

    private static Desk desk;
    private static Browser analyst;

    @BeforeAll
    static void open() throws IOException, SQLException, InterruptedException {
        desk = OpenDesk.shared();
        try (SetWriter writer = new SetWriter(OpenDesk.sets().resolve("vics-made"))) {
            writer.add(new SetEntry(Map.of(Kind.MD5, KNOWN), SetEntry.NO_QUALITY, "2", ""));
            writer.finish(
                    new SetFacts(
                            "VICS made",
                            "Example Hotline",
                            "VICS 2.0 XX",
                            Trust.CONFIRMED,
                            Instant.parse("2026-09-01T00:00:00Z")),
                    1);
        }
        analyst = Browser.signedIn(desk, "analyst");
        analyst.get("arrivals");
        analyst.upload("arrivals", "files-test.csv", TIPS.getBytes(StandardCharsets.UTF_8));
        OpenDesk.awaited(analyst, "queue?source=files-test", "files-2");
    }

    private static String page(String senderId) throws IOException, InterruptedException {
        return "tips/"
                + OpenDesk.firstMatch(
                        "(?s)data-tip=\"([^\"]+)\"(?:(?!data-tip).)*?" + senderId,
                        analyst.get("queue?source=files-test").body());
    }

    @Test
    void saysWhatIsKnownWhileASetIsAttachedAndNoLonger() throws IOException, InterruptedException {
        String known = page("files-1");
        String fresh = page("files-2");
        OpenDesk.awaited(analyst, known, "in 1 other tip");
        assertThat(analyst.get(known).body()).contains("No set was asked", "files-3");
        OpenDesk.awaited(analyst, fresh, "in no other tip");
        Browser admin = Browser.signedIn(desk, "admin");
        assertThat(admin.get("known-sets").body()).contains("VICS made", "VICS 2.0 XX");

        admin.post("known-sets", Map.of("folder", "vics-made"));

        OpenDesk.awaited(analyst, known, "category 2 of scheme VICS 2.0 XX");
        assertThat(analyst.get(known).body())
                .contains("Confirmed", "Example Hotline", "the very same file, by MD5", "current 1 Sep 2026")
                .contains("found that a file is known");
        OpenDesk.awaited(analyst, fresh, "never seen before: in no set of known files and in no other tip");
        assertThat(analyst.get("queue?source=files-test&unseen=true").body())
                .contains("files-2")
                .doesNotContain("files-1");
        String sets = OpenDesk.awaited(admin, "known-sets", "matched against all tips");

        admin.post("known-sets/" + OpenDesk.firstMatch("known-sets/([0-9a-f-]{36})/", sets) + "/detachment", Map.of());

        assertThat(analyst.get(known).body()).doesNotContain("category 2 of scheme");
        OpenDesk.awaited(analyst, known, "took back that a file is known");
        OpenDesk.awaited(analyst, fresh, "A file that no other tip holds");
        assertThat(admin.get("known-sets").body()).contains("detached ");
    }

    @Test
    void attachesNothingThatDoesNotLieReady() throws IOException, InterruptedException {
        Browser admin = Browser.signedIn(desk, "admin");
        admin.get("known-sets");

        for (String folder : new String[] {"", "../vics-made", "none", "/etc"}) {
            assertThat(admin.post("known-sets", Map.of("folder", folder)).body())
                    .contains("That set is not ready");
        }
    }
}
