// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One attempt at a sending: at the files that were sent in one go and are read together. The attempts of a sending are
/// numbered, and only the newest may write: a process that was cut off and comes back finds that it was overtaken.
///
/// @param deaths attempts before this one that ended without a word
/// @param files oldest first; the first stands for the sending
record Attempt(UUID batch, int number, int deaths, List<WaitingFile> files) {
    /// After this many attempts in a row that ended without a word a sending is not read again: it may be what ends the
    /// process.
    static final int DEATHS_MAX = 8;

    Attempt {
        files = List.copyOf(files);
    }

    private WaitingFile lead() {
        return files.getFirst();
    }

    /// Begins with the sending that has waited longest, and commits that. What an attempt before this one
    /// counted counts
    /// no more; the tips it wrote stay.
    static Optional<Attempt> begin(Connection database) throws SQLException {
        Optional<UUID> batch = longestWaiting(database);
        if (batch.isEmpty()) {
            database.rollback();
            return Optional.empty();
        }
        Attempt attempt = begin(database, batch.get());
        database.commit();
        return Optional.of(attempt);
    }

    private static Optional<UUID> longestWaiting(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "select batch_id from arrival where read_at is null order by arrival_no limit 1")) {
            return found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    private static Attempt begin(Connection database, UUID batch) throws SQLException {
        List<WaitingFile> files = new ArrayList<>();
        int number = 0;
        int deaths = 0;
        try (PreparedStatement statement = database.prepareStatement("""
                with again as (delete from rejection r using arrival a
                               where a.batch_id = ? and a.read_at is null and r.arrival_id = a.arrival_id)
                update arrival set attempts = attempts + 1, deaths = deaths + 1, tips = 0, known_tips = 0,
                                   sending_read = 0, sending_size = 0, reading_since = viewer_time()
                where batch_id = ? and read_at is null
                returning arrival_id, arrival_no, agency_id, file_name, attempts, deaths
                """)) {
            statement.setObject(1, batch);
            statement.setObject(2, batch);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    files.add(new WaitingFile(
                            row.getObject("arrival_id", UUID.class),
                            row.getLong("arrival_no"),
                            row.getObject("agency_id", UUID.class),
                            row.getString("file_name")));
                    number = row.getInt("attempts");
                    deaths = row.getInt("deaths") - 1;
                }
            }
        }
        files.sort(Comparator.comparingLong(WaitingFile::number));
        return new Attempt(batch, number, deaths, files);
    }

    boolean oneTooMany() {
        return deaths >= DEATHS_MAX;
    }

    /// Says how far reading has come; holds up any other attempt until the transaction ends.
    void goOn(Connection database, long bytesRead, long bytesTotal) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "update arrival set sending_read = ?, sending_size = ? where arrival_id = ? and attempts = ?"
                        + " and read_at is null")) {
            statement.setLong(1, bytesRead);
            statement.setLong(2, bytesTotal);
            statement.setObject(3, lead().arrival());
            statement.setInt(4, number);
            if (statement.executeUpdate() != 1) {
                throw new Overtaken();
            }
        }
    }

    /// Says that the attempt ends in good order, though not with the sending read.
    void leave(Connection database) throws SQLException {
        try (PreparedStatement statement =
                database.prepareStatement("update arrival set deaths = 0 where batch_id = ? and attempts = ?")) {
            statement.setObject(1, batch);
            statement.setInt(2, number);
            statement.executeUpdate();
        }
        database.commit();
    }

    /// Marks all files of the sending as read.
    void end(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "update arrival set read_at = viewer_time() where batch_id = ? and read_at is null")) {
            statement.setObject(1, batch);
            statement.executeUpdate();
        }
    }
}
