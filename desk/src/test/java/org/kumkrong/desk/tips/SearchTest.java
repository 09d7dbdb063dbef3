// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.desk.Databases;
import org.kumkrong.desk.TestPostgres;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.desk.search.IndexingWorker;
import org.kumkrong.desk.search.SoughtWords;
import org.kumkrong.desk.work.SoleWorker;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/// Searches through twenty thousand tips of two agencies, some not indexed yet, against a look at every one.
class SearchTest {
    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
    private static final int TIPS = 20_000;
    private static final String POLICE = "a0000000-0000-4000-8000-000000000000";
    private static final String HOTLINE = "b0000000-0000-4000-8000-000000000000";

    /// Every tip has letters of its own; one in three names a station, one in nine a sum, one in 500 a place.
    private static final String FILL = """
            insert into agency (agency_id, kind, name_en, name_th)
            values ('%1$s', 'police', 'One', 'หนึ่ง'), ('%2$s', 'hotline', 'Two', 'สอง');
            insert into arrival (arrival_id, agency_id, batch_id, file_name, sha256, bytes, read_at)
            select agency_id, agency_id, gen_random_uuid(), 'f', agency_id::text, '', now() from agency;
            insert into tip (agency_id, arrival_id, source, sender_id, incident, platform, sha256, document, words)
            select agency, agency, 's', n::text, 'OTHER', '', 's', '{}', concat_ws(E'\\n', md5(n::text),
                    case when n %% 3 = 0 then 'สถานีตำรวจ station' end, case when n %% 9 = 1 then 'pay 3,000 baht' end,
                    case when n %% 500 = 2 then 'ตลาดสด 100%%_sure' end)
            from generate_series(1, %3$d) n,
                lateral (select (case when n %% 2 = 0 then '%1$s' else '%2$s' end)::uuid agency) of_agency
            order by n;
            insert into standing (tip_id, tip_no, agency_id, queue_key, priority, band, alike_to, alike_count, subject_tips,
                subject_children, child_tips, children, completeness, detail)
            select tip_id, tip_no, agency_id, md5('place' || tip_no), 50, case when tip_no %% 4 < 2 then 'STANDARD' else 'MONITOR' end,
                tip_id, 0, 0, 0, 0, 0, 50, '{"reasons":[],"clocks":[],"missing":[]}' from tip
            """;

    private static TestPostgres.Database database;
    private static AnnotationConfigApplicationContext parts;
    private static SoleWorker indexing;
    private static Thread thread;

    @BeforeAll
    static void fill() throws SQLException {
        database = Databases.migrated();
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("set search_path = kumkrong");
            statement.execute(FILL.formatted(POLICE, HOTLINE, TIPS));
        }
        indexing = IndexingWorker.of(source(DatabaseRoles.LINKER));
        thread = Thread.ofPlatform().start(indexing);
        awaitIndexed(TIPS >> 13);
        parts = new AnnotationConfigApplicationContext();
        parts.registerBean("dataSource", DataSource.class, () -> source(DatabaseRoles.DESK));
        parts.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        parts.registerBean(JsonMapper.class, JsonMapper::shared);
        parts.register(Wall.class, Queue.class);
        parts.refresh();
    }

    @AfterAll
    static void close() throws InterruptedException {
        parts.close();
        indexing.stop();
        thread.join();
    }

    private static DataSource source(String role) {
        return new DriverManagerDataSource(database.url(), role, TestPostgres.PASSWORD.value());
    }

    private static List<String> ask(String sql) throws SQLException {
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

    private static void awaitIndexed(int chunks) throws SQLException {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        List<String> done = List.of(String.valueOf(chunks));
        while (System.nanoTime() < until
                && !ask("select count(*) from tip_chunk where tips >= 0").equals(done)) {
            ask("select pg_notify('kumkrong_arrivals', '')");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(ask("select count(*) from tip_chunk where tips >= 0")).isEqualTo(done);
    }

    private static List<String> found(String agency, String typed, Map<String, String> asked) {
        Viewer viewer = new Viewer(UUID.randomUUID(), UUID.fromString(agency), null, Role.INVESTIGATOR, "", "", "");
        return parts.getBean(Queue.class).page(viewer, new QueueFilter(asked), SoughtWords.of(typed), 0).stream()
                .map(row -> row.tip().toString())
                .toList();
    }

    /// Every tip is looked at, by nobody's index and behind no wall.
    private static List<String> standing(String agency, String more, String... fragments) throws SQLException {
        StringBuilder sql = new StringBuilder("select t.tip_id from tip t join standing s using (tip_id) where true");
        for (String fragment : fragments) {
            sql.append(" and strpos(t.words, '").append(fragment).append("') > 0");
        }
        return ask(sql + " and t.agency_id = '" + agency + "' " + more + " order by s.queue_key limit 51");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "station", // many
                "3,000",
                "สถานี", // many, in Thai
                "ตลาดสด",
                "100%_sure", // few, and signs that mean something to a database
                "c4ca4238a0b9", // one: the letters of tip 1
                "4f",
                "9", // too short for the index
                "nowhere to be found"
            })
    void findsWhatALookAtEveryTipFinds(String typed) throws SQLException {
        String quoted = '"' + typed + '"';
        for (String agency : List.of(POLICE, HOTLINE)) {
            assertThat(found(agency, quoted, Map.of())).isEqualTo(standing(agency, "", typed));
        }
    }

    @Test
    void findsTheLettersOfEveryThirtiethTip() throws SQLException {
        for (int tip = 1; tip <= TIPS; tip += 600) {
            String letters = ask("select substr(words, 9, 14) from tip where sender_id = '" + tip + "'")
                    .getFirst();
            String agency = tip % 2 == 0 ? POLICE : HOTLINE;

            assertThat(found(agency, '"' + letters + '"', Map.of()))
                    .hasSize(1)
                    .isEqualTo(standing(agency, "", letters));
            assertThat(found(tip % 2 == 0 ? HOTLINE : POLICE, '"' + letters + '"', Map.of()))
                    .isEmpty();
        }
    }

    @Test
    void narrowsAndGoesOnBehindAPage() throws SQLException {
        List<String> first = found(POLICE, "station", Map.of("band", "MONITOR"));
        String last = first.get(Queue.ROWS_MAX - 1);

        assertThat(first).isEqualTo(standing(POLICE, "and s.band = 'MONITOR'", "station"));
        assertThat(found(POLICE, "station", Map.of("band", "MONITOR", "after", last)))
                .isEqualTo(standing(
                        POLICE,
                        "and s.band = 'MONITOR' and s.queue_key > (select queue_key from standing where tip_id = '"
                                + last + "')",
                        "station"));
    }

    @Test
    void findsSeveralWordsThatMustAllStand() throws SQLException {
        assertThat(found(POLICE, "station baht", Map.of())).isEmpty();
        assertThat(found(POLICE, "station \"a1\"", Map.of())).isEqualTo(standing(POLICE, "", "station", "a1"));
        assertThat(found(HOTLINE, "baht pay", Map.of())).isEqualTo(standing(HOTLINE, "", "baht", "pay"));
    }

    @Test
    void endsWhatTakesTooLong() throws SQLException {
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            admin.setAutoCommit(false);
            statement.execute("lock table kumkrong.tip_gram in access exclusive mode"); // as slow as can be

            assertThatThrownBy(() -> found(POLICE, "station", Map.of())).isInstanceOf(QueryTimeoutException.class);

            admin.rollback();
        }
    }

    @Test
    void keepsNoLettersOfARemovedTip() throws SQLException {
        String naming = "select count(*) > 0 from tip_gram, generate_series(0, octet_length(tips) / 2 - 1) i"
                + " where chunk = 0 and octet_length(tips) < 1024"
                + " and get_byte(tips, 2 * i) * 256 + get_byte(tips, 2 * i + 1) = 5000";
        assertThat(ask(naming)).containsExactly("t");

        ask("delete from standing where tip_no = 5000 returning 1");
        ask("delete from tip where tip_no = 5000 returning 1");
        ask("update tip_chunk set tips = -1 where chunk = 0 returning 1");
        awaitIndexed(TIPS >> 13);

        assertThat(ask(naming)).containsExactly("f");
        assertThat(ask("select tips from tip_chunk where chunk = 0")).containsExactly("8190"); // numbers begin at 1
    }
}
