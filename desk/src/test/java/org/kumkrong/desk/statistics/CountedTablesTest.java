// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kumkrong.desk.Databases;
import org.kumkrong.desk.TestPostgres;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.desk.statistics.CountedWorld.Agency;
import org.kumkrong.desk.statistics.CountedWorld.Case;
import org.kumkrong.desk.statistics.CountedWorld.File;
import org.kumkrong.desk.statistics.CountedWorld.Tip;
import org.kumkrong.estimation.disclosure.DisclosurePolicy;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What the database counts, against a look at every tip and case.
class CountedTablesTest {
    private static final CountedWorld WORLD = new CountedWorld(4, 240, 90);
    private static final Agency OURS = WORLD.agencies.get(0);

    private static AnnotationConfigApplicationContext parts;
    private static Wall wall;
    private static UnitStatistics statistics;

    @BeforeAll
    static void fill() throws SQLException {
        TestPostgres.Database database = Databases.migrated();
        try (Connection admin = database.connectAsAdmin()) {
            WORLD.write(admin);
        }
        parts = new AnnotationConfigApplicationContext();
        parts.registerBean(
                "dataSource",
                DataSource.class,
                () -> new DriverManagerDataSource(database.url(), DatabaseRoles.DESK, TestPostgres.PASSWORD.value()));
        parts.registerBean(Clock.class, () -> Clock.fixed(CountedWorld.NOW, ZoneOffset.UTC));
        parts.register(Wall.class, CountedTables.class, UnitStatistics.class);
        parts.refresh();
        wall = parts.getBean(Wall.class);
        statistics = parts.getBean(UnitStatistics.class);
    }

    @AfterAll
    static void close() {
        parts.close();
    }

    static List<Period> periods() {
        return List.of(
                Period.ever(),
                Period.ofYear(2023),
                Period.ofYear(2024),
                Period.ofFiscalYear(2024),
                new Period(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29)),
                new Period(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 1)),
                Period.ofYear(1999));
    }

    private static CountedTable table(Viewer viewer, String id, Period period) {
        return wall.read(
                viewer,
                jdbc -> parts.getBean(CountedTables.class).of(jdbc, period).stream()
                        .filter(table -> table.id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    private static List<CountedTable> all(Viewer viewer) {
        return wall.read(viewer, jdbc -> parts.getBean(CountedTables.class).of(jdbc, Period.ever()));
    }

    private static List<Work> load(Viewer viewer) {
        return wall.read(viewer, jdbc -> Work.of(jdbc, Period.ever()));
    }

    private static CountedTable ours(String id, Period period) {
        return table(OURS.viewer(Role.SUPERVISOR), id, period);
    }

    /// Cells that count somebody, by the keys of their row and column.
    private static Map<String, Long> cells(CountedTable table) {
        Map<String, Long> cells = new TreeMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                if (table.count(row, column) > 0) {
                    cells.put(
                            table.rows().get(row).key() + " "
                                    + table.columns().get(column).key(),
                            table.count(row, column));
                }
            }
        }
        return cells;
    }

    private static <T> Map<String, Long> counted(Stream<T> things, Function<T, String> cell) {
        Map<String, Long> counts = new TreeMap<>();
        things.forEach(thing -> counts.merge(cell.apply(thing), 1L, Long::sum));
        return counts;
    }

    private static boolean within(Period period, Instant at) {
        LocalDate day = CountedWorld.day(at);
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private static Stream<Tip> tips(Agency agency, Period period) {
        return WORLD.tips.stream().filter(tip -> tip.agency().equals(agency) && within(period, tip.arrived()));
    }

    private static Stream<Case> cases(Period period) {
        return WORLD.cases.stream().filter(made -> made.agency().equals(OURS) && within(period, made.opened()));
    }

    private static String category(Case made) {
        return made.status().equals("removed") ? "removed" : made.category().toString();
    }

    @ParameterizedTest
    @MethodSource("periods")
    void countsCasesByYearCategoryAndStatus(Period period) {
        assertThat(cells(ours("cases-by-year", period)))
                .isEqualTo(counted(
                        cases(period), made -> CountedWorld.day(made.opened()).getYear() + " " + category(made)));
        assertThat(cells(ours("cases-by-status", period)))
                .isEqualTo(counted(cases(period), made -> category(made) + " " + made.status()));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void countsTipsBySourceAndMonthOrYear(Period period) {
        boolean years = period.isEver();

        assertThat(cells(ours("tips-by-source", period))).isEqualTo(counted(tips(OURS, period), tip -> {
            LocalDate day = CountedWorld.day(tip.arrived());
            return (years ? String.valueOf(day.getYear()) : YearMonth.from(day).toString()) + " " + tip.source();
        }));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void countsWhatWasSent(Period period) {
        Map<String, Long> expected = new TreeMap<>();
        for (File file : WORLD.files) {
            if (file.agency().equals(OURS) && within(period, file.arrived())) {
                String by = file.by().isEmpty() ? "(officers)" : file.by();
                expected.merge(by + " fresh", (long) file.tips(), Long::sum);
                expected.merge(by + " known", (long) file.known(), Long::sum);
                expected.merge(by + " notRead", (long) file.rejected(), Long::sum);
            }
        }
        expected.values().removeIf(count -> count == 0);

        assertThat(cells(ours("sent", period))).isEqualTo(expected);
    }

    private static String wait(Tip tip) {
        if (tip.taken() == null) {
            return tip.behind() ? "behind" : "waiting";
        }
        Duration waited = Duration.between(tip.arrived(), tip.taken());
        return waited.toHours() < 1 ? "hour" : waited.toHours() < 24 ? "day" : waited.toDays() < 7 ? "week" : "later";
    }

    @ParameterizedTest
    @MethodSource("periods")
    void countsHowLongTipsWaitedAndWhatBecameOfThem(Period period) {
        assertThat(cells(ours("waits", period)))
                .isEqualTo(counted(tips(OURS, period), tip -> tip.band() + " " + wait(tip)));
        assertThat(cells(ours("outcomes", period)))
                .isEqualTo(counted(tips(OURS, period), tip -> tip.source() + " " + tip.became()));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void findsHalfAndNineInTenWithThoseWhoStillWait(Period period) {
        List<Spread> spreads = wall.read(OURS.viewer(Role.SUPERVISOR), jdbc -> Spread.of(TipCounts.of(jdbc, period)));

        for (Spread spread : spreads) {
            List<Double> waits = tips(OURS, period)
                    .filter(tip -> spread.band().equals(Spread.ALL)
                            || tip.band().equals(spread.band().key()))
                    .filter(tip -> tip.taken() != null || !tip.behind())
                    .map(tip -> tip.taken() == null
                            ? Double.POSITIVE_INFINITY
                            : Duration.between(tip.arrived(), tip.taken()).toMillis() / 1000.0)
                    .sorted()
                    .toList();
            assertThat(spread.tips()).isEqualTo(waits.size());
            assertThat(spread.half()).isEqualTo(waits.get((waits.size() + 1) / 2 - 1));
            assertThat(spread.most()).isEqualTo(waits.get((int) Math.ceil(waits.size() * 0.9) - 1));
        }
        assertThat(spreads.isEmpty()).isEqualTo(tips(OURS, period).findAny().isEmpty());
    }

    private static String ran(Tip tip, Instant clock) {
        if (clock.isBefore(tip.arrived())) {
            return "over";
        }
        if (tip.taken() != null) {
            return tip.taken().isAfter(clock) ? "missed" : "met";
        }
        return tip.behind() ? "behind" : clock.isAfter(CountedWorld.NOW) ? "running" : "untouched";
    }

    @ParameterizedTest
    @MethodSource("periods")
    void countsClocksMetAndMissed(Period period) {
        List<String> clocks = new ArrayList<>();
        tips(OURS, period).forEach(tip -> {
            if (tip.deadline() != null) {
                clocks.add("DEADLINE " + ran(tip, tip.deadline()));
            }
            if (tip.meeting() != null) {
                clocks.add("MEETING " + ran(tip, tip.meeting()));
            }
        });

        assertThat(cells(ours("clocks", period))).isEqualTo(counted(clocks.stream(), clock -> clock));
    }

    @Test
    void theWorldHasEveryKindOfCell() {
        assertThat(WORLD.tips.stream().map(CountedTablesTest::wait).distinct())
                .containsExactlyInAnyOrder("hour", "day", "week", "later", "waiting", "behind");
        assertThat(cells(ours("clocks", Period.ever())).keySet().stream()
                        .map(cell -> cell.split(" ")[1])
                        .distinct())
                .containsExactlyInAnyOrder("met", "missed", "untouched", "running", "behind", "over");
        assertThat(cells(ours("cases-by-status", Period.ever()))).containsKey("removed removed");
    }

    @Test
    void totalsAreSums() {
        CountedTable table = ours("waits", Period.ofYear(2024));

        assertThat(table.total()).isEqualTo(tips(OURS, Period.ofYear(2024)).count());
        assertThat(table.rowTotal(0))
                .isEqualTo(tips(OURS, Period.ofYear(2024))
                        .filter(tip -> tip.band().equals("IMMEDIATE"))
                        .count());
        assertThat(table.columnTotal(0))
                .isEqualTo(tips(OURS, Period.ofYear(2024))
                        .filter(tip -> wait(tip).equals("hour"))
                        .count());
    }

    @Test
    void anEmptyUnitHasEmptyTables() {
        List<ShownTable> shown = shown(WORLD.agencies.get(2).viewer(Role.SUPERVISOR), DisclosurePolicy.usual());

        assertThat(shown)
                .hasSize(7)
                .allSatisfy(each -> assertThat(each.table().isEmpty()).isTrue());
    }

    @Test
    void oneTipIsOneTipAndHiddenFromWhoIsThereForNumbers() {
        Agency one = WORLD.agencies.get(3);

        assertThat(cells(table(one.viewer(Role.SUPERVISOR), "waits", Period.ofYear(2024))))
                .isEqualTo(Map.of("URGENT waiting", 1L));
        assertThat(table(one.viewer(Role.SUPERVISOR), "waits", Period.ofYear(2023))
                        .isEmpty())
                .isTrue();
        rounding(one);
        assertThat(shown(one.viewer(Role.STATISTICIAN), DisclosurePolicy.usual()))
                .allSatisfy(each -> assertThat(each.isShown()).isFalse())
                .anySatisfy(each -> assertThat(each.withheld()).isEqualTo("few"));
    }

    /// From now on the sheets of an agency round.
    private static void rounding(Agency agency) {
        Viewer leads = agency.viewer(Role.SUPERVISOR);
        wall.write(
                leads,
                jdbc -> jdbc.sql("""
                                insert into fact_setting (agency_id, method, population_of, contact, set_by)
                                values (:agency, 'round', '', '', :officer) on conflict do nothing
                                """)
                        .param("agency", leads.agencyId())
                        .param("officer", leads.officerId())
                        .update());
    }

    @Test
    void besideSheetsThatLeaveOutNothingIsRounded() {
        Viewer statistician = WORLD.agencies.get(1).viewer(Role.STATISTICIAN);

        assertThat(shown(statistician, DisclosureRule.USUAL.policy())).isEmpty();
    }

    private static List<ShownTable> shown(Viewer viewer, DisclosurePolicy policy) {
        return wall.read(
                viewer,
                jdbc -> statistics.count(jdbc, viewer, Period.ever(), policy).tables());
    }

    @Test
    void everyOfficerCountsTheCasesThatTheyMaySee() {
        assertThat(table(OURS.viewer(Role.INVESTIGATOR), "cases-by-year", Period.ever())
                        .total())
                .isEqualTo(visible(made -> made.owner().equals(OURS.officer(Role.INVESTIGATOR))
                        || OURS.team().equals(made.team())));
        assertThat(table(OURS.viewer(Role.ANALYST), "cases-by-year", Period.ever())
                        .total())
                .isEqualTo(visible(made -> made.owner().equals(OURS.officer(Role.ANALYST))));
        assertThat(table(OURS.viewer(Role.STATISTICIAN), "cases-by-year", Period.ever())
                        .total())
                .isEqualTo(cases(Period.ever()).count());
    }

    private static long visible(Predicate<Case> mine) {
        return cases(Period.ever())
                .filter(made -> !made.status().equals("removed") && mine.test(made))
                .count();
    }

    @Test
    void nobodyCountsWhatIsNotTheirs() {
        Viewer stranger = WORLD.agencies.get(2).viewer(Role.SUPERVISOR);
        for (Viewer viewer : List.of(stranger, OURS.viewer(Role.AUDITOR), OURS.viewer(Role.ADMINISTRATOR))) {
            assertThat(all(viewer))
                    .allSatisfy(table -> assertThat(table.isEmpty()).isTrue());
            assertThat(load(viewer)).isEmpty();
        }
    }

    @Test
    void whoIsThereForNumbersSeesNoRow() {
        Viewer statistician = OURS.viewer(Role.STATISTICIAN);
        for (String held : List.of("tip", "arrival", "standing", "claim", "case_file", "case_tip", "rejection")) {
            assertThat(wall.<Long>read(
                            statistician,
                            jdbc -> jdbc.sql("select count(*) from " + held)
                                    .query(Long.class)
                                    .single()))
                    .as(held)
                    .isZero();
        }
        assertThat(load(statistician)).isEmpty();
    }

    @Test
    void whoIsThereForNumbersSeesNoSmallNumber() {
        rounding(OURS);

        List<ShownTable> shown = shown(OURS.viewer(Role.STATISTICIAN), DisclosureRule.USUAL.policy());

        assertThat(shown)
                .hasSize(3)
                .noneSatisfy(each -> assertThat(each.table().id()).startsWith("cases"))
                .anySatisfy(each -> assertThat(each.isShown() && each.hides()).isTrue());
        for (ShownTable each : shown) {
            assertThat(each.numbers().stream().flatMap(List::stream))
                    .as(each.table().id())
                    .allSatisfy(number -> assertThat(number.orElse(0)).isNotIn(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L))
                    .allSatisfy(number -> assertThat(number.orElse(0) % 5).isZero());
        }
    }

    @Test
    void officersSeeTheirOwnLoadAndSupervisorsTheAgencys() {
        List<Work> own = load(OURS.viewer(Role.INVESTIGATOR));
        List<Work> team = load(OURS.viewer(Role.SUPERVISOR));

        assertThat(own).hasSize(1).isEqualTo(team);
        assertThat(load(OURS.viewer(Role.ANALYST))).isEmpty();
        assertThat(own.getFirst().held())
                .isEqualTo(tips(OURS, Period.ever())
                        .filter(tip -> tip.became().equals("held"))
                        .count());
        assertThat(own.getFirst().opened())
                .isEqualTo(tips(OURS, Period.ever())
                        .filter(tip -> tip.taken() != null)
                        .count());
        assertThat(own.getFirst().night())
                .isEqualTo(tips(OURS, Period.ever())
                        .filter(tip -> tip.taken() != null)
                        .map(tip -> tip.arrived().atZone(CountedWorld.BANGKOK).getHour())
                        .filter(hour -> hour >= 22 || hour < 6)
                        .count());
    }
}
