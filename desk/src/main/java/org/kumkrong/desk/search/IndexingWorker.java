// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.work.Ear;
import org.kumkrong.desk.work.SoleWorker;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps the index of words behind what is read. It may lag: what it has not come to is looked through tip by tip.
public final class IndexingWorker {
    private static final long LOCK = 0x4b756d7365656b73L; // "Kumseeks"
    private static final Duration LISTEN_MAX = Duration.ofSeconds(10);
    private static final Duration LOOK_OVER_EVERY = Duration.ofHours(1);

    private final DataSource linker;
    private long lookedOverNanos = System.nanoTime() - LOOK_OVER_EVERY.toNanos();

    private IndexingWorker(DataSource linker) {
        this.linker = linker;
    }

    /// @param linker signs in as the linker; commits by itself
    public static SoleWorker of(DataSource linker) {
        return new SoleWorker(linker, "indexing", LOCK, new IndexingWorker(linker)::indexUntil);
    }

    /// For tips that are about to be removed: the index holds letters of them until their neighbours are indexed again,
    /// soon after.
    ///
    /// @param linking signs in as the linker
    public static void indexAgain(JdbcClient linking, List<String> tipIds) {
        linking.sql("""
                        update tip_chunk set tips = -1
                        where chunk in (select tip_no >> :bits from tip where tip_id::text in (:tips))
                        """).param("bits", TipSet.PLACE_BITS).param("tips", tipIds).update();
    }

    private void indexUntil(Connection own, BooleanSupplier stopped) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("listen " + Arrivals.CHANNEL);
        }
        while (!stopped.getAsBoolean()) {
            index(stopped);
            Ear.await(own, LISTEN_MAX, stopped);
        }
    }

    private void index(BooleanSupplier stopped) throws SQLException {
        try (Connection database = linker.getConnection()) {
            database.setAutoCommit(false);
            GramWriter writer = new GramWriter(database);
            if (System.nanoTime() - lookedOverNanos >= LOOK_OVER_EVERY.toNanos()) {
                writer.findChanged();
                lookedOverNanos = System.nanoTime();
            }
            boolean more = true;
            while (more && !stopped.getAsBoolean()) {
                more = writer.indexNext();
            }
        }
    }
}
