// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.arrivals;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What came in, file by file. A file is acknowledged when its row is committed; the same bytes twice are one arrival.
@Component
public class Arrivals {
    /// Where the linking worker hears of new tips.
    public static final String CHANNEL = "kumkrong_arrivals";

    /// Where the reading worker hears of new arrivals.
    public static final String KEPT_CHANNEL = "kumkrong_arrivals_kept";

    /// Rejections on a page; all of them are in the table to download.
    static final int SHOWN_MAX = 200;

    private static final int LISTED_MAX = 100;
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Wall wall;

    Arrivals(Wall wall) {
        this.wall = wall;
    }

    /// Keeps uploads as one sending that is read together. What it returns is on disk.
    ///
    /// @return empty where one of them lacks bytes or is not there; then none is kept
    public Optional<List<Receipt>> keep(Sender sender, List<UUID> uploads) {
        return sender.write(wall, jdbc -> {
            if (!uploads.stream().allMatch(upload -> Uploads.isComplete(jdbc, upload))) {
                return Optional.empty();
            }
            UUID batch = jdbc.sql("select gen_random_uuid()").query(UUID.class).single();
            List<Receipt> receipts = uploads.stream()
                    .map(upload -> keep(jdbc, sender, batch, upload))
                    .toList();
            jdbc.sql("select pg_notify(:channel, '')")
                    .param("channel", KEPT_CHANNEL)
                    .query()
                    .singleRow();
            return Optional.of(receipts);
        });
    }

    private static Receipt keep(JdbcClient jdbc, Sender sender, UUID batch, UUID upload) {
        String sha256 = sha256(jdbc, upload);
        UUID token = sender instanceof Sender.Source source ? source.token() : null;
        Optional<UUID> fresh = jdbc.sql("""
                        insert into arrival (agency_id, batch_id, officer_id, token_id, sent_by, file_name, sha256, content_id,
                                             byte_count)
                        select agency_id, :batch, officer_id, :token, :name, file_name, :sha256, upload_id, bytes_here
                        from upload where upload_id = :upload
                        on conflict (agency_id, sha256) do nothing
                        returning arrival_id
                        """)
                .param("batch", batch)
                .param("token", token, java.sql.Types.OTHER)
                .param("name", sender instanceof Sender.Source source ? source.name() : "")
                .param("sha256", sha256)
                .param("upload", upload)
                .query(UUID.class)
                .optional();
        UUID id = fresh.orElseGet(() -> jdbc.sql("select arrival_id from arrival where sha256 = :sha256")
                .param("sha256", sha256)
                .query(UUID.class)
                .single());
        if (fresh.isPresent()) {
            jdbc.sql("delete from upload where upload_id = :upload")
                    .param("upload", upload)
                    .update();
        } else {
            Uploads.forget(jdbc, upload);
        }
        sender.record(jdbc, fresh.isPresent() ? "received" : "received-again", id);
        return new Receipt(id, sha256, fresh.isEmpty());
    }

    /// Of the bytes as they are on disk, a piece at a time.
    private static String sha256(JdbcClient jdbc, UUID upload) {
        MessageDigest digest = digest();
        byte[] piece = piece(jdbc, upload, 0);
        for (long at = 0; piece != null; piece = piece(jdbc, upload, at)) {
            digest.update(piece);
            at += piece.length;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte @Nullable [] piece(JdbcClient jdbc, UUID upload, long startsAt) {
        return jdbc.sql("select bytes from arrival_piece where content_id = :upload and starts_at = :at")
                .param("upload", upload)
                .param("at", startsAt)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /// The newest arrivals.
    List<Arrival> newest(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(Arrival.SELECT + "order by a.arrival_no desc limit :most")
                        .param("most", LISTED_MAX)
                        .query(Arrival::of)
                        .list());
    }

    /// How many wait to be read, or are being read.
    long waiting(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("select count(*) from arrival where read_at is null")
                        .query(Long.class)
                        .single());
    }

    /// One arrival; empty where there is none that this officer may see.
    Optional<Arrival> find(Viewer viewer, UUID arrival) {
        return wall.read(viewer, jdbc -> find(jdbc, arrival));
    }

    /// One arrival, for the source that sent it.
    public Optional<Arrival> find(Sender.Source source, UUID arrival) {
        return source.write(wall, jdbc -> find(jdbc, arrival));
    }

    private static Optional<Arrival> find(JdbcClient jdbc, UUID arrival) {
        return jdbc.sql(Arrival.SELECT + "where a.arrival_id = :arrival")
                .param("arrival", arrival)
                .query(Arrival::of)
                .optional();
    }

    /// The first things that could not be read in an arrival, in its order.
    List<NotRead> notRead(Viewer viewer, UUID arrival) {
        return wall.read(viewer, jdbc -> notRead(jdbc, arrival, SHOWN_MAX));
    }

    /// The same for the source that sent it.
    public List<NotRead> notRead(Sender.Source source, UUID arrival, int most) {
        return source.write(wall, jdbc -> notRead(jdbc, arrival, most));
    }

    private static List<NotRead> notRead(JdbcClient jdbc, UUID arrival, int most) {
        return jdbc.sql(NotRead.SELECT + " limit :most")
                .param("arrival", arrival)
                .param("most", most)
                .query(NotRead::of)
                .list();
    }

    /// Everything that could not be read in an arrival, one after another.
    void eachNotRead(Viewer viewer, UUID arrival, Consumer<NotRead> taker) {
        wall.read(viewer, jdbc -> each(jdbc, arrival, taker));
    }

    /// The same for the source that sent it.
    public void eachNotRead(Sender.Source source, UUID arrival, Consumer<NotRead> taker) {
        source.write(wall, jdbc -> each(jdbc, arrival, taker));
    }

    private static UUID each(JdbcClient jdbc, UUID arrival, Consumer<NotRead> taker) {
        jdbc.sql(NotRead.SELECT)
                .withFetchSize(ROWS_AT_A_TIME)
                .param("arrival", arrival)
                .query((RowCallbackHandler) row -> taker.accept(NotRead.of(row, 0)));
        return arrival;
    }
}
