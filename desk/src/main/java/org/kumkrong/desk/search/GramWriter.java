// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Indexes tips for searches, a chunk at a time: full chunks as tips come in, and again those from which a tip was
/// removed. One at a time is at it, the one who reads what comes in.
final class GramWriter {
    private static final int TIPS_FETCHED = 500;
    private static final byte[] COPY_HEAD = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int COLUMNS = 3;

    private final Connection database;

    /// @param database signs in as the linker; does not commit by itself
    GramWriter(Connection database) {
        this.database = database;
    }

    /// Marks chunks that hold other tips than when they were indexed; for a start, because it looks at every tip.
    void findChanged() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("""
                    with held as materialized (select tip_no >> 13 chunk, count(*) tips from tip group by 1)
                    update tip_chunk c set tips = -1
                    where c.tips >= 0 and c.tips <> coalesce((select h.tips from held h where h.chunk = c.chunk), 0)
                    """);
        }
        database.commit();
    }

    /// Indexes the next chunk that needs it.
    ///
    /// @return whether there was one
    boolean indexNext() throws SQLException {
        OptionalInt chunk = next();
        if (chunk.isPresent()) {
            index(chunk.getAsInt());
        }
        database.commit();
        return chunk.isPresent();
    }

    /// One that changed, or else the first that is full: a tip behind it is there, and tips are written in order.
    private OptionalInt next() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select coalesce(
                            (select min(chunk) from tip_chunk where tips < 0),
                            (select new.chunk from (select coalesce(max(chunk) + 1, 0) chunk from tip_chunk) new
                             where (select max(tip_no) from tip) >> 13 > new.chunk))
                        """)) {
            row.next();
            int chunk = row.getInt(1);
            return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(chunk);
        }
    }

    private void index(int chunk) throws SQLException {
        Map<UUID, Chunk> chunks = new HashMap<>();
        int tips = read(chunk, chunks);
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    create temporary table if not exists staged_gram (agency_id uuid, gram integer, tips bytea)
                    on commit delete rows
                    """); // a table with row security takes no copy
            statement.executeUpdate("delete from tip_gram where chunk = " + chunk);
            for (Map.Entry<UUID, Chunk> each : chunks.entrySet()) {
                copy(each.getKey(), each.getValue());
            }
            statement.executeUpdate("insert into tip_gram (agency_id, gram, chunk, tips) select agency_id, gram, "
                    + chunk + ", tips from staged_gram");
            statement.executeUpdate("insert into tip_chunk (chunk, tips) values (" + chunk + ", " + tips
                    + ") on conflict (chunk) do update set tips = excluded.tips");
        }
    }

    private int read(int chunk, Map<UUID, Chunk> chunks) throws SQLException {
        int tips = 0;
        try (PreparedStatement statement = database.prepareStatement(
                "select agency_id, tip_no, words from tip where tip_no >= ? and tip_no < ? order by tip_no")) {
            long first = (long) chunk << TipSet.PLACE_BITS;
            statement.setLong(1, first);
            statement.setLong(2, first + TipSet.TIPS);
            statement.setFetchSize(TIPS_FETCHED);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    chunks.computeIfAbsent(row.getObject(1, UUID.class), agency -> new Chunk())
                            .add((int) (row.getLong(2) - first), row.getString(3));
                    tips++;
                }
            }
        }
        return tips;
    }

    private void copy(UUID agency, Chunk chunk) throws SQLException {
        CopyIn copy = database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy staged_gram from stdin with (format binary)");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(COPY_HEAD);
            out.writeInt(0); // no flags
            out.writeInt(0); // nothing more in the head
            chunk.each((gram, tips) -> {
                out.writeShort(COLUMNS);
                out.writeInt(2 * Long.BYTES);
                out.writeLong(agency.getMostSignificantBits());
                out.writeLong(agency.getLeastSignificantBits());
                out.writeInt(Integer.BYTES);
                out.writeInt(gram);
                out.writeInt(tips.length);
                out.write(tips);
            });
            out.writeShort(-1);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be written", e);
        }
        copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        copy.endCopy();
    }

    /// The grams of one agency's tips of a chunk, each with the tip's place.
    private static final class Chunk {
        private static final int PLACE_SHIFT = 16;
        private static final int PLACES_MASK = TipSet.TIPS - 1;

        private long[] held = new long[1 << 16]; // gram, then place
        private int count;

        void add(int place, String words) {
            Grams.each(words, gram -> {
                if (count == held.length) {
                    held = Arrays.copyOf(held, held.length * 2);
                }
                held[count++] = (long) gram << PLACE_SHIFT | place;
            });
        }

        /// Each gram once, in order, with its tips.
        void each(Taker taker) throws IOException {
            Arrays.parallelSort(held, 0, count);
            short[] places = new short[TipSet.TIPS];
            int found = 0;
            for (int i = 0; i < count; i++) {
                if (i > 0 && held[i] >> PLACE_SHIFT != held[i - 1] >> PLACE_SHIFT) {
                    taker.take((int) (held[i - 1] >> PLACE_SHIFT), TipSet.bytes(places, found));
                    found = 0;
                }
                short place = (short) (held[i] & PLACES_MASK);
                if (found == 0 || places[found - 1] != place) {
                    places[found++] = place;
                }
            }
            if (found > 0) {
                taker.take((int) (held[count - 1] >> PLACE_SHIFT), TipSet.bytes(places, found));
            }
        }
    }

    private interface Taker {
        void take(int gram, byte[] tips) throws IOException;
    }
}
