// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.kumkrong.desk.demo.DemoSets;
import org.kumkrong.desk.demo.DemoUnit;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.desk.postgres.LocalPostgres;
import org.kumkrong.desk.postgres.LocalPostgresSettings;
import org.kumkrong.desk.postgres.Password;
import org.kumkrong.desk.postgres.PostgresUnavailable;

/// The desk on a PostgreSQL of its own, with a made-up unit and its tips.
public final class Demonstration implements AutoCloseable {
    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final LocalPostgres postgres;
    private final Desk desk;

    private Demonstration(LocalPostgres postgres, Desk desk) {
        this.postgres = postgres;
        this.desk = desk;
    }

    /// A sign-in, and whose it is.
    public record SignIn(String name, String password, String role, String agency) {
        /// Names only the role.
        @Override
        public String toString() {
            return role;
        }
    }

    /// Starts everything; what was done in an earlier demonstration in the same home is still there.
    ///
    /// @param home a folder for the database
    /// @param port 0 for any free one
    /// @param tips made-up tips to begin with
    /// @param newest when the newest of them came in: there the desk's clock starts
    /// @throws DeskUnavailable where its database cannot run here, or the port is taken
    public static Demonstration start(
            Path home, int port, Path tips, Instant newest, Clock clock, SecureRandom chance) {
        LocalPostgres postgres = local(home, chance);
        boolean open = false;
        try {
            DeskSettings settings = setUp(postgres, port, newest, clock, chance);
            DemoUnit.fill(settings.database(), tips);
            Desk desk = Desk.open(settings.withSets(sets(home, tips, newest)), clock, chance);
            Demonstration running = new Demonstration(postgres, desk);
            postgres.endAfter(desk::close);
            open = true;
            return running;
        } finally {
            if (!open) {
                postgres.close();
            }
        }
    }

    /// Made-up sets of known files, with some files of the made-up tips in them.
    private static Path sets(Path home, Path tips, Instant newest) {
        try {
            Path sets = home.resolve("sets");
            DemoSets.write(tips, sets, newest);
            return sets;
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's sets of known files", e);
        }
    }

    private static LocalPostgres local(Path home, SecureRandom chance) {
        try {
            return LocalPostgres.start(
                    LocalPostgresSettings.of(home, LocalPostgresSettings.Durability.DURABLE, chance));
        } catch (PostgresUnavailable e) {
            throw new DeskUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    private static DeskSettings setUp(
            LocalPostgres postgres, int port, Instant newest, Clock clock, SecureRandom chance) {
        DatabaseRoles.Passwords passwords = new DatabaseRoles.Passwords(made(chance), made(chance), made(chance));
        try {
            DatabaseRoles.create(postgres, DatabaseRoles.DATABASE, passwords);
        } catch (SQLException e) {
            throw new IllegalStateException("the demonstration's database cannot be set up", e);
        }
        Duration ahead = Duration.between(clock.instant(), newest);
        DeskSettings settings = DeskSettings.demo(
                port,
                new DeskSettings.Database(
                        postgres.url(DatabaseRoles.DATABASE) + "&options=-c%20kumkrong.ahead=" + ahead.toMillis()
                                + "ms",
                        passwords.migrator(),
                        passwords.desk(),
                        passwords.linker(),
                        LocalPostgresSettings.Durability.DURABLE),
                key(postgres.folder().resolve("sealing-key"), chance),
                ahead);
        Desk.migrate(settings.database());
        return settings;
    }

    /// The key of earlier demonstrations in this home, or a new one.
    private static Password key(Path file, SecureRandom chance) {
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[KEY_BYTES];
                chance.nextBytes(bytes);
                Path fresh = Files.createTempFile(file.getParent(), "key", "");
                Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes));
                Files.move(fresh, file); // a temporary file is its owner's alone, and stays so
            }
            return new Password(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's key", e);
        }
    }

    private static Password made(SecureRandom chance) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        chance.nextBytes(bytes);
        return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The address to open in a browser.
    public String address() {
        return desk.address();
    }

    /// Who can sign in, one for each role and agency.
    public List<SignIn> signIns() {
        return DemoUnit.signIns().stream()
                .map(signIn -> new SignIn(signIn.name(), DemoUnit.PASSWORD, signIn.role(), signIn.agency()))
                .toList();
    }

    @Override
    public void close() {
        desk.close();
        postgres.close();
    }
}
