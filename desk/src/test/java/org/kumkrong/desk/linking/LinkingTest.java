// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.desk.Databases;
import org.kumkrong.desk.TestPostgres;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.desk.reading.ReadingWorker;
import org.kumkrong.desk.work.SoleWorker;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.testkit.TestkitStreams;
import org.kumkrong.triage.Decided;
import org.kumkrong.triage.PersonStanding;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/// The engine at work on a real database: whatever the order in which tips come, by however many processes, through
/// whatever breaks, in the end everybody is who one run over all tips says they are.
class LinkingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T02:00:00Z"), ZoneOffset.UTC);
    private static final String LEADS = "select 1 from pg_locks where locktype = 'advisory' and granted"
            + " and database = (select oid from pg_database where datname = current_database())";
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(2);

    private static List<byte[]> files = List.of();

    private final List<Thread> threads = new ArrayList<>();
    private final List<LinkingWorker> workers = new ArrayList<>();
    private final List<SoleWorker> readers = new ArrayList<>();
    private TestPostgres.Database database;
    private UUID agency = new UUID(0, 0);

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        TestkitStreams.write(folder.resolve("tips"), folder.resolve("truth"), 23, 300);
        try (Stream<Path> walked = Files.walk(folder.resolve("tips"))) {
            List<byte[]> read = new ArrayList<>();
            for (Path file : walked.filter(Files::isRegularFile).sorted().toList()) {
                read.add(Files.readAllBytes(file));
            }
            files = List.copyOf(read);
        }
    }

    @BeforeEach
    void prepare() throws SQLException {
        database = Databases.migrated();
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement();
                ResultSet made = statement.executeQuery("insert into kumkrong.agency (kind, name_en, name_th)"
                        + " values ('police', 'Test', 'ทดสอบ') returning agency_id")) {
            made.next();
            agency = made.getObject(1, UUID.class);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        workers.forEach(LinkingWorker::stop);
        readers.forEach(SoleWorker::stop);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private LinkingWorker startWorker() {
        DataSource linker =
                new DriverManagerDataSource(database.url(), DatabaseRoles.LINKER, TestPostgres.PASSWORD.value());
        LinkingWorker worker = new LinkingWorker(linker, JsonMapper.shared(), CLOCK, new LinkingState());
        workers.add(worker);
        SoleWorker reader = ReadingWorker.of(linker, 1);
        readers.add(reader);
        threads.add(Thread.ofPlatform().start(reader));
        threads.add(Thread.ofPlatform().start(worker));
        return worker;
    }

    private void send(byte[] file) throws SQLException {
        try (Connection admin = database.connectAsAdmin();
                PreparedStatement insert = admin.prepareStatement(
                        "insert into kumkrong.arrival (agency_id, batch_id, file_name, sha256, bytes)"
                                + " values (?, gen_random_uuid(), 'tips', encode(sha256(?), 'hex'), ?)")) {
            insert.setObject(1, agency);
            insert.setBytes(2, file);
            insert.setBytes(3, file);
            insert.executeUpdate();
            try (Statement notify = admin.createStatement()) {
                notify.execute("notify " + Arrivals.KEPT_CHANNEL);
            }
        }
    }

    private List<String> ask(String sql) throws SQLException {
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("set search_path = kumkrong");
            try (ResultSet rows = statement.executeQuery(sql)) {
                List<String> answers = new ArrayList<>();
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
                return answers;
            }
        }
    }

    /// Who is who and what comes first, as one run over all tips in the database has it.
    private Set<String> expected() throws SQLException {
        Ranker ranker = new Ranker(LinkSettings.defaults());
        TipSource source = new TipSource(org.springframework.jdbc.core.simple.JdbcClient.create(
                new DriverManagerDataSource(database.url(), DatabaseRoles.LINKER, TestPostgres.PASSWORD.value())));
        source.tipsAfter(0).forEach(ranker::take);
        Decided decided = ranker.decide(source.words(), CLOCK.instant());
        Set<String> said = new TreeSet<>();
        Stream.of(decided.subjects(), decided.children(), decided.others())
                .flatMap(List::stream)
                .forEach(person -> said.add(together(person, ranker.tips())));
        for (int tip = 0; tip < decided.tips(); tip++) {
            said.add(ranker.tips().id(tip) + " " + decided.tip(tip).urgency().priority());
        }
        return said;
    }

    private static String together(PersonStanding person, TipNumbers tips) {
        return person.mentions().stream()
                .map(mention -> tips.id(mention.tip()) + "/" + mention.role().word() + "/" + mention.index())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Set<String> written() throws SQLException {
        Set<String> said = new TreeSet<>(ask("select tip_id || ' ' || priority from standing"));
        Map<String, Set<String>> persons = new TreeMap<>();
        for (String line : ask("select person_id || ' ' || tip_id || '/' || role || '/' || place from mention")) {
            persons.computeIfAbsent(line.substring(0, 36), person -> new TreeSet<>())
                    .add(line.substring(37));
        }
        persons.values().forEach(mentions -> said.add(String.join(" ", mentions)));
        return said;
    }

    private void awaitSettled() throws SQLException {
        long until = System.nanoTime() + SETTLED_WITHIN.toNanos();
        while (System.nanoTime() < until
                && (!ask("select 1 from arrival where read_at is null limit 1").isEmpty()
                        || !written().equals(expected()))) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(ask("select 1 from arrival where read_at is null")).isEmpty();
        assertThat(written()).hasSizeGreaterThan(300).isEqualTo(expected());
        assertThat(ask("select 1 from link l where not exists (select from mention a join mention b"
                        + " on a.person_id = b.person_id where (a.tip_id, a.role, a.place) = (l.tip_a, l.role_a, l.place_a)"
                        + " and (b.tip_id, b.role, b.place) = (l.tip_b, l.role_b, l.place_b))"))
                .isEmpty();
    }

    @Test
    void endsWhereOneRunOverAllTipsEndsInAnyOrder() throws SQLException {
        List<byte[]> mixed = new ArrayList<>(files);
        Collections.shuffle(mixed, new Random(4));
        startWorker();

        for (byte[] file : mixed) {
            send(file);
            LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
        }

        awaitSettled();
    }

    @Test
    void goesOnWhereAnotherProcessStopped() throws SQLException, InterruptedException {
        LinkingWorker first = startWorker();
        startWorker();
        int half = files.size() / 2;
        for (byte[] file : files.subList(0, half)) {
            send(file);
        }
        while (!ask("select 1 from arrival where read_at is null union all"
                        + " select 1 from tip t where not exists (select from standing s where s.tip_id = t.tip_id)")
                .isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        List<String> persons = ask("select tip_id || role || place || person_id from mention order by 1");

        first.stop();
        readers.getFirst().stop();
        threads.get(0).join();
        threads.get(1).join();
        for (byte[] file : files.subList(half, files.size())) {
            send(file);
        }

        awaitSettled();
        List<String> after = ask("select tip_id || role || place || person_id from mention");
        assertThat(persons.stream().filter(after::contains).count()).isGreaterThan(persons.size() * 9L / 10);
    }

    @Test
    void recoversWhenTheDatabaseEndsItsConnections() throws SQLException {
        startWorker();
        for (int i = 0; i < files.size(); i++) {
            send(files.get(i));
            if (i % 3 == 1) {
                ask("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kumkrong_linker'"
                        + " and datname = current_database()");
            }
        }

        awaitSettled();
    }

    @Test
    void letsGoOfTheLeadWhenItStops() throws SQLException, InterruptedException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(DatabaseRoles.LINKER);
        config.setPassword(TestPostgres.PASSWORD.value());
        try (HikariDataSource pool = new HikariDataSource(config)) {
            LinkingWorker worker = new LinkingWorker(pool, JsonMapper.shared(), CLOCK, new LinkingState());
            Thread thread = Thread.ofPlatform().start(worker);
            while (ask(LEADS).isEmpty()) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }

            worker.stop();
            thread.join();

            assertThat(ask(LEADS)).isEmpty();
        }
    }

    @Test
    void whoLedBeforeCanWriteNoMore() {
        DataSource linker =
                new DriverManagerDataSource(database.url(), DatabaseRoles.LINKER, TestPostgres.PASSWORD.value());
        Lead before = Lead.begin(linker);
        Lead now = Lead.begin(linker);

        assertThat(now.write(() -> "written")).isEqualTo("written");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> before.write(() -> "written"))
                .isInstanceOf(Lead.Lost.class);
    }
}
