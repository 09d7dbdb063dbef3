// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.SetFacts;
import org.kumkrong.hashindex.set.SetWriter;
import org.kumkrong.hashindex.set.Trust;
import org.springframework.util.FileSystemUtils;

/// Files of tips over HTTP: what is known of them, and how the queue follows when a set is attached or detached.
class FilesPageTest {
    private static final String KNOWN = "a1".repeat(16);
    private static final String FRESH = "b2".repeat(16);
    private static final String PASSED_ON = "e5".repeat(16);
    private static final String TO_BE_EMPTY = "f6".repeat(16);
    private static final String LISTED = "c3".repeat(20);
    private static final String TIPS = """
            tip_id,received_at,source,incident_type,narrative,file_hashes
            files-1,2026-11-14T10:00+07:00,files-test,abuse material,hello,%s
            files-2,2026-11-14T11:00+07:00,files-test,abuse material,hello,%s
            files-3,2026-11-14T11:00+07:00,files-test,abuse material,hello,%s
            files-4,2026-11-14T12:00+07:00,files-test,abuse material,hello,pdq:abc; zz
            files-5,2026-11-14T12:00+07:00,files-test,abuse material,hello,%s
            files-6,2026-11-14T12:00+07:00,files-test,abuse material,hello,%s
            files-7,2026-11-14T12:00+07:00,files-test,abuse material,hello,%s
            """.formatted(KNOWN, FRESH, KNOWN, LISTED, PASSED_ON, TO_BE_EMPTY);

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
                .contains("found that a file is known", "VICS made: VICS 2.0 XX 2");
        assertThat(analyst.get("queue?source=files-test").body())
                .contains("Known file – Confirmed: category 2 of scheme VICS 2.0 XX · VICS made");
        seesTheSameFileElsewhere(admin, known);
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

    /// What one set confirms does not fall because another merely saw it.
    private static void seesTheSameFileElsewhere(Browser admin, String known) throws IOException, InterruptedException {
        try (SetWriter writer = new SetWriter(OpenDesk.sets().resolve("seen-elsewhere"))) {
            writer.add(new SetEntry(Map.of(Kind.MD5, KNOWN), SetEntry.NO_QUALITY, "", ""));
            writer.add(new SetEntry(Map.of(Kind.MD5, PASSED_ON), SetEntry.NO_QUALITY, "", ""));
            writer.finish(new SetFacts("Seen elsewhere", "us", "", Trust.SEEN, Instant.EPOCH), 1);
        }
        String falls = "Every file stands in a set of files seen before";
        String before = priority();
        admin.get("known-sets");

        admin.post("known-sets", Map.of("folder", "seen-elsewhere"));

        OpenDesk.awaited(analyst, page("files-6"), falls);
        assertThat(analyst.get(known).body()).contains("Seen elsewhere").doesNotContain(falls);
        assertThat(priority()).isEqualTo(before);
        String sets = admin.get("known-sets").body();
        admin.post(OpenDesk.firstMatch("(?s)Seen elsewhere.*?(known-sets/[0-9a-f-]{36}/detachment)", sets), Map.of());
        OpenDesk.awaited(analyst, page("files-6"), "took back that a file is known");
    }

    /// Of the tip with the known file.
    private static String priority() throws IOException, InterruptedException {
        return OpenDesk.firstMatch(
                "(?s)data-tip=\"[^\"]+\"(?:(?!data-tip).)*?class=\"rank\"><strong>(\\d+)(?:(?!data-tip).)*?files-1",
                analyst.get("queue?source=files-test").body());
    }

    @Test
    void namesFoldersThatHoldNoSoundSet() throws IOException, InterruptedException {
        Path sets = OpenDesk.sets();
        Files.writeString(Files.createDirectory(sets.resolve("half-a-set.json")).resolve("set.json"), "{\"format\":");
        Files.createDirectory(sets.resolve("nobody-finished"));
        try (SetWriter writer = new SetWriter(sets.resolve("to-be-cut"))) {
            writer.add(new SetEntry(Map.of(Kind.MD5, "d4".repeat(16)), SetEntry.NO_QUALITY, "2", ""));
            writer.finish(new SetFacts("To be cut", "us", "Made", Trust.SEEN, Instant.EPOCH), 1);
        }
        Files.writeString(sets.resolve("to-be-cut/entries.bin"), "cut");
        Browser admin = Browser.signedIn(desk, "admin");
        admin.get("known-sets");

        admin.post("known-sets", Map.of("folder", "to-be-cut"));

        String page = OpenDesk.awaited(admin, "known-sets", "Folders that cannot be used");
        assertThat(page)
                .containsPattern(
                        "(?s)<strong>half-a-set.json</strong> <span>cannot be read as a set.*set.json: damaged")
                .containsPattern("<strong>nobody-finished</strong> <span>has no set.json");
        assertThat(OpenDesk.awaited(admin, "known-sets", "<strong>to-be-cut</strong>"))
                .doesNotContain(sets.toString());
        for (String folder : List.of("half-a-set.json", "nobody-finished", "to-be-cut")) {
            FileSystemUtils.deleteRecursively(sets.resolve(folder));
        }
        String after = admin.get("known-sets").body();
        assertThat(after).doesNotContain("nobody-finished");
        Matcher attached =
                Pattern.compile("action=\"/(known-sets/[^\"]+/detachment)\"").matcher(after);
        while (attached.find()) {
            admin.post(attached.group(1), Map.of());
        }
    }

    @Test
    void saysThatAFingerprintWasGivenWhichCannotBeRead() throws IOException, InterruptedException {
        OpenDesk.awaited(analyst, "queue?source=files-test", "files-4");

        String shown = OpenDesk.awaited(analyst, page("files-4"), "id=\"files-title\"");

        String files = shown.substring(shown.indexOf("id=\"files-title\""), shown.indexOf("id=\"links\""));
        assertThat(files)
                .containsPattern("given that cannot be read")
                .doesNotContain("The source gave no fingerprint")
                .doesNotContain("abc")
                .doesNotContain("zz");
    }

    @Test
    void putsAFileOnAListFromItsTipAndRemembersWhich() throws IOException, InterruptedException {
        Browser custodian = Browser.signedIn(desk, "custodian");
        OpenDesk.awaited(analyst, "queue?source=files-test", "files-5");
        String tip = page("files-5");
        OpenDesk.awaited(custodian, tip, "Put on a list");
        assertThat(analyst.get(tip).body()).doesNotContain("Put on a list");
        custodian.get("banks");
        String bank = custodian
                .post("banks", Map.of("name", "From tips' pages", "scheme", "VICS 2.0 XX", "category", "1"))
                .uri()
                .getPath()
                .substring(1);
        String id = tip.substring("tips/".length());
        String form = custodian.get("listings/new?tip=" + id + "&file=1").body();
        Map<String, String> filled = Map.of(
                "tip", id, "file", "1", "bank", bank.substring("banks/".length()), "print", "SHA1", "media", "IMAGE");
        Map<String, String> judged = new HashMap<>(filled);
        judged.put("category", "2");

        String unjudged = custodian.post("listings", filled).body();
        String listed = custodian.post("listings", judged).body();
        String again = custodian.post("listings", judged).body();

        assertThat(form)
                .contains(LISTED, "From tips&#39; pages (VICS 2.0 XX 1)")
                .doesNotContain("value=\"1\" maxlength");
        assertThat(unjudged).contains("Give the category");
        assertThat(listed).contains("It is on the list", "put a file on a list of fingerprints");
        assertThat(again).contains("were on that list already");
        assertThat(custodian.get(bank).body()).contains("of file 1 in", "/" + tip, "category 2");
        OpenDesk.awaited(analyst, tip, "category 2 of scheme VICS 2.0 XX");
        judged.put("media", "VIDEO");
        custodian.post("listings", judged);
        assertThat(awaitedTwice(tip, "found that a file is known"))
                .containsOnlyOnce("category 2 of scheme VICS 2.0 XX");
        assertThat(custodian.get("listings/new?tip=" + id + "&file=2").statusCode())
                .isEqualTo(404);
        assertThat(custodian
                        .post(bank + "/entries", Map.of("list", "", "tip", "/" + tip))
                        .body())
                .contains("Nothing was given", "use the button beside the file", "/" + tip + "#files-title");
    }

    @Test
    void neverPutsTheEmptyFileOnAListAndSaysSo() throws IOException, InterruptedException, SQLException {
        Browser custodian = Browser.signedIn(desk, "custodian");
        OpenDesk.awaited(analyst, "queue?source=files-test", "files-7");
        String tip = page("files-7");
        OpenDesk.awaited(custodian, tip, "Put on a list");
        custodian.get("banks");
        String bank = custodian
                .post("banks", Map.of("name", "Never empty"))
                .uri()
                .getPath()
                .substring("/banks/".length());
        String id = tip.substring("tips/".length());
        custodian.get("listings/new?tip=" + id + "&file=1");

        try (Connection admin = OpenDesk.connectAsAdmin();
                Statement statement = admin.createStatement()) { // as one that came before readers left it out
            statement.executeUpdate(
                    "update kumkrong.tip_file set md5 = 'd41d8cd98f00b204e9800998ecf8427e' where md5 = '" + TO_BE_EMPTY
                            + "'");
        }
        String answer = custodian
                .post("listings", Map.of("tip", id, "file", "1", "bank", bank, "print", "MD5", "media", "IMAGE"))
                .body();

        assertThat(answer)
                .contains("a file without a byte", "never put on a list")
                .doesNotContain("were on that list already");
    }

    private static String awaitedTwice(String path, String what) throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        String page = analyst.get(path).body();
        while (page.indexOf(what) == page.lastIndexOf(what) && System.nanoTime() < until) {
            page = analyst.get(path).body();
        }
        assertThat(page.indexOf(what)).isNotEqualTo(page.lastIndexOf(what));
        return page;
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
