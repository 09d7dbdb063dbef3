// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.desk.postgres.DatabaseRoles;

/// What the database itself refuses about fact sheets, whatever a program asks of it. The small world
/// of `walls/world.sql`: sheet 1
/// is estimated, sheet 2 waits for a second approval, sheet 3 was published and withdrawn, sheet 4 set aside.
class FactWallTest {
    private static final String AGENCY = "a0000000-0000-4000-8000-000000000000";
    private static final String DRAFTER = "a0000000-0000-4000-8000-0000000000cc";
    private static final String BOSS = "a0000000-0000-4000-8000-000000000051";
    private static final String OTHER_BOSS = "a0000000-0000-4000-8000-000000000052";
    private static final String INVESTIGATOR = "a0000000-0000-4000-8000-000000000011";
    private static final String WAITS = "fa000000-0000-4000-8000-000000000002";
    private static final String GONE = "fa000000-0000-4000-8000-000000000003";

    private static TestPostgres.Database database;

    private Connection desk;

    @BeforeAll
    static void makeTheWorld() throws SQLException, IOException {
        database = Databases.migrated();
        try (Connection admin = database.connectAsAdmin();
                InputStream world =
                        Objects.requireNonNull(FactWallTest.class.getResourceAsStream("/walls/world.sql"))) {
            execute(admin, "set search_path = kumkrong, kumkrong_extensions");
            execute(admin, new String(world.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void connect() throws SQLException {
        desk = database.connect(DatabaseRoles.DESK);
        desk.setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        desk.rollback();
        desk.close();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void as(String role, String officer) throws SQLException {
        execute(
                desk,
                "select set_config('kumkrong.agency', '%s', true), set_config('kumkrong.role', '%s', true), set_config('kumkrong.officer', '%s', true)"
                        .formatted(AGENCY, role, officer));
    }

    private String ask(String sql) throws SQLException {
        try (Statement statement = desk.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void approve(String role, String officer, String sheet, String content) throws SQLException {
        as(role, officer);
        execute(
                desk,
                "insert into fact_approval (sheet_id, agency_id, officer_id, role, content_sha256) values ('%s', '%s', '%s', '%s', encode(sha256('%s'), 'hex'))"
                        .formatted(sheet, AGENCY, officer, role, content));
    }

    private void publish(int number) throws SQLException {
        as("supervisor", BOSS);
        execute(
                desk,
                "insert into fact_publication (publication_no, agency_id, sheet_id, content_sha256, published_by)"
                        + " select %d, agency_id, sheet_id, content_sha256, '%s' from fact_sheet where sheet_id = '%s'"
                                .formatted(number, BOSS, WAITS));
    }

    private void setAside(String sheet) throws SQLException {
        execute(
                desk,
                "insert into fact_set_aside (sheet_id, agency_id, why, set_aside_by) values ('%s', '%s', 'w', '%s')"
                        .formatted(sheet, AGENCY, BOSS));
    }

    private void refused(Attempt attempt, String why) {
        assertThatThrownBy(attempt::go).isInstanceOf(SQLException.class).hasMessageContaining(why);
    }

    private interface Attempt {
        void go() throws SQLException;
    }

    @Test
    void whoDrewItUpDoesNotApprove() {
        refused(() -> approve("statistician", DRAFTER, WAITS, "two"), "row-level security");
    }

    @Test
    void nobodyApprovesTwice() {
        refused(() -> approve("supervisor", BOSS, WAITS, "two"), "duplicate key");
    }

    @Test
    void nobodyApprovesForAnotherOrWithAnotherRole() throws SQLException {
        as("investigator", INVESTIGATOR);
        refused(
                () -> execute(
                        desk,
                        "insert into fact_approval (sheet_id, agency_id, officer_id, role, content_sha256) select sheet_id, agency_id, '%s', 'supervisor', content_sha256 from fact_sheet where sheet_id = '%s'"
                                .formatted(INVESTIGATOR, WAITS)),
                "row-level security");
    }

    @Test
    void nobodyApprovesWhatTheSheetDoesNotSay() {
        refused(() -> approve("investigator", INVESTIGATOR, WAITS, "something else"), "row-level security");
    }

    @Test
    void oneApprovalIsNotEnough() {
        refused(() -> publish(2), "two others must have approved");
    }

    @Test
    void twoApprovalsAreEnough() throws SQLException {
        approve("investigator", INVESTIGATOR, WAITS, "two");
        publish(2);

        assertThat(ask("select count(*) from fact_publication")).isEqualTo("2");
    }

    @Test
    void approvalsForOtherWordsDoNotCount() throws SQLException {
        approve("investigator", INVESTIGATOR, WAITS, "two");
        as("statistician", DRAFTER);
        execute(desk, "update fact_sheet set content = 'changed' where sheet_id = '" + WAITS + "'");

        refused(() -> publish(2), "two others must have approved");
    }

    @Test
    void onlyWhoDrewItUpChangesItsWords() throws SQLException {
        as("supervisor", BOSS);

        refused(
                () -> execute(desk, "update fact_sheet set content = 'changed' where sheet_id = '" + WAITS + "'"),
                "changed by who drew it up");
    }

    @Test
    void aSheetThatWasOvertakenIsNotPublished() throws SQLException {
        approve("investigator", INVESTIGATOR, WAITS, "two");

        refused(() -> publish(3), "another sheet was published");
    }

    @Test
    void whatWasPublishedIsNotChangedEvenByWhoDrewItUp() throws SQLException {
        as("statistician", DRAFTER);

        refused(
                () -> execute(desk, "update fact_sheet set content = 'changed' where sheet_id = '" + GONE + "'"),
                "a published sheet is never changed");
    }

    @Test
    void onlyWhoLeadsSetsADraftAside() throws SQLException {
        as("statistician", DRAFTER);
        execute(desk, "update fact_sheet set stage = 'discarded' where sheet_id = '" + WAITS + "'");

        refused(() -> setAside(WAITS), "row-level security");
    }

    @Test
    void whatWasPublishedOrMayBeIsNotSetAside() throws SQLException {
        as("supervisor", BOSS);

        refused(() -> setAside(GONE), "given up before it is set aside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from fact_set_aside",
                "update fact_publication set content_sha256 = ''",
                "delete from fact_publication",
                "truncate fact_publication cascade",
                "update fact_approval set role = 'supervisor'",
                "delete from fact_approval",
                "delete from fact_withdrawal",
                "update fact_count set counted = ''",
                "delete from fact_count",
                "delete from fact_sheet",
                "update fact_sheet set published_then = 0"
            })
    void nothingIsUnpublished(String attempt) throws SQLException {
        as("supervisor", OTHER_BOSS);

        refused(() -> execute(desk, attempt), "permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update fact_publication set content_sha256 = ''",
                "delete from fact_approval",
                "delete from fact_withdrawal",
                "truncate fact_count",
                "delete from fact_sheet"
            })
    void notEvenByTheOwnerOfTheTables(String attempt) throws SQLException {
        try (Connection owner = database.connect(DatabaseRoles.MIGRATOR)) {
            refused(() -> execute(owner, attempt), "never changed or removed");
        }
    }

    @Test
    void whoApprovesSeesTheSheetAndNotItsTrueCounts() throws SQLException {
        as("investigator", INVESTIGATOR);

        assertThat(ask("select count(*) from fact_sheet")).isEqualTo("4");
        assertThat(ask("select count(*) from fact_count")).isEqualTo("0");
    }

    @Test
    void aStatisticianCountsCasesAndSeesNone() throws SQLException {
        as("statistician", DRAFTER);

        assertThat(ask("select count(*) from facts_counted('2000-01-01', '2100-01-01') where subject = 'case'"))
                .isEqualTo("2");
        assertThat(ask("select count(*) from case_file")).isEqualTo("0");
        assertThat(ask("select count(*) from tip")).isEqualTo("0");
        as("investigator", INVESTIGATOR);
        assertThat(ask("select count(*) from facts_counted('2000-01-01', '2100-01-01')"))
                .isEqualTo("0");
    }

    @Test
    void howManyTipsAreNotDecidedIsToldAndNothingElse() throws SQLException {
        for (String role : List.of("statistician", "supervisor", "investigator")) {
            as(role, DRAFTER);
            assertThat(ask("select tips || ' of ' || files from count_undecided()"))
                    .as(role)
                    .isEqualTo("1 of 1");
        }
        as("statistician", DRAFTER);
        assertThat(ask("select count(*) from standing")).isEqualTo("0");
        assertThat(ask("select count(*) from arrival")).isEqualTo("0");
        for (String role : List.of("administrator", "auditor", "estimator", "")) {
            as(role, DRAFTER);
            assertThat(ask("select count(*) from count_undecided()")).as(role).isEqualTo("0");
        }
        execute(desk, "select set_config('kumkrong.agency', 'b0000000-0000-4000-8000-000000000000', true)");
        execute(desk, "select set_config('kumkrong.role', 'supervisor', true)");
        assertThat(ask("select tips || ' of ' || files from count_undecided()")).isEqualTo("0 of 0");
    }
}
