// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kumkrong.desk.postgres.LocalPostgresSettings.Durability;

/// The server of one home, driven by PostgreSQL's own programs. One thread at a time.
///
/// @param home the folder it lives in, held by us
/// @param programs the folder with `bin`
/// @param account the user it runs as
/// @param durability whether it waits for the disk
record PostgresServer(PostgresHome home, Path programs, ServerAccount account, Durability durability) {
    static final String ADMIN = "postgres";
    static final String LOOPBACK = "127.0.0.1";

    /// What the data folder is made for; another major version cannot read it.
    static final String MAJOR_VERSION = "18";

    private static final Duration INITIALIZE_MAX = Duration.ofMinutes(2);

    /// Recovery after a loss of power reads again what was written since the last checkpoint.
    private static final Duration START_MAX = Duration.ofMinutes(3);

    private static final Duration STOP_MAX = Duration.ofMinutes(1);
    private static final Duration GOODBYE_MAX = Duration.ofSeconds(5);
    private static final Duration PROGRAM_GRACE = Duration.ofSeconds(10);
    private static final int START_TRIES_MAX = 3;
    private static final long LOG_BYTES_MAX = 10_000_000;

    /// An error's text may quote a value, so the log keeps to what happens to the server itself: whoever sent the
    /// statement hears of its errors.
    private static final Map<String, String> QUIET = Map.of(
            "log_min_messages", "log",
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0",
            "log_timezone", "UTC",
            "timezone", "UTC");

    private static final Map<String, String> LOOPBACK_ONLY =
            Map.of("listen_addresses", LOOPBACK, "unix_socket_directories", "");

    private static final Map<String, String> SIZES = Map.of(
            "shared_buffers", "256MB",
            "effective_cache_size", "1GB",
            "work_mem", "16MB",
            "maintenance_work_mem", "256MB",
            "max_wal_size", "2GB",
            "random_page_cost", "1.1",
            "jit", "off",
            "max_connections", "100");

    private static final Map<String, String> FORGETFUL = Map.of(
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off",
            "wal_level", "minimal",
            "max_wal_senders", "0",
            "shared_buffers", "128MB",
            "max_wal_size", "512MB");

    Path log() {
        return home.data().resolve("server.log");
    }

    private Path pidFile() {
        return home.data().resolve("postmaster.pid");
    }

    /// Makes the data folder when there is none: under another name, renamed when it is whole.
    void initialize(Password adminPassword) throws IOException {
        if (Files.exists(home.data())) {
            refuseOtherVersion();
            return;
        }
        Path unfinished = home.folder().resolve("data.new");
        PostgresBinaries.delete(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(unfinished);
        Path password = home.secret("password-for-initdb", adminPassword.value());
        account.own(password);
        try {
            Program program =
                    new Program(initdb(unfinished, password), home.folder(), home.programLog(), INITIALIZE_MAX);
            if (!program.succeeds()) {
                throw new PostgresUnavailable(
                        "The database could not be made; the reason is at the end of " + home.programLog() + ".");
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(home.data().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new PostgresUnavailable("The data in " + home.data() + " was written by PostgreSQL " + version
                    + ", and this is PostgreSQL " + MAJOR_VERSION + ": move it with pg_upgrade, or name another home.");
        }
    }

    private List<String> initdb(Path data, Path passwordFile) {
        List<String> command = new ArrayList<>(account.prefix());
        String systemLocale = systemLocale(System.getProperty("os.name"));
        command.addAll(List.of(programs.resolve("bin/initdb").toString(), "--pgdata=" + data, "--username=" + ADMIN));
        command.addAll(List.of("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        command.addAll(List.of("--locale=" + systemLocale, "--lc-messages=C", "--auth=scram-sha-256"));
        command.addAll(List.of("--pwfile=" + passwordFile, "--no-instructions", "--data-checksums"));
        if (durability == Durability.THROWAWAY) {
            command.add("--no-sync");
        }
        return command;
    }

    /// Trigrams take from the system what a letter is. Under plain `C` no Thai character is one, and `similarity` is 0.
    private static String systemLocale(String system) {
        return system.startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    /// Starts it on a free port, which is returned once it answers.
    int start() throws IOException {
        keepLogShort();
        for (int tries = 1; ; tries++) {
            int port = freePort();
            if (control(START_MAX, "start", "-l", log().toString(), "-o", options(port))) {
                return port;
            }
            stop();
            if (tries == START_TRIES_MAX || isFree(port)) {
                throw new PostgresUnavailable("The database did not start; the reason is at the end of " + log()
                        + ", or else of " + home.programLog() + ".");
            }
        }
    }

    private String options(int port) {
        Map<String, String> settings = new TreeMap<>(SIZES);
        settings.putAll(QUIET);
        settings.putAll(LOOPBACK_ONLY);
        if (durability == Durability.THROWAWAY) {
            settings.putAll(FORGETFUL);
        }
        StringBuilder options = new StringBuilder("-p ").append(port);
        settings.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        return options.toString();
    }

    /// Ends the server that a killed program of ours left behind, if there is one.
    ///
    /// @throws PostgresUnavailable when another PostgreSQL seems to be at work here
    void stopOrphan() throws IOException {
        switch (Orphan.seek(pidFile(), home.data())) {
            case Orphan.None _ -> {} // PostgreSQL itself clears away a file whose process is gone
            case Orphan.Ours _ -> stop();
            case Orphan.NumberReused _ -> Files.delete(pidFile());
            case Orphan.Unclear(long pid) ->
                throw new PostgresUnavailable("Process " + pid + " may still be the server of " + home.data()
                        + ": end it, or, if it is something else, delete " + pidFile() + ".");
        }
    }

    /// Stops it: at once for whoever is connected, but with everything on disk. Does nothing when it is not running.
    void stop() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        if (!control(STOP_MAX, "stop", "-m", "fast") && Files.exists(pidFile())) {
            control(STOP_MAX, "stop", "-m", "immediate"); // recovers at its next start
        }
    }

    /// Lets nobody in any more, and waits a while for those inside to leave; a server for tests does not wait.
    void awaitGoodbye() throws IOException {
        if (durability == Durability.DURABLE && Files.exists(pidFile())) {
            control(GOODBYE_MAX, "stop", "-m", "smart");
        }
    }

    private boolean control(Duration limit, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(programs.resolve("bin/pg_ctl").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "-s",
                "-w",
                "-t",
                Long.toString(limit.toSeconds()),
                "-D",
                home.data().toString()));
        return new Program(command, home.folder(), home.programLog(), limit.plus(PROGRAM_GRACE)).succeeds();
    }

    private void keepLogShort() throws IOException {
        for (Path file : List.of(log(), home.programLog())) {
            if (Files.exists(file) && Files.size(file) > LOG_BYTES_MAX) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
