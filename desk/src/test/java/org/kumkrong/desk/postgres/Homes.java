// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.kumkrong.desk.postgres.LocalPostgresSettings.Durability;

/// Homes of servers that tests start and stop themselves.
final class Homes {
    private Homes() {}

    /// A home, not made yet, below a folder of the test; its name has a blank and Thai letters.
    static Path below(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return folder.resolve("ห้อง ทำงาน");
    }

    static LocalPostgresSettings settings(Path home, Path binaries) {
        SecureRandom chance = new SecureRandom(new byte[] {2});
        return LocalPostgresSettings.of(home, Durability.THROWAWAY, chance).withBinaries(binaries);
    }
}
