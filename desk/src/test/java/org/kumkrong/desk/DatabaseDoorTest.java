// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.demo.DemoUnit;
import org.kumkrong.desk.postgres.LocalPostgresSettings.Durability;
import org.kumkrong.desk.postgres.Password;

/// What keeps the desk from opening on a database, in sentences.
class DatabaseDoorTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T02:00:00Z"), ZoneOffset.UTC);

    private static void serve(DeskSettings.Database database, Password key) {
        Desk.open(
                        new DeskSettings(
                                new DeskSettings.Listening("127.0.0.1", 0, null, List.of()),
                                database,
                                key,
                                null,
                                false,
                                Duration.ZERO),
                        CLOCK,
                        new SecureRandom(new byte[] {1}))
                .close();
    }

    @Test
    void refusesADemonstrationsDatabase(@org.junit.jupiter.api.io.TempDir java.nio.file.Path none) throws SQLException {
        DeskSettings.Database database = Databases.settings(Databases.migrated());
        DemoUnit.fill(database, none);

        assertThatThrownBy(() -> serve(database, Databases.KEY))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("demonstration's accounts");
    }

    @Test
    void refusesADatabaseThatNobodyCouldEnter() throws SQLException {
        DeskSettings.Database database = Databases.settings(Databases.migrated());

        assertThatThrownBy(() -> serve(database, Databases.KEY))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("officer invite");
    }

    @Test
    void refusesAnotherKeyThanTheSecretsWereSealedWith() throws SQLException, IOException, InterruptedException {
        DeskSettings.Database database;
        try (Station station = Station.open()) {
            station.enrolled("anong", "analyst");
            database = station.database;
        }

        assertThatThrownBy(() -> serve(database, new Password("MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=")))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("KUMKRONG_SECRET_KEY");
    }

    @Test
    void saysThatAServerCannotBeReached() {
        assertThatThrownBy(() -> serve(
                        new DeskSettings.Database(
                                "jdbc:postgresql://127.0.0.1:1/kumkrong",
                                TestPostgres.PASSWORD,
                                TestPostgres.PASSWORD,
                                TestPostgres.PASSWORD,
                                Durability.THROWAWAY),
                        Databases.KEY))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void saysThatAPasswordIsWrong() throws SQLException {
        TestPostgres.Database database = Databases.migrated();

        assertThatThrownBy(() -> serve(
                        new DeskSettings.Database(
                                database.url(),
                                TestPostgres.PASSWORD,
                                new Password("a wrong password"),
                                TestPostgres.PASSWORD,
                                Durability.THROWAWAY),
                        Databases.KEY))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("does not let kumkrong_desk in")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("a wrong password"));
    }

    @Test
    void saysThatThereIsNoSuchDatabase() {
        assertThatThrownBy(() -> serve(
                        new DeskSettings.Database(
                                TestPostgres.server().url("there_is_none"),
                                TestPostgres.PASSWORD,
                                TestPostgres.PASSWORD,
                                TestPostgres.PASSWORD,
                                Durability.THROWAWAY),
                        Databases.KEY))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("database prepare");
    }

    @Test
    void namesTheMigrationThatFailedAndSaysWhatToDo() throws SQLException {
        TestPostgres.Database database = TestPostgres.fresh();
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("drop extension pg_trgm cascade");
        }

        assertThatThrownBy(() -> Desk.migrate(Databases.settings(database)))
                .isInstanceOf(DeskUnavailable.class)
                .hasMessageContaining("V202611251103__create_tip.sql failed (SQL state 42704)")
                .hasMessageContaining("database prepare");
    }
}
