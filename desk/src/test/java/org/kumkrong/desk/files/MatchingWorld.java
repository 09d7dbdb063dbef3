// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.kumkrong.desk.Databases;
import org.kumkrong.desk.TestPostgres;
import org.kumkrong.desk.banks.BankChanges;
import org.kumkrong.desk.banks.Media;
import org.kumkrong.desk.banks.NearBanks;
import org.kumkrong.desk.banks.NearBanksInTests;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.desk.work.SoleWorker;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.SetFacts;
import org.kumkrong.hashindex.set.SetWriter;
import org.kumkrong.hashindex.set.Trust;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A database with agencies and tips, a folder of sets, and the worker that matches, for tests.
final class MatchingWorld implements AutoCloseable {
    static final Instant CURRENT = Instant.parse("2026-09-01T00:00:00Z");
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final TestPostgres.Database database;
    private final Path sets;
    private SoleWorker worker;
    private Thread thread = Thread.currentThread();
    private int tips;

    MatchingWorld(Path sets) throws SQLException {
        this.database = Databases.migrated();
        this.sets = sets;
        this.worker = worker();
    }

    private SoleWorker worker() {
        DriverManagerDataSource linker =
                new DriverManagerDataSource(database.url(), DatabaseRoles.LINKER, TestPostgres.PASSWORD.value());
        NearBanks banks = NearBanksInTests.of(linker);
        return MatchingWorker.of(linker, new SetShelf(sets), banks::near);
    }

    void start() {
        thread = Thread.ofPlatform().start(worker);
    }

    /// Ends the worker, and begins another that knows nothing.
    void startAnew() throws InterruptedException {
        end();
        worker = worker();
        start();
    }

    void end() throws InterruptedException {
        worker.stop();
        if (thread != Thread.currentThread()) {
            thread.join();
        }
    }

    @Override
    public void close() throws InterruptedException {
        end();
    }

    /// As the superuser, whom no wall keeps out.
    List<String> ask(String sql) throws SQLException {
        try (Connection connection = database.connectAsAdmin();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = kumkrong");
            List<String> answers = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        answers.add(rows.getString(1));
                    }
                }
            }
            return answers;
        }
    }

    /// Waits until a question has this answer.
    void await(String sql, String... answers) throws SQLException {
        long until = System.nanoTime() + WITHIN.toNanos();
        while (System.nanoTime() < until && !ask(sql).equals(List.of(answers))) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(ask(sql)).containsExactly(answers);
    }

    /// An agency with an officer of the same id.
    UUID agency() throws SQLException {
        UUID agency =
                UUID.fromString(ask("insert into agency (kind, name_en, name_th) values ('police', 'Test', 'ทดสอบ')"
                                + " returning agency_id::text")
                        .getFirst());
        ask(
                "insert into officer (officer_id, agency_id, sign_in_name, display_name, role, password_hash) values ('%1$s', '%1$s', '%1$s', 'Test', 'administrator', '')"
                        .formatted(agency));
        return agency;
    }

    /// A file of a tip, by its fingerprints.
    static FileRecord file(int quality, FileHash... hashes) {
        return new FileRecord(
                "f",
                List.of(hashes),
                false,
                null,
                "",
                Set.of(),
                null,
                List.of(),
                quality < 0 ? Map.of() : Map.of(FileRecord.PDQ_QUALITY, "" + quality));
    }

    static FileRecord md5(String digits) {
        return file(-1, new FileHash(FileHash.Algorithm.MD5, digits));
    }

    static FileRecord pdq(String digits, int quality) {
        return file(quality, new FileHash(FileHash.Algorithm.PDQ, digits));
    }

    /// A tip comes in, as reading writes it.
    ///
    /// @return its id
    String tip(UUID agency, FileRecord... files) throws SQLException {
        String id = "tip-" + ++tips;
        Tip tip = new Tip(
                "test",
                id,
                SourceFormat.REFERRAL_CSV,
                new RawSource("test.csv", tips, "00"),
                null,
                null,
                IncidentKind.ABUSE_MATERIAL,
                "",
                "Example Chat",
                "",
                "",
                Set.of(),
                List.of(),
                List.of(files),
                List.of(),
                List.of(),
                Map.of());
        return ask("""
                with came as (insert into arrival (agency_id, batch_id, file_name, sha256, bytes, read_at)
                    values ('%1$s', gen_random_uuid(), 'test', '%2$s', '', now()) returning arrival_id),
                told as (insert into tip (agency_id, arrival_id, source, sender_id, incident, platform, sha256, document, words)
                    select '%1$s', arrival_id, 'test', '%2$s', 'ABUSE_MATERIAL', '', '%2$s', '%3$s', '' from came returning tip_id)
                select tip_id::text from told
                """.formatted(agency, id, TipJson.write(tip).replace("'", "''")))
                .getFirst();
    }

    /// A set lies ready in the operator's folder.
    void set(String name, Trust trust, SetEntry... entries) throws IOException {
        try (SetWriter writer = new SetWriter(sets.resolve(name))) {
            for (SetEntry entry : entries) {
                writer.add(entry);
            }
            writer.finish(new SetFacts(name, "Example Hotline", "Made 1", trust, CURRENT), 1);
        }
    }

    /// Attaches a set, as an administrator would.
    void attach(UUID agency, String name, Trust trust) throws SQLException {
        ask("""
                insert into known_set (agency_id, folder, name, source, scheme, trust, current_at, entries, attached_by)
                values ('%s', '%s', '%2$s', 'Example Hotline', 'Made 1', '%s', '%s', 1, '%1$s')
                """.formatted(agency, name, MatchingStore.word(trust), CURRENT));
    }

    /// An agency begins a bank.
    UUID bank(UUID agency, String name, Trust trust) throws SQLException {
        return UUID.fromString(
                ask("""
                insert into bank (agency_id, name, scheme, category, trust, radius, source, made_by)
                values ('%s', '%s', 'Made 2', 'B', '%s', 31, 'us', '%1$s') returning bank_id::text
                """.formatted(agency, name, MatchingStore.word(trust))).getFirst());
    }

    private interface Changing {
        void change(BankChanges changes);
    }

    private void change(UUID agency, Changing changing) throws SQLException {
        try (Connection connection = database.connectAsAdmin()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set search_path = kumkrong");
            }
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            changing.change(BankChanges.begin(jdbc, agency));
            connection.commit();
        }
    }

    /// Adds a fingerprint to a bank.
    void add(UUID agency, UUID bank, Kind kind, String digits) throws SQLException {
        change(
                agency,
                changes -> changes.add(
                        bank, List.of(new BankChanges.Added(kind, digits, Media.IMAGE, null, "", "")), agency, null));
    }

    /// Withdraws everything from a bank.
    void withdrawAll(UUID agency, UUID bank) throws SQLException {
        List<Long> live = ask("select entry_no from bank_entry where withdrawn_at is null").stream()
                .map(Long::valueOf)
                .toList();
        change(agency, changes -> changes.withdraw(bank, live, agency, "asked for by a test"));
    }

    void detach(UUID agency, String name) throws SQLException {
        ask("update known_set set detached_at = now(), detached_by = '%s' where agency_id = '%1$s' and folder = '%s'"
                .formatted(agency, name));
    }
}
