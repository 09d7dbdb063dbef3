// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.arrivals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Wall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is on its way in: bytes are committed piece by piece as they come, and what has all its bytes can be kept.
@Component
public class Uploads {
    /// Bytes of one file.
    public static final long FILE_BYTES_MAX = 256L << 20;

    /// Files of one sending.
    public static final int FILES_MAX = 2_000;

    private static final int PIECE_BYTES = 1 << 20;

    private final Wall wall;

    Uploads(Wall wall) {
        this.wall = wall;
    }

    /// An upload as far as it has come.
    ///
    /// @param bytesHere the offset to go on from
    record Upload(UUID id, String name, long bytesTotal, long bytesHere) {
        boolean complete() {
            return bytesHere == bytesTotal;
        }

        /// Names only the id.
        @Override
        public String toString() {
            return "upload " + id;
        }
    }

    /// What became of bytes that were sent for an upload.
    sealed interface Taken {
        /// They are on disk, as far as they came.
        ///
        /// @param bytesHere the offset to go on from
        record Here(long bytesHere) implements Taken {}

        /// They do not follow what is here.
        record Elsewhere(long bytesHere) implements Taken {}

        /// They are more than was announced.
        record TooMany(long bytesTotal) implements Taken {}

        /// There is no such upload of this sender.
        record NotThere() implements Taken {}
    }

    /// Begins an upload, or finds the one of the same name, size and mark that the sender broke off.
    ///
    /// @param mark what the sender tells two versions of a file by, such as when it was changed
    Upload begin(Sender sender, String name, String mark, long bytesTotal) {
        String plain = PlainName.of(name);
        return sender.write(
                wall,
                jdbc -> jdbc.sql("""
                        select upload_id, file_name, bytes_total, bytes_here from upload
                        where file_name = :name and mark = :mark and bytes_total = :total and mark <> ''
                        order by bytes_here desc limit 1
                        """)
                        .param("name", plain)
                        .param("mark", mark)
                        .param("total", bytesTotal)
                        .query(Uploads::upload)
                        .optional()
                        .orElseGet(() -> insert(jdbc, sender, plain, mark, bytesTotal)));
    }

    private static Upload insert(JdbcClient jdbc, Sender sender, String name, String mark, long bytesTotal) {
        return jdbc.sql("""
                        insert into upload (agency_id, officer_id, file_name, mark, bytes_total)
                        values (:agency, viewer_officer(), :name, :mark, :total)
                        returning upload_id, file_name, bytes_total, bytes_here
                        """)
                .param("agency", sender.agencyId())
                .param("name", name)
                .param("mark", mark)
                .param("total", bytesTotal)
                .query(Uploads::upload)
                .single();
    }

    private static Upload upload(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Upload(
                row.getObject("upload_id", UUID.class),
                row.getString("file_name"),
                row.getLong("bytes_total"),
                row.getLong("bytes_here"));
    }

    /// An upload of this sender.
    Optional<Upload> find(Sender sender, UUID upload) {
        return sender.write(wall, jdbc -> find(jdbc, upload));
    }

    private static Optional<Upload> find(JdbcClient jdbc, UUID upload) {
        return jdbc.sql(
                        "select upload_id, file_name, bytes_total, bytes_here from upload where upload_id = :upload for update")
                .param("upload", upload)
                .query(Uploads::upload)
                .optional();
    }

    /// Takes bytes that follow what is here. Each piece is on disk before the next is read.
    ///
    /// @throws IOException where the sender broke off; what came before is kept
    Taken append(Sender sender, UUID upload, long offset, InputStream bytes) throws IOException {
        long here = offset;
        while (true) {
            byte[] piece = bytes.readNBytes(PIECE_BYTES);
            Taken taken = append(sender, upload, here, piece);
            if (piece.length < PIECE_BYTES || !(taken instanceof Taken.Here(long next))) {
                return taken;
            }
            here = next;
        }
    }

    private Taken append(Sender sender, UUID upload, long offset, byte[] piece) {
        return sender.write(wall, jdbc -> {
            Upload found = find(jdbc, upload).orElse(null);
            if (found == null) {
                return new Taken.NotThere();
            }
            if (found.bytesHere() != offset) {
                return new Taken.Elsewhere(found.bytesHere());
            }
            if (offset + piece.length > found.bytesTotal()) {
                return new Taken.TooMany(found.bytesTotal());
            }
            if (piece.length > 0) {
                store(jdbc, sender, upload, offset, piece);
            }
            return new Taken.Here(offset + piece.length);
        });
    }

    private static void store(JdbcClient jdbc, Sender sender, UUID upload, long offset, byte[] piece) {
        jdbc.sql("""
                        insert into arrival_piece (content_id, starts_at, agency_id, bytes)
                        values (:upload, :offset, :agency, :bytes)
                        """)
                .param("upload", upload)
                .param("offset", offset)
                .param("agency", sender.agencyId())
                .param("bytes", piece)
                .update();
        jdbc.sql(
                        "update upload set bytes_here = bytes_here + :more, moved_at = viewer_time() where upload_id = :upload")
                .param("more", piece.length)
                .param("upload", upload)
                .update();
    }

    /// Takes a whole file whose size need not be known before.
    ///
    /// @return the upload, with all its bytes; null where they are more than allowed, and then nothing of it stays
    /// @throws IOException where the sender broke off; nothing of it stays
    public @Nullable UUID take(Sender sender, String name, InputStream bytes, long bytesMax) throws IOException {
        UUID upload = sender.write(
                wall,
                jdbc -> insert(jdbc, sender, PlainName.of(name), "", bytesMax).id());
        boolean whole = false;
        try {
            if (append(sender, upload, 0, bytes) instanceof Taken.Here(long here)) {
                sender.write(
                        wall,
                        jdbc -> jdbc.sql("update upload set bytes_total = :here where upload_id = :upload")
                                .param("here", here)
                                .param("upload", upload)
                                .update());
                whole = true;
            }
        } finally {
            if (!whole) {
                drop(sender, upload);
            }
        }
        return whole ? upload : null;
    }

    /// Forgets an upload and what came of it.
    public void drop(Sender sender, UUID upload) {
        sender.write(wall, jdbc -> {
            forget(jdbc, upload);
            return upload;
        });
    }

    static void forget(JdbcClient jdbc, UUID upload) {
        jdbc.sql("delete from arrival_piece where content_id = :upload")
                .param("upload", upload)
                .update();
        jdbc.sql("delete from upload where upload_id = :upload")
                .param("upload", upload)
                .update();
    }

    /// Whether an upload has all its bytes; nobody changes it until the transaction ends.
    static boolean isComplete(JdbcClient jdbc, UUID upload) {
        return find(jdbc, upload).map(Upload::complete).orElse(false);
    }
}
