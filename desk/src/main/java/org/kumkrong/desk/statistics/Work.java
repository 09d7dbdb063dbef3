// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What one officer carries and was exposed to, as far as it is written down.
///
/// @param held tips in hand now
/// @param heldGrave of these, immediate or urgent
/// @param taken tips taken in the period
/// @param grave immediate or urgent tips taken, or opened in the source
/// @param opened records and sources opened, each time
/// @param children of these, of children
/// @param night of these, at night
/// @param days days on which anything was done
record Work(
        UUID officer,
        String name,
        long held,
        long heldGrave,
        long taken,
        long grave,
        long opened,
        long children,
        long night,
        long days) {
    /// Officers by their names, never by their figures: one's own; for a supervisor those of the agency.
    static List<Work> of(JdbcClient jdbc, Period period) {
        return Moments.of(jdbc.sql("""
                        select w.*, o.display_name from count_work(:since, :before) w join officer o using (officer_id)
                        order by o.display_name, o.officer_id
                        """), period)
                .query((row, number) -> new Work(
                        row.getObject("officer_id", UUID.class),
                        row.getString("display_name"),
                        row.getLong("held"),
                        row.getLong("held_grave"),
                        row.getLong("taken"),
                        row.getLong("grave"),
                        row.getLong("opened"),
                        row.getLong("children"),
                        row.getLong("night"),
                        row.getLong("days")))
                .list();
    }

    /// Names only the officer's id.
    @Override
    public String toString() {
        return "work of officer " + officer;
    }
}
