// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A PostgreSQL of our own: for a first look, for a single office, for tests.
///
/// It listens on the loopback address only, asks everybody for a password, and never runs as root. A program that is
/// killed leaves its server running; the next start on the same home stops that one first. It is no substitute for a
/// server that somebody looks after: its programs link an OpenSSL that nobody mends any more, and nothing backs it up.
/// Safe for threads.
public final class LocalPostgres implements AutoCloseable, DatabaseRoles.Administrator {
    private final PostgresHome home;
    private final PostgresServer server;
    private final Password adminPassword;
    private final Thread atExit = new Thread(this::end, "stop-postgres");
    private int port;
    private boolean open = true;

    private final List<Runnable> users = new CopyOnWriteArrayList<>();

    private LocalPostgres(PostgresHome home, PostgresServer server, Password adminPassword) {
        this.home = home;
        this.server = server;
        this.adminPassword = adminPassword;
    }

    /// Starts a server and waits until it answers. The first start on a home takes some seconds longer.
    ///
    /// @throws PostgresUnavailable when there will be none; the message says why and what to do
    public static LocalPostgres start(LocalPostgresSettings settings) {
        try {
            PostgresBinaries binaries =
                    PostgresBinaries.of(System.getProperty("os.name"), System.getProperty("os.arch"));
            ServerAccount account = ServerAccount.current();
            PostgresHome home = PostgresHome.open(settings.home(), settings.placeForRoot(), account);
            boolean started = false;
            try {
                Path programs = binaries.unpackedIn(home.binaries(settings.binaries(), account));
                Password adminPassword = home.adminPassword(settings.chance());
                PostgresServer server = new PostgresServer(home, programs, account, settings.durability());
                LocalPostgres postgres = new LocalPostgres(home, server, adminPassword);
                Runtime.getRuntime().addShutdownHook(postgres.atExit); // before there is anything to stop
                postgres.begin();
                started = true;
                return postgres;
            } finally {
                if (!started) {
                    home.close();
                }
            }
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    "The folder " + settings.home() + " cannot be read or written: look at its rights and at the free"
                            + " space.",
                    e);
        }
    }

    private synchronized void begin() throws IOException {
        if (!open) {
            throw new PostgresUnavailable("The program is ending; the database was not started.");
        }
        server.stopOrphan();
        server.initialize(adminPassword);
        port = server.start();
    }

    /// Where the files are: the home that was asked for, or the place for root.
    public Path folder() {
        return home.folder();
    }

    /// The server's own log; it quotes no statement and no value.
    public Path log() {
        return server.log();
    }

    /// The TCP port on the loopback address.
    public synchronized int port() {
        return port;
    }

    /// Where the maintenance database is, without user and password.
    public String url() {
        return url("postgres");
    }

    /// Where a database is, without user and password.
    ///
    /// @param database its name, of lower-case letters, digits and underscores
    public String url(String database) {
        if (!database.matches("[a-z0-9_]{1,63}")) {
            throw new IllegalArgumentException("database must be of lower-case letters, digits and underscores");
        }
        return "jdbc:postgresql://" + PostgresServer.LOOPBACK + ":" + port() + "/" + database
                + "?sslmode=disable&gssEncMode=disable&logServerErrorDetail=false";
    }

    public String adminUser() {
        return PostgresServer.ADMIN;
    }

    public Password adminPassword() {
        return adminPassword;
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), adminUser(), adminPassword.value());
    }

    /// Stops the server, whoever is connected, and lets go of the home. A second call does nothing.
    ///
    /// Nobody need call it before the program ends; the server is stopped then, too.
    @Override
    public synchronized void close() {
        if (open) {
            shut(false);
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException e) {
                return; // the program is ending, and the hook will find nothing to do
            }
        }
    }

    /// Has something done before the server is stopped when the program ends, such as ending whoever uses it.
    public void endAfter(Runnable user) {
        users.add(user);
    }

    /// Hooks run side by side: those who use the database are given time to finish first.
    private void end() {
        users.forEach(Runnable::run);
        synchronized (this) {
            if (open) {
                shut(true);
            }
        }
    }

    private void shut(boolean gently) {
        open = false;
        try {
            if (gently) {
                server.awaitGoodbye();
            }
            server.stop();
            home.close();
        } catch (IOException e) {
            throw new UncheckedIOException("stopping the server of " + home.folder(), e);
        }
    }
}
