// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Hears what the database tells those who listen, and soon notices that it is time to end.
public final class Ear {
    /// Waiting for so long asks nothing of the database; ending takes no longer.
    private static final int SLICE_MILLIS = 100;

    private Ear() {}

    /// Waits until something is told.
    ///
    /// @param listening a connection that listens to a channel
    /// @param longest for so long at most
    /// @param stopped whether it is time to end
    /// @return nothing when the time was up or it is time to end
    /// @throws SQLException when the connection is lost
    public static List<PGNotification> await(Connection listening, Duration longest, BooleanSupplier stopped)
            throws SQLException {
        PGConnection ear = listening.unwrap(PGConnection.class);
        long until = System.nanoTime() + longest.toNanos();
        PGNotification[] told = {};
        while (told.length == 0 && !stopped.getAsBoolean() && System.nanoTime() < until) {
            told = ear.getNotifications(SLICE_MILLIS);
        }
        return List.of(told);
    }
}
