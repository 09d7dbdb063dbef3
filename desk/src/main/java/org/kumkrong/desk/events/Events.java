// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.AgencyId;
import org.kumkrong.desk.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The history of everything: written in the transaction of the act, read by object.
public final class Events {
    /// Lines on a page of the list.
    static final int LINES_MAX = 100;

    private Events() {}

    /// One act, as the list of all shows it: what it was done to by kind and number only.
    record Line(long number, Instant at, String officer, String act, String objectKind, String objectId) {}

    /// Acts before a number, newest first.
    static List<Line> before(JdbcClient jdbc, long number) {
        return jdbc.sql("""
                        select e.event_no, e.happened_at, coalesce(o.display_name, e.detail ->> 'source', '') officer, e.act, e.object_kind,
                               e.object_id
                        from event e left join officer o on o.officer_id = e.officer_id
                        where e.event_no < :number order by e.event_no desc limit :most
                        """)
                .param("number", number)
                .param("most", LINES_MAX)
                .query((row, place) -> new Line(
                        row.getLong("event_no"),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("officer"),
                        row.getString("act"),
                        row.getString("object_kind"),
                        row.getString("object_id")))
                .list();
    }

    /// One act.
    ///
    /// @param at when
    /// @param officer the officer's display name, or the source's; empty where the program itself acted
    /// @param act what was done, as a key for words
    /// @param why the reason given; may be empty
    public record Entry(Instant at, String officer, String act, String why) {
        /// Names only the act.
        @Override
        public String toString() {
            return "event " + act;
        }
    }

    /// Writes an act down. Call it inside the transaction of the act, with that transaction's client.
    ///
    /// @param objectKind what it was done to: `tip`, `subject`, `child`, `arrival`, `judgement`
    public static void record(
            JdbcClient jdbc, Viewer viewer, String act, String objectKind, String objectId, String why) {
        recordOf(jdbc, viewer.agencyId(), viewer.officerId(), act, objectKind, objectId, why);
    }

    /// The same for an act around signing in, when there is no viewer yet.
    ///
    /// @param officer null where nobody knows who it was
    public static void recordOf(
            JdbcClient jdbc,
            UUID agency,
            @Nullable UUID officer,
            String act,
            String objectKind,
            String objectId,
            String why) {
        jdbc.sql("""
                        insert into event (agency_id, officer_id, act, object_kind, object_id, why)
                        values (:agency, :officer, :act, :kind, :id, :why)
                        """)
                .param("agency", agency)
                .param("officer", officer)
                .param("act", act)
                .param("kind", objectKind)
                .param("id", objectId)
                .param("why", why)
                .update();
    }

    /// Writes an act of a source down, which is no officer: a program with a token, a watched folder.
    ///
    /// @param source its name
    public static void recordOf(
            JdbcClient jdbc, AgencyId agency, String source, String act, String objectKind, String objectId) {
        recordOf(jdbc, agency, source, act, objectKind, objectId, "");
    }

    /// The same with what there is to say of it, such as a range of time and a count.
    public static void recordOf(
            JdbcClient jdbc,
            AgencyId agency,
            String source,
            String act,
            String objectKind,
            String objectId,
            String why) {
        jdbc.sql("""
                        insert into event (agency_id, act, object_kind, object_id, why, detail)
                        values (:agency, :act, :kind, :id, :why, jsonb_build_object('source', :source::text))
                        """)
                .param("why", why)
                .param("agency", agency.value())
                .param("act", act)
                .param("kind", objectKind)
                .param("id", objectId)
                .param("source", source)
                .update();
    }

    /// What was done to an object, newest first.
    public static List<Entry> of(JdbcClient jdbc, String objectKind, String objectId) {
        return jdbc.sql("""
                        select e.happened_at, coalesce(o.display_name, e.detail ->> 'source', '') officer, e.act, e.why
                        from event e left join officer o on o.officer_id = e.officer_id
                        where e.object_kind = :kind and e.object_id = :id
                        order by e.event_no desc limit 200
                        """)
                .param("kind", objectKind)
                .param("id", objectId)
                .query((row, number) -> new Entry(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("officer"),
                        row.getString("act"),
                        row.getString("why")))
                .list();
    }
}
