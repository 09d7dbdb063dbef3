// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.postgres.DatabaseRoles;

/// Whatever is written down goes by the desk's clock, whoever writes it.
class OneClockTest {
    private static final Pattern OTHER_CLOCK =
            Pattern.compile("(?<![.\\w])(now|clock_timestamp|statement_timestamp)\\(\\)|\\bcurrent_timestamp\\b");

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    @Test
    void noColumnGoesByTheDatabasesClock() throws SQLException {
        try (Connection admin = Databases.migrated().connectAsAdmin()) {
            assertThat(ask(admin, """
                            select count(*) from information_schema.columns
                            where table_schema = 'kumkrong' and column_default like '%viewer_time()'
                            """)).isNotEqualTo("0");
            assertThat(ask(admin, """
                            select coalesce(string_agg(table_name || '.' || column_name, ' '), '')
                            from information_schema.columns
                            where table_schema = 'kumkrong' and table_name not like 'flyway%'
                              and column_default ~ 'now|current_timestamp|clock_timestamp'
                            """)).isEmpty();
        }
    }

    @Test
    void noStatementAsksTheDatabaseForTheTime() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> asking = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> OTHER_CLOCK.matcher(read(file)).find())
                    .toList();
            assertThat(asking).isEmpty();
        }
    }

    @Test
    void aDemonstrationsMonthIsPastForWhoeverWrites() throws SQLException {
        String demo = Databases.migrated().url() + "&options=-c%20kumkrong.ahead=-864000000ms";
        for (String role : List.of(DatabaseRoles.LINKER, DatabaseRoles.DESK, DatabaseRoles.MIGRATOR)) {
            try (Connection connection = DriverManager.getConnection(demo, role, TestPostgres.PASSWORD.value())) {
                assertThat(ask(connection, "select extract(epoch from now() - viewer_time())::int"))
                        .as(role)
                        .isEqualTo("864000");
            }
        }
    }

    @Test
    void arrivalsAndJudgementsStandInTheDesksTime() throws IOException, SQLException, InterruptedException {
        Browser officer = Browser.signedIn(OpenDesk.shared(), "analyst");
        officer.get("arrivals");

        officer.upload("arrivals", "one-clock.csv", "tip_id\n".getBytes(StandardCharsets.UTF_8));

        String page = officer.get("arrivals").body();
        assertThat(OpenDesk.firstMatch("<time>([^<]+)</time></td>\\s*<td><a [^>]*>one-clock.csv", page))
                .isEqualTo("15 Nov 2026, 09:00");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
