// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.arrivals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that was kept, and how far reading it has come.
///
/// @param sentBy the officer's, the source's or the folder's name; empty where unknown
/// @param readAt null until it is read to its end
/// @param tips tips read from it, those known before not counted
/// @param knownTips tips that had come before
/// @param rejected things in it that could not be read
/// @param reading how its sending is doing; null before reading begins and after it has ended
public record Arrival(
        UUID id,
        String name,
        String sha256,
        long bytes,
        String sentBy,
        Instant receivedAt,
        @Nullable Instant readAt,
        int tips,
        int knownTips,
        int rejected,
        @Nullable Reading reading) {
    static final String SELECT = """
            select a.arrival_id, a.file_name, a.sha256, coalesce(octet_length(a.bytes), a.byte_count) byte_count,
                   a.received_at, a.read_at, a.tips, a.known_tips, a.sending_read, a.sending_size,
                   extract(epoch from viewer_time() - a.reading_since) * 1000 reading_millis,
                   coalesce(o.display_name, a.sent_by) sent_by,
                   (select count(*) from rejection r where r.arrival_id = a.arrival_id) rejected
            from arrival a left join officer o on o.officer_id = a.officer_id
            """;

    /// How a sending that is being read is doing.
    ///
    /// @param bytesTotal 0 while it is not known
    public record Reading(long bytesRead, long bytesTotal, int tips, Duration since) {
        private static final Duration SETTLED = Duration.ofSeconds(2);

        /// From 0 to 100.
        public int percent() {
            return bytesTotal <= 0 ? 0 : (int) Math.clamp(bytesRead * 100 / bytesTotal, 0, 100);
        }

        /// Tips a second; 0 before it says anything.
        public long perSecond() {
            return since.compareTo(SETTLED) < 0 ? 0 : tips * 1000L / since.toMillis();
        }

        /// Seconds until it is done, at the present pace; 0 where nothing can be said.
        public long secondsLeft() {
            return bytesRead <= 0 || since.compareTo(SETTLED) < 0
                    ? 0
                    : Math.round(since.toSeconds() * (double) (bytesTotal - bytesRead) / bytesRead);
        }
    }

    static Arrival of(ResultSet row, int number) throws SQLException {
        Timestamp readAt = row.getTimestamp("read_at");
        int tips = row.getInt("tips");
        int known = row.getInt("known_tips");
        long millis = row.getLong("reading_millis");
        boolean reading = readAt == null && row.getObject("reading_millis") != null;
        return new Arrival(
                row.getObject("arrival_id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("byte_count"),
                row.getString("sent_by"),
                row.getTimestamp("received_at").toInstant(),
                readAt == null ? null : readAt.toInstant(),
                tips,
                known,
                row.getInt("rejected"),
                reading
                        ? new Reading(
                                row.getLong("sending_read"),
                                row.getLong("sending_size"),
                                tips + known,
                                Duration.ofMillis(millis))
                        : null);
    }

    /// Names only the id.
    @Override
    public String toString() {
        return "arrival " + id;
    }
}
