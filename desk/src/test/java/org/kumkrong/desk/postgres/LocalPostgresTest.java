// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.desk.TestPostgres;

class LocalPostgresTest {
    private static final ServerAccount ACCOUNT = ServerAccount.current();
    private static final Duration END_MAX = Duration.ofSeconds(20);
    private static Path home;
    private static Path binaries;
    private static Path classPath;

    @BeforeAll
    static void findRoom(@TempDir Path folder) throws Exception {
        home = Homes.below(folder);
        binaries = TestPostgres.server().folder().resolve("binaries").toRealPath();
        classPath = Bystander.classPath(folder.resolve("classes"));
    }

    @Test
    void keepsWhatWasStoredFromStartToStart() throws Exception {
        try (LocalPostgres first = start(home)) {
            execute(first, "create table kept_word as select 'ใจดี' as word");
        }

        try (LocalPostgres second = start(home)) {
            assertThat(text(second, "select word from kept_word")).isEqualTo("ใจดี");
            execute(second, "drop table kept_word");
        }
    }

    @Test
    void livesInAPathWithBlanksAndThaiLetters() {
        try (LocalPostgres postgres = start(home)) {
            assertThat(postgres.folder()).hasFileName("ห้อง ทำงาน");
            assertThat(postgres.log()).startsWith(postgres.folder()).exists();
        }
    }

    @Test
    void stopsWhenClosedAndMayBeClosedAgain() throws Exception {
        LocalPostgres postgres = start(home);
        ProcessHandle server = Bystander.serverOf(home);

        postgres.close();

        assertThat(server.onExit()).succeedsWithin(END_MAX);
        assertThatCode(postgres::close).doesNotThrowAnyException();
        assertThatThrownBy(() -> postgres.connect("postgres")).isInstanceOf(SQLException.class);
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        try (LocalPostgres postgres = start(home);
                // a listener on every address would leave none of these free
                ServerSocket besideIt = new ServerSocket(postgres.port(), 1, InetAddress.getByName("127.0.0.2"))) {
            assertThat(besideIt.isBound()).isTrue();
            assertThat(text(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(postgres.url()).contains("//127.0.0.1:" + postgres.port() + "/");
        }
    }

    @Test
    void asksForThePasswordAndNeverPrintsIt() throws Exception {
        try (LocalPostgres postgres = start(home)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(postgres.adminPassword()).hasToString("[withheld]");
            assertThat(postgres.url()).doesNotContain(postgres.adminPassword().value());
            assertThat(Files.getPosixFilePermissions(home.resolve("admin-password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void neverRunsAsRoot() throws Exception {
        try (LocalPostgres postgres = start(home)) {
            ProcessHandle server = Bystander.serverOf(postgres.folder());

            assertThat(server.info().user()).isPresent().isNotEqualTo(Optional.of("root"));
        }
    }

    @Test
    void writesNoValueIntoItsLog() throws Exception {
        try (LocalPostgres postgres = start(home)) {
            assertThatThrownBy(() -> execute(postgres, "select 'secret-of-a-child'::int"))
                    .isInstanceOf(SQLException.class);

            assertThat(postgres.log())
                    .content()
                    .contains("ready to accept connections")
                    .doesNotContain("secret-of-a-child");
        }
    }

    @Test
    void refusesAHomeThatAnotherProgramUses() throws Exception {
        try (Bystander other = Bystander.start(ServerAccount.of(1, List.of()), classPath, home, binaries)) {
            assertThatThrownBy(() -> start(home))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("in use by another Kumkrong");

            other.end();
            assertThat(other.server().onExit())
                    .as("the server ends with its program")
                    .succeedsWithin(END_MAX);
        }
    }

    @Test
    void refusesAHomeThatThisProgramUses() {
        try (LocalPostgres postgres = start(home)) {
            assertThatThrownBy(() -> start(home))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("in use by another Kumkrong");
            assertThat(postgres.port()).isPositive();
        }
    }

    @Test
    void takesOverFromAKilledProgram() throws Exception {
        try (Bystander other = Bystander.start(ServerAccount.of(1, List.of()), classPath, home, binaries)) {
            other.kill();
            assertThat(other.server().isAlive())
                    .as("a killed program leaves its server")
                    .isTrue();

            try (LocalPostgres postgres = start(home)) {
                assertThat(other.server().onExit()).succeedsWithin(END_MAX);
                assertThat(text(postgres, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void startsWhenTheNumberOfAKilledServerNowBelongsToAnotherProgram() throws Exception {
        start(home).close();
        Path pidFile = home.resolve("data").resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + home.resolve("data") + "\n");
        ACCOUNT.own(pidFile);

        try (LocalPostgres postgres = start(home)) {
            assertThat(text(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void worksForAnOrdinaryUser(@TempDir Path folder) throws Exception {
        Path theirs = Files.createDirectory(Homes.below(folder));
        ACCOUNT.own(theirs);
        Path own = theirs.resolve("home");

        try (Bystander ordinary = Bystander.start(ordinaryUser(), classPath, own, binaries)) {
            assertThat(ordinary.server().info().user())
                    .isEqualTo(ordinary.process().info().user());
            assertThat(Files.getPosixFilePermissions(own)).isEqualTo(PosixFilePermissions.fromString("rwx------"));

            ordinary.end();
            assertThat(ordinary.server().onExit()).succeedsWithin(END_MAX);
        }
    }

    @Test
    void saysWhereToLookWhenItDoesNotStart(@TempDir Path folder) throws Exception {
        Path broken = withData(folder, "18");

        assertThatThrownBy(() -> start(broken))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining(broken.resolve("data/server.log").toString());
        assertThat(broken.resolve("data/server.log")).content().contains("postgresql.conf");
    }

    @Test
    void refusesDataOfAnotherVersion(@TempDir Path folder) throws Exception {
        Path older = withData(folder, "17");

        assertThatThrownBy(() -> start(older))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("pg_upgrade");
    }

    private static Path withData(Path folder, String version) throws Exception {
        Path made = Homes.below(folder);
        Path data = Files.createDirectories(made.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(data.resolve("PG_VERSION"), version + "\n");
        Files.writeString(made.resolve("admin-password"), "synthetic");
        Files.createFile(made.resolve("lock"));
        ACCOUNT.own(data);
        return made;
    }

    /// Somebody who is not root, if there is a JDK that they can run.
    private static ServerAccount ordinaryUser() {
        return ACCOUNT.canEnter(Path.of(System.getProperty("java.home"), "bin"))
                ? ACCOUNT
                : ServerAccount.of(1, List.of());
    }

    private static LocalPostgres start(Path home) {
        return LocalPostgres.start(Homes.settings(home, binaries));
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(LocalPostgres postgres, String query) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
