// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.search.KeptWords;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipJson;
import org.kumkrong.intake.TipTime;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Writes what one attempt at a sending reads, in committed steps: each holds some thousand tips, what was rejected
/// between them, and how far reading has come. A tip that is there already is not written again, so that a sending that
/// is read twice gives each tip once.
///
/// One thread, one connection.
final class TipSteps {
    /// Tips of one step: some 20 MB on their way, and what a killed process reads again.
    static final int TIPS_MAX = 5_000;

    private static final String STAGING = """
            create temporary table if not exists staged_tip (
                place integer, arrival_id uuid, agency_id uuid, source text, sender_id text, incident text, platform text,
                happened_at timestamptz, received_at timestamptz, sha256 text, document text, words text
            ) on commit delete rows;
            create temporary table if not exists staged_rejection (
                arrival_id uuid, agency_id uuid, line_no integer, file_name text, position text, what text, action text
            ) on commit delete rows
            """; // a table with row security takes no copy
    private static final String MERGE = """
            insert into tip (agency_id, arrival_id, source, sender_id, incident, platform, happened_at, received_at, sha256,
                             document, words)
            select agency_id, arrival_id, source, sender_id, incident, platform, happened_at, received_at, sha256, document,
                   words
            from staged_tip order by place
            on conflict (agency_id, source, sender_id, sha256) do nothing
            """;
    private static final String OWN = """
            select s.arrival_id, count(*) from staged_tip s join tip t using (agency_id, source, sender_id, sha256)
            where t.arrival_id = s.arrival_id group by s.arrival_id
            """;

    private final Connection database;
    private final Attempt attempt;
    private final List<Staged> tips = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<UUID, Integer> refusedOf = new HashMap<>();
    private long bytesRead;
    private long bytesTotal;

    /// @param database does not commit by itself
    TipSteps(Connection database, Attempt attempt) throws SQLException {
        this.database = database;
        this.attempt = attempt;
        try (Statement statement = database.createStatement()) {
            statement.execute(STAGING);
        }
    }

    private record Staged(WaitingFile file, Tip tip) {
        @Override
        public String toString() {
            return tip.toString();
        }
    }

    private record Refused(WaitingFile file, int line, Rejection rejection) {}

    /// Takes a tip; where that fills the step, the step is on disk when this returns.
    void accept(WaitingFile file, Tip tip) throws SQLException {
        tips.add(new Staged(file, tip));
        if (tips.size() == TIPS_MAX) {
            commit(false);
        }
    }

    /// Takes note of what could not be read; its file is named as the sender named it.
    void reject(WaitingFile file, Rejection rejection) throws SQLException {
        refused.add(new Refused(file, refusedOf.merge(file.arrival(), 1, Integer::sum), rejection));
        if (refused.size() == TIPS_MAX) {
            commit(false);
        }
    }

    void progress(long read, long total) {
        bytesRead = read;
        bytesTotal = total;
    }

    /// Puts the step on disk.
    ///
    /// @param last whether the sending is read to its end
    /// @throws Overtaken where a newer attempt reads the sending
    void commit(boolean last) throws SQLException {
        attempt.goOn(database, bytesRead, bytesTotal);
        Map<UUID, Integer> read = copyTips();
        int written = merge();
        addCounts(read, written == tips.size() ? read : own());
        copyRejections();
        if (last) {
            attempt.end(database);
        }
        tell();
        database.commit();
        tips.clear();
        refused.clear();
    }

    private Map<UUID, Integer> copyTips() throws SQLException {
        Map<UUID, Integer> read = new HashMap<>();
        CopyText rows = new CopyText();
        int place = 0;
        for (Staged staged : tips) {
            Tip tip = staged.tip();
            rows.column(place++)
                    .column(staged.file().arrival())
                    .column(staged.file().agency())
                    .column(tip.source())
                    .column(tip.id())
                    .column(tip.incident().name())
                    .column(tip.platform())
                    .column(at(tip.incidentAt()))
                    .column(at(tip.receivedAt()))
                    .column(tip.raw().sha256())
                    .column(TipJson.write(tip))
                    .column(KeptWords.of(tip))
                    .endRow();
            read.merge(staged.file().arrival(), 1, Integer::sum);
        }
        copy("copy staged_tip from stdin", rows);
        return read;
    }

    private int merge() throws SQLException {
        try (Statement statement = database.createStatement()) {
            return statement.executeUpdate(MERGE);
        }
    }

    /// How many of the staged tips belong to their arrival: new ones, and those that an earlier attempt wrote.
    private Map<UUID, Integer> own() throws SQLException {
        Map<UUID, Integer> own = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet counts = statement.executeQuery(OWN)) {
            while (counts.next()) {
                own.put(counts.getObject(1, UUID.class), counts.getInt(2));
            }
        }
        return own;
    }

    private void addCounts(Map<UUID, Integer> read, Map<UUID, Integer> own) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "update arrival set tips = tips + ?, known_tips = known_tips + ? where arrival_id = ?")) {
            for (Map.Entry<UUID, Integer> each : read.entrySet()) {
                int mine = own.getOrDefault(each.getKey(), 0);
                statement.setInt(1, mine);
                statement.setInt(2, each.getValue() - mine);
                statement.setObject(3, each.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void copyRejections() throws SQLException {
        CopyText rows = new CopyText();
        for (Refused each : refused) {
            WaitingFile file = each.file();
            Rejection rejection = each.rejection();
            rows.column(file.arrival())
                    .column(file.agency())
                    .column(each.line())
                    .column(rejection.file())
                    .column(rejection.position())
                    .column(rejection.what())
                    .column(rejection.action())
                    .endRow();
        }
        if (!refused.isEmpty()) {
            copy("copy staged_rejection from stdin", rows);
            try (Statement statement = database.createStatement()) {
                statement.execute("""
                        insert into rejection (arrival_id, agency_id, line_no, file_name, position, what, action)
                        select arrival_id, agency_id, line_no, file_name, position, what, action from staged_rejection
                        """);
            }
        }
    }

    private void copy(String statement, CopyText rows) throws SQLException {
        byte[] bytes = rows.take();
        CopyIn copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private void tell() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("notify " + Arrivals.CHANNEL);
        }
    }

    private static @Nullable Instant at(@Nullable TipTime time) {
        return time == null ? null : time.instant();
    }
}
