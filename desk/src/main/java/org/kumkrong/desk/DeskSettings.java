// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.time.Duration;
import org.kumkrong.desk.postgres.LocalPostgresSettings;
import org.kumkrong.desk.postgres.Password;

/// Where the desk listens, and where its database is.
///
/// @param address the address to listen on, such as `127.0.0.1`
/// @param port 0 for any free one
/// @param database where the tables are
/// @param demo whether everything in it is made up
/// @param ahead how far the desk's clock is ahead of the given one; negative behind it. A demonstration's month ends
///     when its newest tip came in
public record DeskSettings(String address, int port, Database database, boolean demo, Duration ahead) {
    /// A database and how each of us signs in to it.
    ///
    /// @param url for JDBC, without user and password
    /// @param durability whether what was acknowledged must survive a loss of power
    public record Database(
            String url,
            Password migrator,
            Password desk,
            Password linker,
            LocalPostgresSettings.Durability durability) {
        @Override
        public String toString() {
            return "database";
        }
    }
}
