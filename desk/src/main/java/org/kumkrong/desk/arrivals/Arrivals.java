// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.arrivals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What came in, file by file. A file is acknowledged when its row is committed; the same bytes twice are one arrival.
@Component
public class Arrivals {
    /// Where the linking worker hears of new arrivals.
    public static final String CHANNEL = "kumkrong_arrivals";

    private static final int NAME_CHARS_MAX = 200;
    private static final int LISTED_MAX = 100;

    private final Wall wall;

    Arrivals(Wall wall) {
        this.wall = wall;
    }

    /// A file as it was sent.
    record Sent(String name, byte[] bytes) {
        @Override
        public String toString() {
            return "file of " + bytes.length + " bytes";
        }
    }

    /// A file that was kept.
    ///
    /// @param readAt null while it waits to be read
    /// @param tips tips read from it, those known before not counted
    /// @param knownTips tips that had come before
    /// @param rejected things in it that could not be read
    record Kept(
            UUID id,
            String name,
            String sha256,
            Instant receivedAt,
            @Nullable Instant readAt,
            int tips,
            int knownTips,
            int rejected) {
        /// Names only the id.
        @Override
        public String toString() {
            return "arrival " + id;
        }
    }

    /// Something that could not be read.
    record NotRead(String name, String position, String what, String action) {
        @Override
        public String toString() {
            return "rejection at " + position;
        }
    }

    /// How a file was received.
    ///
    /// @param known whether the same bytes had come before
    record Receipt(UUID id, String sha256, boolean known) {}

    /// Keeps files that were sent in one go. What it returns is on disk.
    List<Receipt> keep(Viewer viewer, List<Sent> files) {
        return wall.write(viewer, jdbc -> {
            UUID batch = jdbc.sql("select gen_random_uuid()").query(UUID.class).single();
            List<Receipt> receipts =
                    files.stream().map(file -> keep(jdbc, viewer, batch, file)).toList();
            jdbc.sql("select pg_notify(:channel, '')")
                    .param("channel", CHANNEL)
                    .query()
                    .singleRow();
            return receipts;
        });
    }

    private static Receipt keep(JdbcClient jdbc, Viewer viewer, UUID batch, Sent file) {
        String sha256 = sha256(file.bytes());
        Optional<UUID> fresh = jdbc.sql("""
                        insert into arrival (agency_id, batch_id, officer_id, file_name, sha256, bytes)
                        values (:agency, :batch, :officer, :name, :sha256, :bytes)
                        on conflict (agency_id, sha256) do nothing
                        returning arrival_id
                        """)
                .param("agency", viewer.agencyId())
                .param("batch", batch)
                .param("officer", viewer.officerId())
                .param("name", plainName(file.name()))
                .param("sha256", sha256)
                .param("bytes", file.bytes())
                .query(UUID.class)
                .optional();
        UUID id = fresh.orElseGet(() -> jdbc.sql("select arrival_id from arrival where sha256 = :sha256")
                .param("sha256", sha256)
                .query(UUID.class)
                .single());
        Events.record(jdbc, viewer, fresh.isPresent() ? "received" : "received-again", "arrival", id.toString(), "");
        return new Receipt(id, sha256, fresh.isEmpty());
    }

    /// The newest arrivals.
    List<Kept> newest(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select a.arrival_id, a.file_name, a.sha256, a.received_at, a.read_at, a.tips, a.known_tips,
                               (select count(*) from rejection r where r.arrival_id = a.arrival_id) rejected
                        from arrival a order by a.arrival_no desc limit :most
                        """)
                        .param("most", LISTED_MAX)
                        .query((row, number) -> new Kept(
                                row.getObject("arrival_id", UUID.class),
                                row.getString("file_name"),
                                row.getString("sha256"),
                                row.getTimestamp("received_at").toInstant(),
                                row.getTimestamp("read_at") == null
                                        ? null
                                        : row.getTimestamp("read_at").toInstant(),
                                row.getInt("tips"),
                                row.getInt("known_tips"),
                                row.getInt("rejected")))
                        .list());
    }

    /// What could not be read in an arrival, in its order.
    List<NotRead> notRead(Viewer viewer, UUID arrival) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select file_name, position, what, action from rejection
                        where arrival_id = :arrival order by line_no
                        """)
                        .param("arrival", arrival)
                        .query((row, number) -> new NotRead(
                                row.getString("file_name"),
                                row.getString("position"),
                                row.getString("what"),
                                row.getString("action")))
                        .list());
    }

    /// The last part of a name, without what could steer a terminal or a path.
    private static String plainName(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (plain.isEmpty() || plain.startsWith(".")) {
            plain = "file" + plain;
        }
        return plain.length() <= NAME_CHARS_MAX ? plain : plain.substring(plain.length() - NAME_CHARS_MAX);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
