// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kumkrong.hashindex.set.Trust;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sets of all agencies, for the worker that matches, and how far each has come. For one thread.
final class AttachedSets {
    private final JdbcClient jdbc;

    AttachedSets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Sets that are attached, and detached ones whose findings are still to be removed.
    List<AttachedSet> all() {
        return jdbc.sql("""
                        select set_id, agency_id, folder, name, source, scheme, trust, detached_at is null attached,
                               matched_at is not null matched, matched_to, trouble
                        from known_set where detached_at is null or cleared_at is null order by attached_at, set_id
                        """)
                .query((row, number) -> new AttachedSet(
                        new Origin(
                                Origin.SET,
                                row.getObject("set_id", UUID.class),
                                row.getString("name"),
                                row.getString("source"),
                                row.getString("scheme"),
                                Trust.valueOf(row.getString("trust").toUpperCase(Locale.ROOT))),
                        row.getObject("agency_id", UUID.class),
                        row.getString("folder"),
                        row.getBoolean("attached"),
                        row.getBoolean("matched"),
                        row.getLong("matched_to"),
                        row.getString("trouble")))
                .list();
    }

    void trouble(AttachedSet set, String trouble) {
        jdbc.sql("update known_set set trouble = :trouble where set_id = :set")
                .param("trouble", trouble)
                .param("set", set.origin().id())
                .update();
    }

    void matchedTo(AttachedSet set, long number) {
        jdbc.sql("update known_set set matched_to = :number where set_id = :set")
                .param("number", number)
                .param("set", set.origin().id())
                .update();
    }

    /// Writes down that a set was matched against all tips, or that what it had found is gone.
    void settled(AttachedSet set) {
        jdbc.sql(
                        set.attached()
                                ? "update known_set set matched_at = viewer_time() where set_id = :set"
                                : "update known_set set cleared_at = viewer_time() where set_id = :set")
                .param("set", set.origin().id())
                .update();
    }

    /// A set that cannot be read now misses tips that come: it is matched from there on once it can.
    void missed(AttachedSet set, long number) {
        jdbc.sql(
                        "update known_set set matched_at = null, matched_to = :number where set_id = :set and matched_at is not null")
                .param("number", number)
                .param("set", set.origin().id())
                .update();
    }
}
