// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.reading;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// An arrival that waits to be read.
///
/// @param number its place in the order in which things came in
record WaitingFile(UUID arrival, long number, UUID agency, String name) {
    private static final int PIECES_AT_A_TIME = 4;

    /// Writes its bytes into a file of its name, piece by piece.
    Path unpack(Connection database, Path folder) throws SQLException, IOException {
        Path file = Files.createDirectory(folder.resolve(Long.toString(number))).resolve(name);
        try (PreparedStatement statement = database.prepareStatement("""
                        select coalesce(p.bytes, a.bytes)
                        from arrival a left join arrival_piece p using (content_id)
                        where a.arrival_id = ? order by p.starts_at
                        """);
                OutputStream out = Files.newOutputStream(file)) {
            statement.setFetchSize(PIECES_AT_A_TIME);
            statement.setObject(1, arrival);
            try (ResultSet pieces = statement.executeQuery()) {
                while (pieces.next()) {
                    byte[] piece = pieces.getBytes(1);
                    if (piece != null) { // null for an empty file, which has no piece
                        out.write(piece);
                    }
                }
            }
        }
        return file;
    }

    /// Whether something that was read lies in this file, unpacked under a folder.
    boolean holds(String place, Path folder) {
        return place.startsWith(prefix(folder));
    }

    /// The place of something in this file without the folder it was unpacked in.
    String nameOf(String place, Path folder) {
        return place.substring(prefix(folder).length());
    }

    private String prefix(Path folder) {
        return folder.resolve(Long.toString(number)).toString() + File.separator;
    }

    /// Names only the arrival.
    @Override
    public String toString() {
        return "arrival " + arrival;
    }
}
