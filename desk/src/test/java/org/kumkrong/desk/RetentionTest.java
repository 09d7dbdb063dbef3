// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.desk.demo.DemoUnit;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.testkit.TestkitStreams;

/// Rules of retention and holds, as officers set them and as the database keeps them.
class RetentionTest {
    private static final int TIPS = 60;
    private static final Duration DONE_WITHIN = Duration.ofSeconds(60);
    private static final String REMOVED = "select detail->>'removed' from event where act = 'removed-by-rule'"
            + " and object_kind = 'retention' and object_id = 'tip'";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-15T02:00:00Z"));

    @TempDir
    private Path folder;

    private TestPostgres.Database database;
    private Desk desk;
    private Browser supervisor;
    private Browser administrator;

    @BeforeEach
    void open() throws IOException, SQLException, InterruptedException {
        TestkitStreams.write(folder.resolve("tips"), folder.resolve("truth"), 5, TIPS);
        database = Databases.migrated();
        DemoUnit.fill(Databases.settings(database), folder.resolve("tips"));
        desk = Desk.open(
                DeskSettings.demo(0, Databases.settings(database), Databases.KEY, Duration.ZERO),
                clock,
                new SecureRandom(new byte[] {1}));
        supervisor = Browser.signedIn(desk, "supervisor");
        administrator = Browser.signedIn(desk, "admin");
        OpenDesk.awaited(supervisor, "queue", "data-tip");
        await("select count(*) from arrival where read_at is null", "0");
        await("select count(*) from tip where not exists (select from standing s where s.tip_id = tip.tip_id)", "0");
        ask("update arrival set received_at = '2026-01-01' returning 1");
    }

    @AfterEach
    void close() {
        desk.close();
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

    private void await(String sql, String answer) throws SQLException {
        long until = System.nanoTime() + DONE_WITHIN.toNanos();
        while (!ask(sql).equals(List.of(answer)) && System.nanoTime() < until) {
            wakeKeepers();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(ask(sql)).containsExactly(answer);
    }

    /// They look once a minute; tests have no minute.
    private static void wakeKeepers() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("keeping"))
                .forEach(LockSupport::unpark);
    }

    private String agency() throws SQLException {
        return ask("select agency_id from officer where sign_in_name = 'supervisor'")
                .getFirst();
    }

    private List<String> ownTips() throws SQLException {
        return ask("select tip_id from tip where agency_id = '" + agency() + "' order by tip_no");
    }

    /// Tips that nothing keeps; those of the demonstration's cases are kept by them.
    private String dueTips() throws SQLException {
        return "select count(*) from tip t where agency_id = '" + agency() + "'"
                + " and not exists (select from case_tip c where c.tip_id = t.tip_id)"
                + " and not exists (select from claim c where c.tip_id = t.tip_id)"
                + " and not exists (select from legal_hold h where h.tip_id = t.tip_id)";
    }

    private String asked() throws SQLException {
        return ask("select rule_id from retention_rule where set_at is null and ended_at is null")
                .getFirst();
    }

    private void setRule(String kind, int days) throws IOException, SQLException, InterruptedException {
        supervisor.get("retention");
        supervisor.post("retention", Map.of("kind", kind, "days", String.valueOf(days)));
        administrator.get("retention");
        administrator.post("retention/" + asked() + "/agreement", Map.of());
    }

    @Test
    void needsASupervisorAndAnAdministrator() throws IOException, SQLException, InterruptedException {
        supervisor.get("retention");
        supervisor.post("retention", Map.of("kind", "tip", "days", "30"));
        String path = "retention/" + asked() + "/agreement";

        assertThat(supervisor.post(path, Map.of()).statusCode()).isEqualTo(404);
        assertThat(supervisor.get("retention").body())
                .contains("Not in force yet")
                .contains("would be removed");
        administrator.get("retention");
        administrator.post(path, Map.of());

        assertThat(supervisor.get("retention").body())
                .contains("Removed after 30 days")
                .contains("agreed to it");
        assertThatThrownBy(() -> ask("insert into retention_rule (agency_id, kind, days, asked_by, asked_role, set_by,"
                        + " set_role, set_at) select agency_id, 'search', 30, officer_id, 'supervisor', officer_id,"
                        + " 'supervisor', now() from officer where sign_in_name = 'supervisor' returning 1"))
                .hasMessageContaining("retention_rule_by_two");
        assertThat(supervisor
                        .post("retention", Map.of("kind", "tip", "days", "3"))
                        .body())
                .contains("from 30 to");
    }

    @Test
    void removesWhatIsDueAndNothingThatIsKept() throws IOException, SQLException, InterruptedException {
        List<String> tips = ownTips();
        String held = tips.get(0);
        String claimed = tips.get(1);
        String inCase = tips.get(2);
        String others = "select count(*) from tip where agency_id <> '" + agency() + "'";
        List<String> ofOthers = ask(others);
        supervisor.get("tips/" + held);
        supervisor.post("tips/" + held + "/hold", Map.of("why", "the court asks for it"));
        supervisor.post("tips/" + claimed + "/claim", Map.of());
        openCase(inCase);
        assertThat(supervisor.get("tips/" + held).body()).contains("the court asks for it");

        setRule("tip", 30);

        await(dueTips(), "0");
        assertThat(ownTips()).contains(held, claimed, inCase);
        assertThat(ask(others)).isEqualTo(ofOthers);
        String removed = String.valueOf(tips.size() - ownTips().size());
        assertThat(ask(REMOVED)).containsExactly(removed).isNotEqualTo(List.of("0"));
        assertThat(ask("select count(*) from event where act = 'removed-by-rule' and object_kind = 'tip'"))
                .containsExactly(removed);
        for (String table : List.of("standing", "mention")) {
            assertThat(ask("select 1 from " + table + " where tip_id not in (select tip_id from tip)"))
                    .as(table)
                    .isEmpty();
        }
        linksANewTipAfterwards();
    }

    private void openCase(String tip) throws IOException, InterruptedException {
        String form = supervisor.get("cases/new?tip=" + tip).body();
        String category = OpenDesk.firstMatch("<option value=\"([^\"]+)\">Human trafficking", form);
        supervisor.post("cases", Map.of("title", "Kite", "category", category, "tip", tip));
    }

    private void linksANewTipAfterwards() throws IOException, InterruptedException, SQLException {
        supervisor.get("arrivals");
        supervisor.upload("arrivals", "later.csv", """
                tip_id,received_at,source,incident_type,narrative,suspect_accounts
                later-1,2026-11-14T10:00+07:00,hotline-test,sextortion,He wants money,KBANK 7382419576
                """.getBytes(StandardCharsets.UTF_8));
        await(
                "select count(*) from standing join tip using (tip_id) where sender_id = 'later-1'"
                        + " and (select sum(tips) from queue_size) = (select count(*) from standing)",
                "1");
    }

    @Test
    void theDatabaseItselfRefusesToRemoveWhatIsKept() throws IOException, SQLException, InterruptedException {
        String held = ownTips().getFirst();
        assertThat(removedByKeeper("delete from tip")).isZero();
        supervisor.get("tips/" + held);
        supervisor.post("tips/" + held + "/hold", Map.of("why", "the court asks for it"));
        ask(
                "insert into retention_rule (agency_id, kind, days, asked_by, asked_role, asked_at, set_by, set_role, set_at)"
                        + " select s.agency_id, 'tip', 30, s.officer_id, 'supervisor', now(), a.officer_id, 'administrator', now()"
                        + " from officer s, officer a where s.sign_in_name = 'supervisor' and a.sign_in_name = 'admin' returning 1");

        for (String table : List.of("standing", "mention", "tip")) {
            assertThat(removedByKeeper("delete from " + table + " where tip_id = '" + held + "'"))
                    .as(table)
                    .isZero();
        }
        try (Connection linker = database.connect(DatabaseRoles.LINKER);
                Statement statement = linker.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from tip")).hasMessageContaining("permission denied");
            statement.execute("set role kumkrong_keeper");
            assertThat(statement.executeUpdate("delete from case_file")).isZero();
            for (String attempt : List.of(
                    "delete from event",
                    "select title from case_file",
                    "select words from case_note",
                    "select why from proposal",
                    "select document from tip",
                    "update tip set words = ''")) {
                assertThatThrownBy(() -> statement.execute(attempt)).hasMessageContaining("permission denied");
            }
        }
    }

    private int removedByKeeper(String sql) throws SQLException {
        try (Connection linker = database.connect(DatabaseRoles.LINKER);
                Statement statement = linker.createStatement()) {
            statement.execute("set role kumkrong_keeper");
            return statement.executeUpdate(sql);
        }
    }

    @Test
    void removesAClosedCaseWithItsNotesOnceNothingKeepsIt() throws IOException, SQLException, InterruptedException {
        String tip = ownTips().getFirst();
        openCase(tip);
        String id = ask("select case_id from case_file where title = 'Kite'").getFirst();
        openCase(ownTips().get(1));
        supervisor.get("cases/" + id);
        supervisor.post("cases/" + id + "/notes", Map.of("words", "told the school"));
        supervisor.post("cases/" + id + "/status", Map.of("status", "CLOSED", "why", "convicted"));
        supervisor.post("cases/" + id + "/hold", Map.of("why", "an appeal is pending"));
        setRule("case", 30);
        clock.move(Duration.ofDays(40));
        supervisor = Browser.signedIn(desk, "supervisor");

        await("select (max(ran_at) > '2026-12-20')::text from retention_run", "true");
        assertThat(ask("select title from case_file where case_id = '" + id + "'"))
                .containsExactly("Kite");
        String hold = ask("select hold_id from legal_hold where tip_id is null and released_at is null")
                .getFirst();
        supervisor.get("cases/" + id);
        supervisor.post("holds/" + hold + "/release", Map.of("why", "the appeal is over"));
        clock.move(Duration.ofHours(25));

        await("select count(*) from case_file where case_id = '" + id + "'", "0");
        for (String table : List.of("case_note", "case_tip", "legal_hold")) {
            assertThat(ask("select 1 from " + table + " where case_id = '" + id + "'"))
                    .as(table)
                    .isEmpty();
        }
        assertThat(ownTips()).contains(tip);
        assertThat(ask("select act from event where object_kind = 'case' and object_id = '" + id
                        + "' order by event_no desc limit 1"))
                .containsExactly("removed-by-rule");
        assertThat(ask("select status from case_file where title = 'Kite'")).containsExactly("open");
    }

    @Test
    void removesOldProposalsAndViewsThatNobodyOpens() throws IOException, SQLException, InterruptedException {
        String made = "insert into proposal (agency_id, officer_id, kind, origin, words, why, asked_at)"
                + " select agency_id, officer_id, 'link', '/tips/x', '[]', 'w', '%s' from officer"
                + " where sign_in_name = 'supervisor' returning 1";
        ask(made.formatted("2026-09-01"));
        ask(made.formatted("2026-11-10"));
        supervisor.get("queue");
        supervisor.post("views", Map.of("name", "in use", "asked", "band=URGENT"));
        supervisor.post("views", Map.of("name", "forgotten", "asked", "band=URGENT"));
        ask("update saved_view set used_at = '2026-09-01' returning 1");
        String used =
                ask("select view_id from saved_view where name = 'in use'").getFirst();
        supervisor.get("views/" + used);

        setRule("proposal", 30);
        setRule("view", 30);

        await("select count(*) from proposal", "1");
        await("select string_agg(name, ' ') from saved_view", "in use");
    }

    @Test
    void everyTableThatNamesACaseIsThoughtOf() throws SQLException {
        assertThat(
                        ask(
                                "select conrelid::regclass::text from pg_constraint where contype = 'f' and confrelid = 'case_file'::regclass"))
                .containsOnly("case_note", "case_tip", "broken_glass", "legal_hold", "share");
    }

    @Test
    void everyTableThatNamesATipIsThoughtOf() throws SQLException {
        assertThat(
                        ask(
                                "select conrelid::regclass::text from pg_constraint where contype = 'f' and confrelid = 'tip'::regclass"))
                .containsOnly(
                        "standing",
                        "mention",
                        "link",
                        "judgement",
                        "legal_hold", // removed before the tip
                        "share",
                        "shared_part", // go with it, once revoked
                        "tip_file",
                        "tip_sight", // go with it, by the database
                        "case_tip",
                        "claim"); // keep it
    }

    @Test
    void onlyASupervisorReleasesAHold() throws IOException, SQLException, InterruptedException {
        Browser investigator = Browser.signedIn(desk, "investigator");
        String tip = ownTips().getFirst();
        investigator.get("tips/" + tip);
        investigator.post("tips/" + tip + "/hold", Map.of("why", "  "));
        assertThat(ask("select 1 from legal_hold")).isEmpty();
        investigator.post("tips/" + tip + "/hold", Map.of("why", "evidence for the prosecutor"));
        String hold =
                ask("select hold_id from legal_hold where released_at is null").getFirst();

        assertThat(investigator
                        .post("holds/" + hold + "/release", Map.of("why", "over"))
                        .statusCode())
                .isEqualTo(404);
        supervisor.get("tips/" + tip);
        supervisor.post("holds/" + hold + "/release", Map.of("why", "the case is over"));

        assertThat(ask("select 1 from legal_hold where released_at is null")).isEmpty();
        assertThat(supervisor.get("tips/" + tip).body())
                .contains("the case is over")
                .contains("released the hold");
    }

    @Test
    void holdsEveryTipOfACaseEvenWhenItLeavesIt() throws IOException, SQLException, InterruptedException {
        List<String> tips = ownTips();
        openCase(tips.get(0));
        String id = ask("select case_id from case_file where title = 'Kite'").getFirst();
        supervisor.get("cases/" + id);
        supervisor.post("cases/" + id + "/hold", Map.of("why", "an appeal is pending"));
        supervisor.post("cases/" + id + "/tips", Map.of("tip", tips.get(1)));
        supervisor.post("cases/" + id + "/tips/" + tips.get(1) + "/removal", Map.of("why", "another matter"));
        assertThat(supervisor.get("cases/" + id).body()).contains("an appeal is pending");
        assertThat(supervisor.get("tips/" + tips.get(1)).body()).contains("because a case is on hold");

        setRule("tip", 30);

        await(dueTips(), "0");
        assertThat(ownTips()).contains(tips.get(0), tips.get(1)).hasSizeLessThan(tips.size());
    }

    @Test
    void removesFilesOnceTheirTipsAreGone() throws IOException, SQLException, InterruptedException {
        setRule("arrival", 30);
        await("select count(*) from retention_run", "1");
        String ofTips = "select count(*) from arrival where agency_id = '" + agency()
                + "' and arrival_id in (select arrival_id from tip)";
        assertThat(ask(ofTips)).isNotEqualTo(List.of("0"));

        setRule("tip", 30);
        clock.move(Duration.ofHours(25));

        await(dueTips(), "0");
        await(
                "select count(*) from arrival a where agency_id = '" + agency() + "' and not exists ("
                        + "select from arrival b join tip t using (arrival_id) where b.batch_id = a.batch_id)",
                "0");
        assertThat(ask("select 1 from rejection where arrival_id not in (select arrival_id from arrival)"))
                .isEmpty();
    }
}
