// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.kumkrong.desk.postgres.LocalPostgresSettings.Durability;

/// A desk in a process of its own, for tests that kill it.
final class DeskChild {
    private DeskChild() {}

    /// Opens a desk on a database and waits to be ended.
    public static void main(String[] args) throws IOException {
        DeskSettings.Database database = new DeskSettings.Database(
                args[0], TestPostgres.PASSWORD, TestPostgres.PASSWORD, TestPostgres.PASSWORD, Durability.THROWAWAY);
        try (Desk desk = Desk.open(
                DeskSettings.demo(0, database, Databases.KEY, Duration.ZERO),
                Clock.fixed(Instant.parse("2026-11-15T02:00:00Z"), ZoneOffset.UTC),
                new SecureRandom(new byte[] {2}))) {
            int end = System.in.read(); // until its parent is gone
            assert end < 0 : desk.address();
        }
    }
}
