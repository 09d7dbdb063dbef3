// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
    ///
    /// @param extent how much a program had; null for the acts of people
    public record Line(
            long number,
            Instant at,
            String officer,
            String act,
            String objectKind,
            String objectId,
            @Nullable Extent extent) {}

    /// How much a program was told, or told us. No fingerprint and no person is in it.
    ///
    /// @param by by which wire, or by which kind of fingerprint
    /// @param from later than this; null where it was no range of time
    /// @param until and no later than this
    /// @param count of what was told; null where it is not counted
    /// @param of out of so many; null where there is no such number
    /// @param text the same as it was written down
    public record Extent(
            String by,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Long count,
            @Nullable Long of,
            String text) {
        /// A range of time.
        public static Extent ofRange(String by, Instant from, Instant until, long count) {
            return new Extent(by, from, until, count, null, by + ", " + from + " – " + until + ", " + count);
        }

        /// A part of a number.
        public static Extent ofPart(String by, long count, long of) {
            return new Extent(by, null, null, count, of, by + ", " + count + " / " + of);
        }

        /// Whether the range begins where everything does.
        public boolean fromTheBeginning() {
            return from != null && from.isBefore(BEGINNING);
        }

        /// Names only by what.
        @Override
        public String toString() {
            return "extent by " + by;
        }
    }

    /// Whoever asks from before this asks for everything.
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    /// Acts whose reason is an extent, written by this program and never by a person.
    private static final List<String> MEASURED = List.of(
            "client-pulled",
            "client-asked",
            "client-agreed",
            "client-disagreed",
            "bank-pulled",
            "bank-unlisted",
            "bank-added",
            "bank-added-from-tip");

    private static final String LINE = """
            select e.event_no, e.happened_at, coalesce(o.display_name, e.detail ->> 'source', '') officer, e.act, e.object_kind,
                   e.object_id, e.act = any (:measured::text[]) measured, e.why, e.detail ->> 'by' by,
                   (e.detail ->> 'from')::timestamptz from_at, (e.detail ->> 'until')::timestamptz until_at,
                   (e.detail ->> 'count')::bigint count, (e.detail ->> 'of')::bigint of
            from event e left join officer o on o.officer_id = e.officer_id\s""";

    /// Acts before a number, newest first.
    static List<Line> before(JdbcClient jdbc, long number) {
        return jdbc.sql(LINE + "where e.event_no < :number order by e.event_no desc limit :most")
                .param("measured", MEASURED.toArray(String[]::new))
                .param("number", number)
                .param("most", LINES_MAX)
                .query(Events::line)
                .list();
    }

    /// What programs did, of which it is measured how much, newest first.
    ///
    /// @param objectKind to what
    /// @param acts which of them
    /// @param number before which; the first that is left out
    public static List<Line> measured(JdbcClient jdbc, String objectKind, List<String> acts, long number, int most) {
        return jdbc.sql(LINE + """
                        where e.object_kind = :kind and e.act = any (:acts::text[]) and e.event_no < :number
                        order by e.event_no desc limit :most
                        """)
                .param("measured", MEASURED.toArray(String[]::new))
                .param("kind", objectKind)
                .param("acts", acts.toArray(String[]::new))
                .param("number", number)
                .param("most", most)
                .query(Events::line)
                .list();
    }

    private static Line line(ResultSet row, int place) throws SQLException {
        return new Line(
                row.getLong("event_no"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("officer"),
                row.getString("act"),
                row.getString("object_kind"),
                row.getString("object_id"),
                row.getBoolean("measured") ? extent(row) : null);
    }

    private static Extent extent(ResultSet row) throws SQLException {
        String by = row.getString("by");
        Timestamp from = row.getTimestamp("from_at");
        Timestamp until = row.getTimestamp("until_at");
        return new Extent(
                by == null ? "" : by,
                from == null ? null : from.toInstant(),
                until == null ? null : until.toInstant(),
                row.getObject("count", Long.class),
                row.getObject("of", Long.class),
                row.getString("why"));
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

    /// The same with how much it was.
    public static void recordOf(
            JdbcClient jdbc,
            AgencyId agency,
            String source,
            String act,
            String objectKind,
            String objectId,
            Extent extent) {
        jdbc.sql("""
                        insert into event (agency_id, act, object_kind, object_id, why, detail)
                        values (:agency, :act, :kind, :id, :why, jsonb_strip_nulls(jsonb_build_object(
                            'source', :source::text, 'by', :by::text, 'from', :from::text, 'until', :until::text,
                            'count', :count::bigint, 'of', :of::bigint)))
                        """)
                .param("agency", agency.value())
                .param("act", act)
                .param("kind", objectKind)
                .param("id", objectId)
                .param("why", extent.text())
                .param("source", source)
                .param("by", extent.by())
                .param("from", extent.from() == null ? null : extent.from().toString())
                .param("until", extent.until() == null ? null : extent.until().toString())
                .param("count", extent.count())
                .param("of", extent.of())
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
