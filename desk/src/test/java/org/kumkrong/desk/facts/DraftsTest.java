// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.Databases;
import org.kumkrong.desk.TestPostgres;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.facts.FactSheets.Drafting;
import org.kumkrong.desk.linking.LinkingState;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.estimation.disclosure.Attacker;
import org.kumkrong.estimation.disclosure.Protection;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A statistician who draws up sheet after sheet to learn what no sheet may show.
class DraftsTest {
    private static final Instant NOW = Instant.parse("2026-11-15T02:00:00Z");
    private static final UUID AGENCY = new UUID(1, 0);
    private static final Viewer STATISTICIAN = viewer(1, Role.STATISTICIAN);
    private static final Viewer SUPERVISOR = viewer(2, Role.SUPERVISOR);
    private static final UUID TRAFFICKING = new UUID(9, 1);
    private static final UUID ABUSE = new UUID(9, 2);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final int SMALLEST = 11;

    private TestPostgres.Database database;
    private AnnotationConfigApplicationContext parts;
    private Wall wall;
    private FactSheets sheets;
    private SeenDrafts drafts;

    private static Viewer viewer(int officer, Role role) {
        return new Viewer(new UUID(2, officer), AGENCY, null, role, "", "Unit", "หน่วย");
    }

    @BeforeEach
    void open() throws SQLException {
        database = Databases.migrated();
        run("insert into agency (agency_id, kind, name_en, name_th) values (?, 'police', 'Unit', 'หน่วย')", AGENCY);
        for (Viewer each : List.of(STATISTICIAN, SUPERVISOR)) {
            run(
                    "insert into officer (officer_id, agency_id, sign_in_name, display_name, role) values (?, ?, ?, 'n', ?)",
                    each.officerId(),
                    AGENCY,
                    each.role().word(),
                    each.role().word());
        }
        run("insert into case_category (category_id, name_en, name_th) values (?, 'Trafficking', 'ค')", TRAFFICKING);
        run("insert into case_category (category_id, name_en, name_th) values (?, 'Abuse', 'ล')", ABUSE);
        parts = new AnnotationConfigApplicationContext();
        parts.registerBean(
                DriverManagerDataSource.class,
                () -> new DriverManagerDataSource(database.url(), DatabaseRoles.DESK, TestPostgres.PASSWORD.value()));
        parts.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        parts.registerBean(SheetWords.class, SampleSheet::words);
        parts.register(Wall.class, LinkingState.class, SheetsWorker.class, FactSheets.class, SeenDrafts.class);
        parts.refresh();
        parts.getBean(SheetsWorker.class).stop(); // what is estimated is not asked for here
        wall = parts.getBean(Wall.class);
        sheets = parts.getBean(FactSheets.class);
        drafts = parts.getBean(SeenDrafts.class);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection admin = database.connectAsAdmin();
                Statement first = admin.createStatement();
                PreparedStatement statement = prepared(admin, first, sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection admin, Statement first, String sql) throws SQLException {
        first.execute("set search_path = kumkrong, kumkrong_extensions");
        return admin.prepareStatement(sql);
    }

    private void cases(int count, UUID category, YearMonth month) throws SQLException {
        for (int i = 0; i < count; i++) {
            run(
                    "insert into case_file (case_id, agency_id, title, category_id, status, owner_id, opened_at)"
                            + " values (gen_random_uuid(), ?, 'c', ?, 'open', ?, ?)",
                    AGENCY,
                    category,
                    SUPERVISOR.officerId(),
                    month.atDay(3).atStartOfDay().atOffset(ZoneOffset.UTC));
        }
    }

    private UUID draft(YearMonth from, YearMonth to) {
        return sheets.draft(STATISTICIAN, from.atDay(1), to.atEndOfMonth()) instanceof Drafting.Made(UUID sheet)
                ? sheet
                : new UUID(0, 0);
    }

    private String read(UUID sheet) {
        Counts counts = wall.read(STATISTICIAN, jdbc -> counts(jdbc, sheet));
        Counts.Table table = counts.tables().getFirst();
        StringBuilder shown = new StringBuilder(table.withheld() == null ? "" : "withheld");
        table.rows()
                .forEach(row -> shown.append(row.label().en())
                        .append(' ')
                        .append(row.shown().text())
                        .append('\n'));
        return shown.toString();
    }

    private static Counts counts(JdbcClient jdbc, UUID sheet) {
        return Counts.of(jdbc.sql("select counted from fact_count where sheet_id = :sheet")
                .param("sheet", sheet)
                .query(byte[].class)
                .single());
    }

    /// How far apart the least and the most lie that cases of a month can be, for who kept these sheets.
    private long open(YearMonth month, List<UUID> kept) {
        return wall.read(STATISTICIAN, jdbc -> {
            List<Protection.Release> releases = kept.stream()
                    .map(sheet -> counts(jdbc, sheet).tables().getFirst())
                    .filter(table -> table.withheld() == null)
                    .map(Counts.Table::release)
                    .toList();
            Set<String> asked = new HashSet<>();
            Counting.items(jdbc, month.atDay(1), month.atEndOfMonth()).forEach(item -> asked.add(item.member()));
            return new Attacker(releases).of(asked).width();
        });
    }

    @Test
    void twoDraftsCannotBeSubtracted() throws SQLException {
        cases(3, TRAFFICKING, JUNE);
        cases(20, TRAFFICKING, JULY);
        cases(30, ABUSE, JULY);

        UUID both = draft(JUNE, JULY);
        UUID later = draft(JULY, JULY);

        assertThat(read(both)).contains("Trafficking 23", "All 53");
        assertThat(open(JUNE, List.of(both, later))).isGreaterThanOrEqualTo(SMALLEST - 1);
    }

    @Test
    void twoWaysOfHidingAreNotUsedSideBySide() throws SQLException {
        cases(30, TRAFFICKING, JUNE);
        UUID first = draft(JUNE, JUNE);
        FactRules rules = new FactRules(wall);
        rules.set(SUPERVISOR, new FactRules.Wish(true, null, null, "", ""), JULY.atDay(1));

        Drafting other = sheets.draft(STATISTICIAN, JUNE.atDay(1), JULY.atEndOfMonth());
        makeReady(first);
        drafts.setAside(SUPERVISOR, List.of(first), "another way from now on");
        Drafting alone = sheets.draft(STATISTICIAN, JUNE.atDay(1), JULY.atEndOfMonth());

        assertThat(other).isInstanceOf(Drafting.OtherMethod.class);
        assertThat(alone).isInstanceOf(Drafting.Made.class);
    }

    @Test
    void threeDraftsCannotBeSubtracted() throws SQLException {
        cases(30, TRAFFICKING, JUNE);
        cases(4, TRAFFICKING, JULY);
        cases(40, TRAFFICKING, AUGUST);

        UUID all = draft(JUNE, AUGUST);
        UUID first = draft(JUNE, JUNE);
        UUID last = draft(AUGUST, AUGUST);

        assertThat(read(all)).contains("All 74");
        assertThat(read(first)).contains("All 30");
        assertThat(open(JULY, List.of(all, first, last))).isGreaterThanOrEqualTo(SMALLEST - 1);
    }

    @Test
    void aCaseOpenedBetweenTwoDraftsDoesNotShow() throws SQLException {
        cases(20, TRAFFICKING, JUNE);
        UUID before = draft(JUNE, JULY);
        cases(1, TRAFFICKING, JULY);

        UUID after = draft(JUNE, JULY);

        assertThat(open(JULY, List.of(before, after))).isGreaterThanOrEqualTo(SMALLEST - 1);
    }

    @Test
    void theSamePeriodOfUnchangedDataReadsTheSame() throws SQLException {
        cases(3, TRAFFICKING, JUNE);
        cases(20, TRAFFICKING, JULY);
        cases(30, ABUSE, JULY);
        cases(25, ABUSE, AUGUST);
        String year = read(draft(JUNE, AUGUST));
        String july = read(draft(JULY, AUGUST));

        assertThat(read(draft(JUNE, AUGUST))).isEqualTo(year);
        assertThat(read(draft(JULY, AUGUST))).isEqualTo(july);
        assertThat(read(draft(JUNE, AUGUST))).isEqualTo(year);
    }

    @Test
    void givingUpADraftDoesNotUnsayIt() throws SQLException {
        cases(3, TRAFFICKING, JUNE);
        cases(20, TRAFFICKING, JULY);
        UUID both = draft(JUNE, JULY);
        makeReady(both);
        sheets.discard(STATISTICIAN, both);

        UUID later = draft(JULY, JULY);

        assertThat(open(JUNE, List.of(both, later))).isGreaterThanOrEqualTo(SMALLEST - 1);
    }

    @Test
    void whatASupervisorSetsAsideNoLongerHidesAnything() throws SQLException {
        cases(3, TRAFFICKING, JUNE);
        cases(20, TRAFFICKING, JULY);
        UUID both = draft(JUNE, JULY);
        makeReady(both);
        String before = read(draft(JULY, JULY));

        int aside = drafts.setAside(
                SUPERVISOR,
                drafts.list(SUPERVISOR).stream().map(SeenDrafts.Seen::id).toList(),
                "tried out");

        assertThat(before).isEqualTo("withheld");
        assertThat(aside).isEqualTo(2);
        assertThat(read(draft(JULY, JULY))).contains("All 20");
        assertThat(sheets.find(STATISTICIAN, both).orElseThrow().standing()).isEqualTo("aside");
        assertThat(sheets.history(SUPERVISOR, both))
                .anyMatch(entry -> entry.act().equals("facts-set-aside"));
        assertThat(drafts.setAside(SUPERVISOR, List.of(both), "again")).isZero();
    }

    @Test
    void aStatisticianSetsNothingAside() throws SQLException {
        cases(20, TRAFFICKING, JULY);
        UUID sheet = draft(JULY, JULY);

        assertThatThrownBy(() -> drafts.setAside(STATISTICIAN, List.of(sheet), "mine"))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void twoAtOnceSeeOneAnother() throws SQLException {
        cases(3, TRAFFICKING, JUNE);
        cases(20, TRAFFICKING, JULY);
        CompletableFuture<UUID> one = CompletableFuture.supplyAsync(() -> draft(JUNE, JULY));
        CompletableFuture<UUID> other = CompletableFuture.supplyAsync(() -> draft(JULY, JULY));

        assertThat(open(JUNE, List.of(one.join(), other.join()))).isGreaterThanOrEqualTo(SMALLEST - 1);
    }

    @Test
    void twoClicksDrawUpOneSheet() throws SQLException {
        cases(20, TRAFFICKING, JULY);
        CompletableFuture<UUID> one = CompletableFuture.supplyAsync(() -> draft(JULY, JULY));
        CompletableFuture<UUID> other = CompletableFuture.supplyAsync(() -> draft(JULY, JULY));
        UUID first = one.join();

        assertThat(other.join()).isEqualTo(first);
        assertThat(drafts.list(SUPERVISOR)).hasSize(1);
        assertThat(draft(JUNE, JULY)).isNotEqualTo(first);
        cases(12, TRAFFICKING, JULY);
        UUID more = draft(JULY, JULY);
        cases(12, ABUSE, JULY);
        assertThat(draft(JULY, JULY)).isNotIn(first, more);
    }

    @Test
    void afterFortyDraftsSomeAreSetAsideFirst() throws SQLException {
        cases(20, TRAFFICKING, JULY);
        for (int i = 0; i < SeenDrafts.COUNT_MAX; i++) {
            assertThat(draft(i % 2 == 0 ? JULY : JUNE, JULY)).isNotEqualTo(new UUID(0, 0));
        }

        assertThat(sheets.draft(STATISTICIAN, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31)))
                .isEqualTo(new Drafting.ManyDrafts());
    }

    private void makeReady(UUID sheet) throws SQLException {
        run("update fact_sheet set stage = 'ready', content = 'written' where sheet_id = ?", sheet);
    }
}
