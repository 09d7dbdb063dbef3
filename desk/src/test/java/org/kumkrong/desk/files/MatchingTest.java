// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.Trust;
import org.springframework.util.FileSystemUtils;

/// Files of tips against sets, on a real database.
class MatchingTest {
    private static final String ONE = "11".repeat(16);
    private static final String TWO = "22".repeat(16);
    private static final String PICTURE = "0f".repeat(32);
    private static final String LIKE_IT = "0f".repeat(28) + "f0f0f00f"; // 24 bits away
    private static final String FINDINGS =
            "select name || ' ' || category || ' ' || trust || ' ' || kind || ' ' || distance || ' ' || weak from file_finding order by 1";
    private static final String SIGHTS = "select s.sights from tip_sight s join tip t using (tip_id) order by t.tip_no";
    private static final String EVENTS =
            "select act || ' ' || why from event where object_kind = 'tip' order by event_no";

    @TempDir
    Path sets;

    private MatchingWorld world;
    private UUID agency = new UUID(0, 0);

    @BeforeEach
    void prepare() throws SQLException {
        world = new MatchingWorld(sets);
        agency = world.agency();
    }

    @AfterEach
    void end() throws InterruptedException {
        world.close();
    }

    private static SetEntry md5(String digits, String category) {
        return new SetEntry(Map.of(Kind.MD5, digits), SetEntry.NO_QUALITY, category, "");
    }

    @Test
    void matchesWhatComesInAndSaysOfTheRestThatNobodyKnowsIt() throws IOException, SQLException {
        world.set("list", Trust.CONFIRMED, md5(ONE, "2"));
        world.attach(agency, "list", Trust.CONFIRMED);
        world.start();
        world.await("select count(*) from known_set where matched_at is not null", "1");

        world.tip(agency, MatchingWorld.md5(ONE), MatchingWorld.md5(TWO));

        world.await(SIGHTS, "91");
        assertThat(world.ask(FINDINGS)).containsExactly("list 2 confirmed md5 0 false");
        assertThat(world.ask(EVENTS)).isEmpty();
    }

    @Test
    void matchesWhatWasThereAgainstASetThatIsAttachedLaterAndWritesItDown() throws Exception {
        world.start();
        String tip = world.tip(agency, MatchingWorld.md5(ONE));
        world.tip(agency, MatchingWorld.md5(TWO));
        world.await("select count(*) from tip_file", "2");
        assertThat(world.ask(SIGHTS)).isEmpty();
        world.set("list", Trust.SEEN, md5(ONE, ""));

        world.attach(agency, "list", Trust.SEEN);

        world.await(SIGHTS, "3", "1");
        world.await(EVENTS, "file-known list");
        assertThat(world.ask("select object_id from event where object_kind = 'tip'"))
                .containsExactly(tip);

        world.detach(agency, "list");

        world.await(SIGHTS, "0", "0");
        world.await(FINDINGS);
        world.await(EVENTS, "file-known list", "file-known-no-more list");
    }

    @Test
    void remembersThatAFileIsConfirmedAndSeenAndWritesDownTheCategory() throws Exception {
        world.set("list", Trust.CONFIRMED, md5(ONE, "2"));
        world.set("viral", Trust.SEEN, md5(ONE, ""));
        world.start();
        world.tip(agency, MatchingWorld.md5(ONE));
        world.await("select count(*) from tip_file", "1");

        world.attach(agency, "list", Trust.CONFIRMED);
        world.await(EVENTS, "file-known list: Made 1 2");
        world.attach(agency, "viral", Trust.SEEN);

        world.await(SIGHTS, "b"); // asked, seen, confirmed
        world.await(EVENTS, "file-known list: Made 1 2", "file-known viral");
    }

    @Test
    void findsPicturesThatLookAlikeButDoesNotCountThoseWithLittleToSee() throws Exception {
        world.set("pictures", Trust.REPORTED, new SetEntry(Map.of(Kind.PDQ, PICTURE), 90, "5", "a"));
        world.attach(agency, "pictures", Trust.REPORTED);
        world.start();

        world.tip(agency, MatchingWorld.pdq(LIKE_IT, 80));
        world.tip(agency, MatchingWorld.pdq(LIKE_IT, 20));

        world.await(SIGHTS, "5", "1");
        assertThat(world.ask(FINDINGS))
                .containsExactly("pictures 5 reported pdq 24 false", "pictures 5 reported pdq 24 true");
    }

    @Test
    void claimsNothingWhereNoSetHoldsSuchFingerprints() throws Exception {
        world.set("pictures", Trust.REPORTED, new SetEntry(Map.of(Kind.PDQ, PICTURE), 90, "5", "a"));
        world.attach(agency, "pictures", Trust.REPORTED);
        world.start();

        world.tip(agency, MatchingWorld.md5(ONE));
        world.tip(agency, MatchingWorld.pdq("f0".repeat(32), 80));

        world.await("select count(*) from tip_file", "2");
        world.await(SIGHTS, "1");
    }

    @Test
    void keepsAgenciesApart() throws Exception {
        UUID other = world.agency();
        world.set("list", Trust.CONFIRMED, md5(ONE, "1"));
        world.attach(agency, "list", Trust.CONFIRMED);
        world.start();

        world.tip(other, MatchingWorld.md5(ONE));
        world.tip(agency, MatchingWorld.md5(ONE));

        world.await(SIGHTS, "9");
        assertThat(world.ask("select agency_id::text from file_finding")).containsExactly(agency.toString());
    }

    @Test
    void catchesUpWithWhatItCouldNotReadAndGoesOnWhereItEnded() throws Exception {
        world.attach(agency, "list", Trust.CONFIRMED);
        world.start();
        world.tip(agency, MatchingWorld.md5(ONE));
        world.await("select trouble from known_set", "unreadable");
        world.await("select count(*) from tip_file", "1");

        world.set("list", Trust.CONFIRMED, md5(ONE, "1"));

        world.await(SIGHTS, "9");
        world.startAnew();
        world.tip(agency, MatchingWorld.md5(ONE));
        world.await(SIGHTS, "9", "9");
        assertThat(world.ask(EVENTS)).containsExactly("file-known list: Made 1 1");
        assertThat(Files.isDirectory(sets.resolve("list"))).isTrue();
    }

    /// What a failing disk does: other bytes, as many as before.
    private void damage(String set) throws IOException {
        Path entries = sets.resolve(set).resolve("entries.bin");
        byte[] wild = new byte[(int) Files.size(entries)];
        Arrays.fill(wild, (byte) 0xff);
        Files.write(entries, wild, StandardOpenOption.WRITE); // in place: whoever has it mapped sees it
    }

    @Test
    void putsADamagedSetAsideMatchesAgainstTheOthersAndTakesItUpOnceItIsMended() throws Exception {
        world.set("bad", Trust.CONFIRMED, md5(ONE, "1"));
        world.set("good", Trust.CONFIRMED, md5(ONE, "2"));
        damage("bad");
        world.attach(agency, "bad", Trust.CONFIRMED);
        world.attach(agency, "good", Trust.CONFIRMED);

        world.start();
        world.tip(agency, MatchingWorld.md5(ONE));

        world.await(FINDINGS, "good 2 confirmed md5 0 false");
        assertThat(world.ask("select folder || ' ' || trouble from known_set order by 1"))
                .containsExactly("bad damaged", "good ");

        FileSystemUtils.deleteRecursively(sets.resolve("bad"));
        world.set("bad", Trust.CONFIRMED, md5(ONE, "1"));

        world.await(FINDINGS, "bad 1 confirmed md5 0 false", "good 2 confirmed md5 0 false");
        assertThat(world.ask("select distinct trouble from known_set")).containsExactly("");
    }

    @Test
    void goesOnWhereASetFailsWhileItIsAsked() throws Exception {
        world.set("bad", Trust.CONFIRMED, md5(ONE, "1"));
        world.set("good", Trust.CONFIRMED, md5(ONE, "2"));
        world.attach(agency, "bad", Trust.CONFIRMED);
        world.attach(agency, "good", Trust.CONFIRMED);
        world.start();
        world.await("select count(*) from known_set where matched_at is not null", "2");
        FileTime before = Files.getLastModifiedTime(sets.resolve("bad/entries.bin"));
        damage("bad");
        Files.setLastModifiedTime(sets.resolve("bad/entries.bin"), before); // as a disk does it: nobody wrote

        world.tip(agency, MatchingWorld.md5(ONE));

        world.await(FINDINGS, "good 2 confirmed md5 0 false");
        world.await("select folder || ' ' || trouble from known_set order by 1", "bad damaged", "good ");
        world.tip(agency, MatchingWorld.md5(ONE));
        world.await(FINDINGS, "good 2 confirmed md5 0 false", "good 2 confirmed md5 0 false");
    }

    @Test
    void leavesNothingBehindOfATipThatIsRemoved() throws Exception {
        world.set("list", Trust.CONFIRMED, md5(ONE, "1"));
        world.attach(agency, "list", Trust.CONFIRMED);
        world.start();
        world.tip(agency, MatchingWorld.md5(ONE));
        world.await(SIGHTS, "9");

        world.ask("delete from tip");

        assertThat(
                        world.ask(
                                "select 1 from tip_file union all select 1 from file_finding union all select 1 from tip_sight"))
                .isEmpty();
    }
}
