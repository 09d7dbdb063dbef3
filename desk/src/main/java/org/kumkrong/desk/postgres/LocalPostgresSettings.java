// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import java.nio.file.Path;
import java.security.SecureRandom;

/// What a PostgreSQL of our own is started with.
///
/// @param home a folder for nothing else; made when missing. It then holds the programs, the data, the
///     administrator's password and the logs
/// @param binaries where the programs are unpacked; a relative path is one inside the home
/// @param placeForRoot where a home is kept instead when the program runs as root and the unprivileged user that the
///     server runs as cannot enter `home`, as under `/root`
/// @param durability whether what was stored must survive a loss of power
/// @param chance where the administrator's password comes from
public record LocalPostgresSettings(
        Path home, Path binaries, Path placeForRoot, Durability durability, SecureRandom chance) {

    /// Whether what was stored must survive a loss of power.
    public enum Durability {
        /// It must: the server waits for the disk; and when the program ends, for those still connected, 5 seconds.
        DURABLE,
        /// It need not, as in tests: the server never waits for the disk. A killed program still loses nothing.
        THROWAWAY
    }

    /// Settings that suit a single office.
    public static LocalPostgresSettings of(Path home, Durability durability, SecureRandom chance) {
        return new LocalPostgresSettings(home, Path.of("binaries"), Path.of("/var/lib/kumkrong"), durability, chance);
    }

    public LocalPostgresSettings withBinaries(Path folder) {
        return new LocalPostgresSettings(home, folder, placeForRoot, durability, chance);
    }

    public LocalPostgresSettings withPlaceForRoot(Path folder) {
        return new LocalPostgresSettings(home, binaries, folder, durability, chance);
    }
}
