// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.banks.BankChanges;
import org.kumkrong.desk.banks.Media;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.hashindex.set.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever pulls while others write loses nothing, however long their transactions take and whichever began first.
class ExchangeOrderTest {
    private static final int WRITERS = 4;
    private static final int ROUNDS = 12;
    private static final int EACH = 3;

    private static ExchangeStation exchange;

    @BeforeAll
    static void open() throws SQLException, IOException, InterruptedException {
        exchange = ExchangeStation.shared();
    }

    /// A writer of its own connection, who takes their time before they commit.
    private static List<String> write(UUID agency, UUID bank, long seed) throws SQLException {
        Random chance = new Random(seed);
        List<String> written = new ArrayList<>();
        try (Connection own = java.sql.DriverManager.getConnection(
                exchange.station.database.url(), DatabaseRoles.DESK, TestPostgres.PASSWORD.value())) {
            own.setAutoCommit(false);
            SingleConnectionDataSource source = new SingleConnectionDataSource(own, true);
            JdbcClient jdbc = JdbcClient.create(source);
            for (int round = 0; round < ROUNDS; round++) {
                say(own, agency);
                List<String> prints = ExchangeStation.prints(chance, 64, EACH);
                BankChanges.begin(jdbc, agency)
                        .add(
                                bank,
                                prints.stream()
                                        .map(print -> new BankChanges.Added(Kind.PDQ, print, Media.IMAGE, null, "", ""))
                                        .toList(),
                                null,
                                null);
                jdbc.sql("select pg_sleep(:pause)::text")
                        .param("pause", chance.nextInt(20) / 1_000.0)
                        .query()
                        .singleRow();
                own.commit();
                written.addAll(prints);
            }
        }
        return written;
    }

    private static void say(Connection own, UUID agency) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("select set_config('kumkrong.agency', '" + agency + "', true),"
                    + " set_config('kumkrong.role', 'pull', true), set_config('kumkrong.time', '"
                    + exchange.station.clock.instant() + "', true)");
        }
    }

    private static UUID agencyOf(String bank) throws SQLException {
        try (Connection admin = exchange.connectAsAdmin();
                Statement statement = admin.createStatement();
                var row =
                        statement.executeQuery("select agency_id from kumkrong.bank where bank_id = '" + bank + "'")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    /// Pulls over and over, by both wires, as long as somebody writes, and once more.
    private static final class Puller {
        final Set<String> byStopNcii = new TreeSet<>();
        final Set<String> byNcmec = new TreeSet<>();
        private final String token;
        private long since = 10;
        private Instant from = Instant.EPOCH;

        Puller(String token) {
            this.token = token;
        }

        void pull() throws IOException, InterruptedException {
            JsonNode page = JsonMapper.shared()
                    .readTree(exchange.fetchHashes(token, Map.of("startTimestamp", Long.toString(since)))
                            .body());
            page.path("hashRecords")
                    .forEach(record -> byStopNcii.add(record.path("hashValue").asString()));
            since = page.path("nextSetTimestamp").asLong();
            Instant to = exchange.station.clock.instant();
            HttpResponse<String> entries = exchange.entries(token, from, to, 100_000);
            Pattern.compile("<pdq>([^<]+)</pdq>")
                    .matcher(entries.body())
                    .results()
                    .forEach(found -> byNcmec.add(found.group(1)));
            from = to;
            exchange.station.clock.move(Duration.ofSeconds(2));
        }
    }

    @Test
    void losesNothingWhilePullersAndWritersRace()
            throws IOException, InterruptedException, SQLException, ExecutionException {
        String bank = exchange.bank("raced for", Map.of("pulled", "true"));
        UUID agency = agencyOf(bank);
        Puller puller = new Puller(exchange.client("racer", true, bank));
        Set<String> written = new TreeSet<>();
        int pulls = 0;

        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<List<String>>> writers = new ArrayList<>();
            for (long seed = 1; seed <= WRITERS; seed++) {
                long own = seed;
                writers.add(threads.submit(() -> write(agency, UUID.fromString(bank), own)));
            }
            while (!writers.stream().allMatch(Future::isDone)) {
                puller.pull();
                pulls++;
            }
            for (Future<List<String>> writer : writers) {
                written.addAll(writer.get());
            }
        }
        exchange.station.clock.move(Duration.ofMinutes(10)); // times of changes may have run ahead of the clock
        puller.pull();

        assertThat(pulls).isGreaterThan(3);
        assertThat(written).hasSize(WRITERS * ROUNDS * EACH);
        assertThat(puller.byStopNcii).isEqualTo(written);
        assertThat(puller.byNcmec).isEqualTo(written);
    }

    @Test
    void whoDoesNotTakeTheirTurnIsRefusedByTheDatabase() throws IOException, InterruptedException, SQLException {
        String bank = exchange.bank("told before", Map.of("pulled", "true"));
        UUID agency = agencyOf(bank);
        Instant told = exchange.station.clock.instant();
        exchange.entries(exchange.client("told", true, bank), Instant.EPOCH, told, 10);

        try (Connection own = java.sql.DriverManager.getConnection(
                        exchange.station.database.url(), DatabaseRoles.DESK, TestPostgres.PASSWORD.value());
                Statement statement = own.createStatement()) {
            own.setAutoCommit(false);
            say(own, agency);

            assertThatThrownBy(() -> statement.execute(
                            "insert into bank_entry (bank_id, agency_id, kind, hash, media, change_no, changed_at) values ('"
                                    + bank + "', '" + agency
                                    + "', 'md5', decode(repeat('ab', 16), 'hex'), 'image', 999999999, '"
                                    + told + "')"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("does not change what it has told");
        }
    }

    @Test
    void spreadsTheTimesOfManyAtOnce() throws IOException, InterruptedException, SQLException {
        String bank = exchange.bank("much at once", Map.of());

        exchange.add(bank, "IMAGE", ExchangeStation.prints(new Random(11), 32, 2 * BankChanges.PER_SECOND + 1));

        try (Connection admin = exchange.connectAsAdmin();
                Statement statement = admin.createStatement();
                var row = statement.executeQuery(
                        "select count(distinct changed_at), count(*), max(of_second) from (select changed_at, count(*) over (partition by changed_at) of_second from kumkrong.bank_entry where bank_id = '"
                                + bank + "') each")) {
            row.next();
            assertThat(row.getInt(2)).isEqualTo(2 * BankChanges.PER_SECOND + 1);
            assertThat(row.getInt(1)).isGreaterThanOrEqualTo(2);
        }
    }
}
