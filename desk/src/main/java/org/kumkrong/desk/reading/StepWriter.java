// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.intake.Rejection;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Puts the steps of one attempt on disk. A tip that is there already is not written again, so that a sending that is
/// read twice gives each tip once.
///
/// One thread at a time, one connection.
final class StepWriter {
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

    /// What could not be read, as a line of the file's rejections.
    record Refused(WaitingFile file, int line, Rejection rejection) {}

    /// What was read since the step before.
    ///
    /// @param tips rows for COPY
    /// @param tipsOf tips of each file
    /// @param last whether the sending is read to its end
    record Step(
            List<byte[]> tips,
            Map<UUID, Integer> tipsOf,
            List<Refused> refused,
            long bytesRead,
            long bytesTotal,
            boolean last) {}

    /// @param database does not commit by itself
    StepWriter(Connection database, Attempt attempt) throws SQLException {
        this.database = database;
        this.attempt = attempt;
        try (Statement statement = database.createStatement()) {
            statement.execute(STAGING);
        }
    }

    /// Puts a step on disk.
    ///
    /// @throws Overtaken where a newer attempt reads the sending
    void write(Step step) throws SQLException {
        attempt.goOn(database, step.bytesRead(), step.bytesTotal());
        copy("copy staged_tip from stdin", step.tips());
        int written = merge();
        addCounts(step.tipsOf(), written == step.tips().size() ? step.tipsOf() : own());
        copyRejections(step.refused());
        if (step.last()) {
            attempt.end(database);
        }
        tell();
        database.commit();
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

    private void copyRejections(List<Refused> refused) throws SQLException {
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
            copy("copy staged_rejection from stdin", List.of(rows.take()));
            try (Statement statement = database.createStatement()) {
                statement.execute("""
                        insert into rejection (arrival_id, agency_id, line_no, file_name, position, what, action)
                        select arrival_id, agency_id, line_no, file_name, position, what, action from staged_rejection
                        """);
            }
        }
    }

    private void copy(String statement, List<byte[]> rows) throws SQLException {
        CopyIn copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        for (byte[] row : rows) {
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }

    private void tell() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("notify " + Arrivals.CHANNEL);
        }
    }
}
