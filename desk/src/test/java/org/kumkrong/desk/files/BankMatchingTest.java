// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.Trust;

/// Files of tips against banks, which change all the time.
class BankMatchingTest {
    private static final String ONE = "1a".repeat(16);
    private static final String PICTURE = "0f".repeat(32);
    private static final String LIKE_IT = "0f".repeat(28) + "f0f0f00f"; // 24 bits away
    private static final String FINDINGS =
            "select name || ' ' || category || ' ' || scheme || ' ' || kind || ' ' || distance from file_finding order by 1";
    private static final String SIGHTS = "select s.sights from tip_sight s join tip t using (tip_id) order by t.tip_no";
    private static final String EVENTS =
            "select act || ' ' || why from event where object_kind = 'tip' order by event_no";

    @TempDir
    Path sets;

    private MatchingWorld world;
    private UUID agency = new UUID(0, 0);
    private UUID bank = new UUID(0, 0);

    @BeforeEach
    void prepare() throws SQLException {
        world = new MatchingWorld(sets);
        agency = world.agency();
        bank = world.bank(agency, "ours", Trust.CONFIRMED);
    }

    @AfterEach
    void end() throws InterruptedException {
        world.close();
    }

    @Test
    void matchesWhatComesInAgainstWhatBanksHold() throws SQLException {
        world.add(agency, bank, Kind.MD5, ONE);
        world.add(agency, bank, Kind.PDQ, PICTURE);
        world.start();
        world.await("select asked from agency_matching", "md5 pdq");

        world.tip(agency, MatchingWorld.md5(ONE), MatchingWorld.pdq(LIKE_IT, 90));
        world.tip(agency, MatchingWorld.md5("22".repeat(16)));

        world.await(SIGHTS, "99", "1");
        assertThat(world.ask(FINDINGS)).containsExactly("ours B Made 2 md5 0", "ours B Made 2 pdq 24");
        assertThat(world.ask(EVENTS)).isEmpty();
    }

    @Test
    void carriesOverWhatIsAddedAndWithdrawnToTipsThatAreThere() throws Exception {
        world.start();
        world.tip(agency, MatchingWorld.md5(ONE), MatchingWorld.pdq(LIKE_IT, 90));
        world.await("select count(*) from tip_file", "2");

        world.add(agency, bank, Kind.MD5, ONE);
        world.add(agency, bank, Kind.PDQ, PICTURE);

        world.await(SIGHTS, "99");
        assertThat(world.ask("select distinct act || ' ' || why from event where object_kind = 'tip'"))
                .containsExactly("file-known ours: Made 2 B");

        world.withdrawAll(agency, bank);

        world.await(SIGHTS, "00");
        assertThat(world.ask(FINDINGS)).isEmpty();
        assertThat(world.ask(EVENTS)).contains("file-known-no-more ours: Made 2 B");
    }

    @Test
    void followsWhatChangedWhileNobodyMatched() throws Exception {
        world.add(agency, bank, Kind.MD5, ONE);
        world.start();
        world.tip(agency, MatchingWorld.md5(ONE), MatchingWorld.pdq(LIKE_IT, 90));
        world.await(SIGHTS, "90");
        world.end();

        world.withdrawAll(agency, bank);
        world.add(agency, bank, Kind.PDQ, PICTURE);
        world.startAnew();

        world.await(SIGHTS, "09");
        assertThat(world.ask(FINDINGS)).containsExactly("ours B Made 2 pdq 24");
    }

    @Test
    void doesNotTellOneAgencyWhatAnotherHolds() throws Exception {
        UUID other = world.agency();
        world.add(agency, bank, Kind.MD5, ONE);
        world.start();

        world.tip(other, MatchingWorld.md5(ONE));
        world.tip(agency, MatchingWorld.md5(ONE));

        world.await(SIGHTS, "9");
        assertThat(world.ask("select agency_id::text from file_finding")).containsExactly(agency.toString());
    }
}
