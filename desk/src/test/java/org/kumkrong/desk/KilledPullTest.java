// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.accounts.Secrets;

/// A desk that is killed without a word while it pulls, and another that goes on.
class KilledPullTest {
    private static final int PAGES = 6;
    private static final int EACH = 50;
    private static final Duration DONE_WITHIN = Duration.ofMinutes(2);
    private static final Pattern TOKEN = Pattern.compile("nextPageToken=p(\\d+)");

    private static long count(TestPostgres.Database database, String sql) throws SQLException {
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void await(TestPostgres.Database database, String condition) throws SQLException {
        long until = System.nanoTime() + DONE_WITHIN.toNanos();
        while (count(database, "select (" + condition + ")::int") == 0) {
            assertThat(System.nanoTime()).as(condition).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static FakePeer.Said page(String query) {
        Matcher token = TOKEN.matcher(query);
        int page = token.find() ? Integer.parseInt(token.group(1)) : 0;
        String records = ExchangeStation.prints(new Random(page), 64, EACH).stream()
                .map(print -> "{\"lastModtimestamp\":1,\"signalType\":\"ImagePDQ\",\"hashValue\":\"" + print
                        + "\",\"hashStatus\":\"Active\"}")
                .collect(Collectors.joining(","));
        return new FakePeer.Said(
                200,
                "{\"hashRecords\":[" + records + "],\"nextSetTimestamp\":1731636000,"
                        + (page + 1 < PAGES
                                ? "\"hasMoreRecords\":true,\"nextPageToken\":\"p" + (page + 1) + "\"}"
                                : "\"hasMoreRecords\":false,\"nextPageToken\":null}"));
    }

    private static void prepare(TestPostgres.Database database, String address) throws SQLException {
        String bank = "ba000000-0000-4000-8000-000000000001";
        String agency = "a0000000-0000-4000-8000-000000000001";
        String officer = "0f000000-0000-4000-8000-000000000001";
        String sealed = Secrets.of(Databases.KEY, new SecureRandom(new byte[] {3}))
                .seal("key".getBytes(StandardCharsets.UTF_8), "pull into " + bank);
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("set search_path = kumkrong");
            statement.execute("insert into agency (agency_id, kind, name_en, name_th) values ('" + agency
                    + "', 'police', 'a', 'a')");
            statement.execute("insert into officer (officer_id, agency_id, sign_in_name, display_name, role) values ('"
                    + officer + "', '" + agency + "', 'puller', 'o', 'administrator')");
            statement.execute(
                    "insert into bank (bank_id, agency_id, name, scheme, category, trust, radius, pulled, made_by) values ('"
                            + bank + "', '" + agency + "', 'b', '', '', 'reported', 31, true, '" + officer + "')");
            statement.execute(
                    "insert into bank_pull (agency_id, bank_id, wire, address, sealed_secret, every_minutes, made_by, next_at)"
                            + " values ('" + agency + "', '" + bank + "', 'stopncii', '" + address + "', '" + sealed
                            + "', 60, '" + officer + "', '2026-11-15T01:00:00Z')");
        }
    }

    @Test
    void goesOnAfterTheLastPageItTook() throws IOException, SQLException, InterruptedException {
        TestPostgres.Database database = Databases.migrated();
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (FakePeer peer = new FakePeer(query -> {
            if (query.contains("nextPageToken=p3")) {
                inTheMiddle.countDown();
                never.await();
            }
            return page(query);
        })) {
            prepare(database, peer.address());

            Process first = DeskChild.start(database);
            assertThat(inTheMiddle.await(DONE_WITHIN.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            first.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
            long before = count(database, "select count(*) from kumkrong.bank_entry");
            peer.asked.clear();
            peer.says(KilledPullTest::page);
            try (Desk second = Desk.open(
                    DeskSettings.demo(0, Databases.settings(database), Databases.KEY, Duration.ZERO),
                    Clock.fixed(Instant.parse("2026-11-15T02:00:00Z"), ZoneOffset.UTC),
                    new SecureRandom(new byte[] {2}))) {
                assertThat(second.port()).isPositive();
                await(database, "exists (select from kumkrong.bank_pull where page = '' and added > 0)");
            }

            assertThat(before).isEqualTo(3 * EACH);
            assertThat(peer.asked).hasSize(PAGES - 3).first().asString().contains("nextPageToken=p3");
            assertThat(count(database, "select count(*) from kumkrong.bank_entry where withdrawn_at is null"))
                    .isEqualTo(PAGES * EACH);
            assertThat(count(database, "select added from kumkrong.bank_pull")).isEqualTo(PAGES * EACH);
            assertThat(count(database, "select live from kumkrong.bank")).isEqualTo(PAGES * EACH);
        }
    }

    @Test
    void beginsAnewWhereTheSavedTimeLiesInTheFuture() throws IOException, SQLException, InterruptedException {
        TestPostgres.Database database = Databases.migrated();
        try (FakePeer peer = new FakePeer(KilledPullTest::page)) {
            prepare(database, peer.address());
            try (Connection admin = database.connectAsAdmin();
                    Statement statement = admin.createStatement()) {
                statement.execute("update kumkrong.bank_pull set taken_until = '2096-01-01T00:00:00Z', page = 'p5'");
            }

            try (Desk desk = Desk.open(
                    DeskSettings.demo(0, Databases.settings(database), Databases.KEY, Duration.ZERO),
                    Clock.fixed(Instant.parse("2026-11-15T02:00:00Z"), ZoneOffset.UTC),
                    new SecureRandom(new byte[] {4}))) {
                assertThat(desk.port()).isPositive();
                await(database, "exists (select from kumkrong.bank_pull where page = '' and added > 0)");
            }

            assertThat(peer.asked).hasSize(PAGES).first().asString().contains("startTimestamp=10&");
            assertThat(count(database, "select count(*) from kumkrong.bank_entry"))
                    .isEqualTo(PAGES * EACH);
            assertThat(count(
                            database,
                            "select count(*) from kumkrong.bank_pull where taken_until < '2026-11-15T03:00:00Z'"
                                    + " and begun_anew_at = '2026-11-15T02:00:00Z' and mistake = ''"))
                    .isEqualTo(1);
        }
    }
}
