// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.backup.BackupRefused;
import org.kumkrong.desk.backup.Manifest;
import org.kumkrong.desk.backup.Restoration;
import org.kumkrong.desk.backup.Snapshot;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.kumkrong.desk.postgres.Password;

/// Backups of the desk's database: made while it is at work, brought back into an empty one.
public final class Backups {
    private static final int PASSPHRASE_CHARS_MIN = 16;

    private Backups() {}

    /// What a backup holds.
    ///
    /// @param madeAt the moment it shows, as an instant
    public record Summary(String madeAt, int tables, long rows) {
        static Summary of(Manifest manifest) {
            return new Summary(manifest.madeAt(), manifest.parts().size(), manifest.rows());
        }
    }

    /// Makes a backup of the database that the environment names.
    ///
    /// @param passphraseFile holds what seals it; null to seal nothing
    /// @param verify whether to read it again before it gets its name
    /// @throws DeskUnavailable in whole sentences, where it cannot be made
    public static Summary make(
            Map<String, String> environment,
            Path file,
            @Nullable Path passphraseFile,
            boolean verify,
            Clock clock,
            SecureRandom chance)
            throws IOException {
        return make(SettingsReader.readDatabase(environment), file, passphrase(passphraseFile), verify, clock, chance);
    }

    static Summary make(
            DeskSettings.Database database,
            Path file,
            @Nullable Password passphrase,
            boolean verify,
            Clock clock,
            SecureRandom chance)
            throws IOException {
        try (Connection migrator = connect(database)) {
            return Summary.of(Snapshot.take(migrator, file, passphrase, verify, clock, chance));
        } catch (SQLException e) {
            throw new DeskUnavailable(DatabaseDoor.inWords(e, DatabaseRoles.MIGRATOR), e);
        } catch (BackupRefused e) {
            throw new DeskUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    /// Reads a backup from end to end, and touches no database.
    ///
    /// @throws DeskUnavailable where it is not whole
    public static Summary check(Path file, @Nullable Path passphraseFile) throws IOException {
        try {
            return Summary.of(new Restoration(file, passphrase(passphraseFile)).manifest());
        } catch (BackupRefused e) {
            throw new DeskUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    /// Brings a backup back into the database that the environment names, which must be empty.
    ///
    /// @param begun hears of each table before its rows are sent
    /// @throws DeskUnavailable in whole sentences, where it cannot be brought back; the database is empty then
    public static Summary restore(
            Map<String, String> environment, Path file, @Nullable Path passphraseFile, Consumer<String> begun)
            throws IOException {
        return restore(SettingsReader.readDatabase(environment), file, passphrase(passphraseFile), begun);
    }

    static Summary restore(
            DeskSettings.Database database, Path file, @Nullable Password passphrase, Consumer<String> begun)
            throws IOException {
        try {
            Restoration restoration = new Restoration(file, passphrase);
            DatabaseDoor.await(database);
            prepareTables(database, restoration.manifest().schema());
            try (Connection owner = connect(database)) {
                restoration.into(owner, begun);
            }
            Desk.migrate(database);
            return Summary.of(restoration.manifest());
        } catch (SQLException e) {
            throw new DeskUnavailable(DatabaseDoor.inWords(e, DatabaseRoles.MIGRATOR), e);
        } catch (BackupRefused e) {
            throw new DeskUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    /// Makes the tables as they were when the backup was made; those of an empty database that are newer are made anew.
    private static void prepareTables(DeskSettings.Database database, String schema) throws SQLException {
        Flyway flyway = Desk.flyway(database)
                .target(MigrationVersion.fromVersion(schema))
                .cleanDisabled(false)
                .load();
        String there;
        try (Connection owner = connect(database)) {
            there = Restoration.schemaOfEmpty(owner);
        }
        if (Arrays.stream(flyway.info().all())
                .noneMatch(known -> MigrationVersion.fromVersion(schema).equals(known.getVersion()))) {
            throw new DeskUnavailable(
                    "The backup is of tables that this Kumkrong does not know (" + schema
                            + "): use the Kumkrong that made it, or a newer one.",
                    null);
        }
        if (!there.isEmpty()
                && MigrationVersion.fromVersion(there).compareTo(MigrationVersion.fromVersion(schema)) > 0) {
            flyway.clean();
        }
        flyway.migrate();
    }

    private static Connection connect(DeskSettings.Database database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", DatabaseRoles.MIGRATOR);
        properties.setProperty("password", database.migrator().value());
        properties.setProperty("logServerErrorDetail", "false"); // a detail quotes whole rows
        return DriverManager.getConnection(database.url(), properties);
    }

    private static @Nullable Password passphrase(@Nullable Path file) throws IOException {
        if (file == null) {
            return null;
        }
        String passphrase = Files.readString(file).strip();
        if (passphrase.length() < PASSPHRASE_CHARS_MIN) {
            throw new DeskUnavailable(
                    "The passphrase in " + file + " is shorter than " + PASSPHRASE_CHARS_MIN
                            + " characters: make one with openssl rand -base64 24.",
                    null);
        }
        return new Password(passphrase);
    }
}
