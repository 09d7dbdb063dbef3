// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.desk.demo.DemoUnit;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.desk.postgres.Password;
import org.kumkrong.testkit.TestkitStreams;

/// Backups of a desk that was at work, brought back into other databases.
class BackupTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T02:00:00Z"), ZoneOffset.UTC);
    private static final Password PASSPHRASE = new Password("synthetic passphrase of tests");
    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'kumkrong' and c.relkind = 'r' and c.relname not like 'flyway%' order by 1
            """;

    private static TestPostgres.Database worked;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void work() throws IOException, SQLException, InterruptedException {
        TestkitStreams.write(folder.resolve("tips"), folder.resolve("truth"), 11, 120);
        worked = Databases.migrated();
        DemoUnit.fill(Databases.settings(worked), folder.resolve("tips"));
        try (Desk desk = Desk.open(
                DeskSettings.demo(0, Databases.settings(worked), Databases.KEY, Duration.ZERO), CLOCK, chance())) {
            Browser officer = Browser.signedIn(desk, "supervisor");
            String tip = OpenDesk.firstMatch("data-tip=\"([^\"]+)\"", OpenDesk.awaited(officer, "queue", "data-tip"));
            officer.get("tips/" + tip);
            officer.post("tips/" + tip + "/claim", Map.of());
            OpenDesk.searched(officer, "08-1234-5678");
        }
        make("plain", null);
        make("sealed", PASSPHRASE);
    }

    private static SecureRandom chance() {
        return new SecureRandom(new byte[] {1});
    }

    private static Path make(String name, @Nullable Password passphrase) throws IOException {
        Path file = folder.resolve(name);
        Backups.make(Databases.settings(worked), file, passphrase, true, CLOCK, chance());
        return file;
    }

    private static void restore(TestPostgres.Database into, Path file, @Nullable Password passphrase)
            throws IOException {
        Backups.restore(Databases.settings(into), file, passphrase, table -> {});
    }

    private static List<String> ask(TestPostgres.Database database, String sql) throws SQLException {
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

    /// All that comes back: everything but what opens something for a while.
    private static Map<String, List<String>> everyRowToComeBack() throws SQLException {
        Map<String, List<String>> rows = everyRow(worked);
        assertThat(rows.get("session")).isNotEmpty();
        List.of("session", "challenge", "attempt").forEach(table -> rows.put(table, List.of()));
        return rows;
    }

    private static Map<String, List<String>> everyRow(TestPostgres.Database database) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : ask(database, TABLES)) {
            rows.put(table, ask(database, "select t::text from " + table + " t order by 1"));
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "sealed"})
    void bringsBackEveryRowOfEveryTable(String name) throws IOException, SQLException {
        TestPostgres.Database other = Databases.migrated();

        restore(other, folder.resolve(name), name.equals("sealed") ? PASSPHRASE : null);

        Map<String, List<String>> rows = everyRowToComeBack();
        assertThat(rows.get("tip")).hasSizeGreaterThan(100);
        assertThat(rows.get("event")).isNotEmpty();
        assertThat(rows.get("link")).isNotEmpty();
        assertThat(everyRow(other)).isEqualTo(rows);
    }

    @Test
    void bringsBackWallsAndWhatIsGivenOutNext() throws IOException, SQLException {
        TestPostgres.Database other = Databases.migrated();

        restore(other, folder.resolve("plain"), null);

        assertThat(ask(
                        other,
                        TABLES.replace("order by", "and not (c.relrowsecurity and c.relforcerowsecurity) order by")))
                .isEmpty();
        assertThat(ask(other, "select tgname from pg_trigger where tgenabled <> 'O' and not tgisinternal"))
                .isEmpty();
        String last = "select last_value || ' ' || is_called from ";
        for (String sequence : ask(other, "select sequencename from pg_sequences where schemaname = 'kumkrong'")) {
            assertThat(ask(other, last + sequence)).as(sequence).isEqualTo(ask(worked, last + sequence));
        }
        try (Connection owner = other.connect(DatabaseRoles.MIGRATOR);
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from event"))
                    .hasMessageContaining("never changed or removed");
        }
    }

    @Test
    void opensADeskOnWhatCameBack() throws IOException, SQLException, InterruptedException {
        TestPostgres.Database other = Databases.migrated();
        restore(other, folder.resolve("plain"), null);

        try (Desk desk = Desk.open(
                DeskSettings.demo(0, Databases.settings(other), Databases.KEY, Duration.ZERO), CLOCK, chance())) {
            Browser officer = Browser.signedIn(desk, "supervisor");

            assertThat(OpenDesk.awaited(officer, "queue", "data-tip")).contains("Immediate");
        }
    }

    @Test
    void showsNothingOfWhatIsSealed() throws IOException {
        String sealed = Files.readString(folder.resolve("sealed"), StandardCharsets.ISO_8859_1);
        String plain = Files.readString(folder.resolve("plain"), StandardCharsets.ISO_8859_1);

        assertThat(plain).contains("manifest.json").contains("tables/officer");
        assertThat(sealed)
                .startsWith("kumkrong-backup 1 sealed\n")
                .doesNotContain("manifest")
                .doesNotContain("officer");
    }

    @Test
    void asksForThePassphraseOfASealedOne() throws SQLException {
        TestPostgres.Database other = Databases.migrated();
        Path sealed = folder.resolve("sealed");

        assertThatThrownBy(() -> restore(other, sealed, null)).hasMessageContaining("is sealed");
        assertThatThrownBy(() -> restore(other, sealed, new Password("another passphrase of tests")))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("passphrase is not the one");
    }

    @Test
    void refusesAFileInWhichAnyOneByteIsDamaged() throws IOException, SQLException {
        TestPostgres.Database other = Databases.migrated();
        byte[] whole = Files.readAllBytes(folder.resolve("plain"));
        Path damaged = folder.resolve("damaged");

        for (int part = 0; part <= 60; part++) {
            byte[] bytes = whole.clone();
            bytes[(int) ((whole.length - 1L) * part / 60)] ^= 4;
            Files.write(damaged, bytes);

            assertThatThrownBy(() -> restore(other, damaged, null))
                    .isInstanceOf(DeskUnavailable.class)
                    .hasMessageMatching("(?s)The file is damaged .*|.* is no backup of Kumkrong.*");
        }
        assertThat(ask(other, "select name_en from agency")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 25, 60, 100_000, -40, -1})
    void refusesASealedFileThatIsDamagedOrCutOff(int place) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("sealed"));
        int at = place < 0 ? whole.length + place : place;
        byte[] changed = whole.clone();
        changed[at] ^= 1;
        Path damaged = Files.write(folder.resolve("sealed-damaged-" + place), changed);
        Path cut = Files.write(folder.resolve("sealed-cut-" + place), Arrays.copyOf(whole, at));
        Path passphrase = Files.writeString(folder.resolve("passphrase"), PASSPHRASE.value() + "\n");

        assertThatThrownBy(() -> Backups.check(damaged, passphrase)).isInstanceOf(DeskUnavailable.class);
        assertThatThrownBy(() -> Backups.check(cut, passphrase)).isInstanceOf(DeskUnavailable.class);
        assertThat(Backups.check(folder.resolve("sealed"), passphrase).tables()).isGreaterThan(20);
    }

    @Test
    void leavesNothingHalfRestoredWhenItIsCutOffInTheMiddle() throws IOException, SQLException {
        TestPostgres.Database other = Databases.migrated();
        Map<String, List<String>> before = everyRow(other);

        assertThatThrownBy(() -> Backups.restore(
                        Databases.settings(other), folder.resolve("plain"), null, table -> killAt(table, other)))
                .isInstanceOf(DeskUnavailable.class);

        assertThat(everyRow(other)).isEqualTo(before);
        assertThat(ask(other, TABLES.replace("order by", "and not c.relforcerowsecurity order by")))
                .isEmpty();
        restore(other, folder.resolve("plain"), null);
        assertThat(everyRow(other)).isEqualTo(everyRowToComeBack());
    }

    private static void killAt(String table, TestPostgres.Database database) {
        if (table.equals("tip")) {
            try {
                assertThat(ask(database, """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """)).contains("t");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void bringsNothingBackIntoADatabaseInUse() {
        assertThatThrownBy(() -> restore(worked, folder.resolve("plain"), null))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void overwritesNoFile() {
        assertThatThrownBy(() -> make("plain", null))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("already there");
    }

    @Test
    void makesNoBackupThatWouldMissRows() throws SQLException {
        TestPostgres.Database other = Databases.migrated();
        Path file = folder.resolve("missing");
        try (Connection owner = other.connect(DatabaseRoles.MIGRATOR);
                Statement statement = owner.createStatement()) {
            statement.execute("drop policy backed_up on tip");
        }

        assertThatThrownBy(() -> Backups.make(Databases.settings(other), file, null, false, CLOCK, chance()))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("may not read tip");
        assertThat(folder)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("missing"));
    }

    @Test
    void theRoleForBackupsOnlyReads() throws SQLException {
        try (Connection owner = worked.connect(DatabaseRoles.MIGRATOR);
                Statement statement = owner.createStatement()) {
            statement.execute("set role " + DatabaseRoles.BACKUP);

            for (String attempt : List.of("delete from tip", "update officer set totp_step = 9", "truncate event")) {
                assertThatThrownBy(() -> statement.execute(attempt)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void bringsAnOlderBackupBackAndBringsItsTablesUpToDate() throws IOException, SQLException {
        TestPostgres.Database old = TestPostgres.fresh();
        Desk.flyway(Databases.settings(old)).target("202611251103").load().migrate();
        try (Connection owner = old.connect(DatabaseRoles.MIGRATOR);
                Statement statement = owner.createStatement()) {
            statement.execute("insert into agency (kind, name_en, name_th) values ('ngo', 'Of old', 'เดิม')");
        }
        Path file = folder.resolve("old");
        Backups.make(Databases.settings(old), file, null, true, CLOCK, chance());
        TestPostgres.Database other = Databases.migrated();

        restore(other, file, null);

        assertThat(ask(other, "select name_en from agency")).containsExactly("Of old");
        assertThat(ask(other, "select name_en from case_category")).contains("Human trafficking");
    }
}
