// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.desk.demo.DemoUnit;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipSink;
import org.kumkrong.testkit.TestkitStreams;

/// A desk that is killed without a word while it reads, and what is there when another has taken over.
class KilledDeskTest {
    private static final int TIPS = 14_000;
    private static final Duration READ_WITHIN = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private static long count(TestPostgres.Database database, String sql) throws SQLException {
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("set search_path = kumkrong");
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void await(TestPostgres.Database database, String condition) throws SQLException {
        long until = System.nanoTime() + READ_WITHIN.toNanos();
        while (count(database, "select (" + condition + ")::int") == 0) {
            assertThat(System.nanoTime()).as(condition).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void oneSending(TestPostgres.Database database) throws SQLException {
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("""
                    update kumkrong.arrival a set batch_id = (select min(batch_id::text)::uuid from kumkrong.arrival b
                                                              where b.agency_id = a.agency_id)
                    """);
        }
    }

    /// Tips that are different by who sent them under which number with which bytes, for each agency's files.
    private static Set<String> expected(Path tips) {
        Set<String> expected = new HashSet<>();
        Intake.with(IntakeLimits.defaults(), 1).read(List.of(tips), new TipSink() {
            @Override
            public void accept(Tip tip) {
                expected.add(tip.source() + '\n' + tip.id() + '\n' + tip.raw().sha256());
            }

            @Override
            public void reject(Rejection rejection) {
                assertThat(rejection.what()).isNotEmpty();
            }
        });
        return expected;
    }

    @Test
    void losesNothingAndDoublesNothingWhenItIsKilled() throws IOException, SQLException, InterruptedException {
        Path tips = folder.resolve("tips");
        TestkitStreams.write(tips, folder.resolve("truth"), 11, TIPS);
        TestPostgres.Database database = Databases.migrated();
        DemoUnit.fill(Databases.settings(database), tips);
        oneSending(database);

        Process first = DeskChild.start(database);
        await(database, "(select count(*) from tip) >= 5000");
        first.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        long before = count(database, "select count(*) from tip");
        long unread = count(database, "select count(*) from arrival where read_at is null");
        Process second = DeskChild.start(database);
        await(database, "not exists (select from arrival where read_at is null)");
        second.destroyForcibly().waitFor(1, TimeUnit.MINUTES);

        assertThat(unread).as("killed in the middle").isPositive();
        Set<String> expected = expected(tips);
        assertThat(before).isGreaterThanOrEqualTo(5_000).isLessThan(expected.size());
        assertThat(count(database, "select count(*) from tip")).isEqualTo(expected.size());
        assertThat(count(database, "select count(distinct source || sender_id || sha256) from tip"))
                .isEqualTo(expected.size());
        assertThat(count(database, "select sum(tips) from arrival")).isEqualTo(expected.size());
        assertThat(count(database, "select sum(known_tips) from arrival")).isZero();
    }
}
