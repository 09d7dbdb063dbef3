// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.desk.Databases;
import org.kumkrong.desk.TestPostgres;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.arrivals.Sender;
import org.kumkrong.desk.arrivals.Uploads;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SourceFolderTest {
    private static final long LATER = SourceFolder.QUIET_NANOS;

    @TempDir
    private Path folder;

    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
    private TestPostgres.Database database;
    private Sender.Source sender;

    @BeforeEach
    void prepare() throws SQLException {
        database = Databases.migrated();
        parts.registerBean(
                DataSource.class,
                () -> new DriverManagerDataSource(database.url(), DatabaseRoles.DESK, TestPostgres.PASSWORD.value()));
        parts.registerBean(Clock.class, () -> Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        parts.register(Wall.class, Uploads.class, Arrivals.class);
        parts.refresh();
        sender = new Sender.Source(
                UUID.fromString(
                        ask(
                                "insert into agency (kind, name_en, name_th) values ('hotline', 'Test', 'ทดสอบ') returning agency_id")),
                null,
                "counter");
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private SourceFolder source() {
        return new SourceFolder(folder, sender, parts.getBean(Uploads.class), parts.getBean(Arrivals.class));
    }

    private String ask(String sql) throws SQLException {
        try (Connection admin = database.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("set search_path = kumkrong");
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        }
    }

    @Test
    void takesAFileOnceItNoLongerGrowsAndMovesItWhenItIsKept() throws IOException, SQLException {
        SourceFolder source = source();
        Path file = Files.writeString(folder.resolve("tips.csv"), "tip_id\n1\n");
        assertThat(source.look(0)).isZero();
        Files.writeString(file, "tip_id\n1\n2\n");
        assertThat(source.look(LATER)).isZero();

        assertThat(source.look(2 * LATER)).isEqualTo(1);

        assertThat(file).doesNotExist();
        assertThat(folder.resolve("taken/tips.csv")).exists();
        assertThat(ask("select count(*) || sent_by || max(byte_count) from arrival group by sent_by"))
                .isEqualTo("1counter11");
    }

    @Test
    void countsAFileOnceThatWasKeptBeforeItCouldBeMoved() throws IOException, SQLException {
        for (int time = 0; time < 2; time++) { // as after a kill between the two
            Files.writeString(folder.resolve("tips.csv"), "tip_id\n1\n");
            SourceFolder source = source();
            source.look(0);
            source.look(LATER);
        }

        assertThat(ask("select count(*) from arrival")).isEqualTo("1");
        assertThat(folder.resolve("taken/tips.csv")).exists();
        assertThat(folder.resolve("taken/tips.csv.2")).exists();
    }

    @Test
    void leavesWhatIsHiddenUnfinishedOrALink() throws IOException, SQLException {
        Files.writeString(folder.resolve(".hidden"), "x");
        Files.writeString(folder.resolve("tips.csv.part"), "x");
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve(".hidden"));
        SourceFolder source = source();

        source.look(0);

        assertThat(source.look(LATER)).isZero();
        assertThat(ask("select count(*) from arrival")).isEqualTo("0");
    }
}
