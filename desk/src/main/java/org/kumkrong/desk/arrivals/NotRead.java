// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.arrivals;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Something in an arrival that could not be read. It quotes nothing of the content.
///
/// @param name the file it stands in, behind `!` for archives
public record NotRead(String name, String position, String what, String action) {
    static final String SELECT = """
            select file_name, position, what, action from rejection where arrival_id = :arrival order by line_no
            """;

    static NotRead of(ResultSet row, int number) throws SQLException {
        return new NotRead(
                row.getString("file_name"), row.getString("position"), row.getString("what"), row.getString("action"));
    }

    /// Names only the place.
    @Override
    public String toString() {
        return "rejection at " + position;
    }
}
