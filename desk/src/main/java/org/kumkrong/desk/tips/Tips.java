// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The queue and its tips, as one officer may see them.
@Component
public class Tips {
    /// Rows on a page of the queue.
    static final int ROWS_MAX = 50;

    private static final String ROWS = """
            select t.tip_id, t.source, t.sender_id, t.platform, coalesce(t.happened_at, t.received_at) happened_at,
                   s.priority, s.band,
                   s.next_clock, s.alike_count, s.subject_tips, s.subject_children, s.child_tips, s.children,
                   s.detail, c.officer_id, coalesce(o.display_name, '') claimed_by
            from standing s
                join tip t on t.tip_id = s.tip_id
                left join claim c on c.tip_id = s.tip_id
                left join officer o on o.officer_id = c.officer_id
            """;

    private final Wall wall;
    private final JsonMapper json;

    Tips(Wall wall, JsonMapper json) {
        this.wall = wall;
        this.json = json;
    }

    /// A page of the queue, most urgent first; one row more than fits, where there are more.
    List<QueueRow> queue(Viewer viewer, QueueFilter filter) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(ROWS + """
                        where s.agency_id = :agency and s.queue_key
                              > coalesce((select a.queue_key from standing a where a.tip_id = cast(:after as uuid)), '')
                          and (:band = '' or s.band = :band)
                          and (:sought <> '' or s.alike_to = s.tip_id)
                          and (:sought = '' or t.words like '%' || :like || '%'
                               or (:digits <> '' and t.words like '%' || :digits || '%'))
                          and (not :mine or c.officer_id = :officer)
                        order by s.queue_key limit :most
                        """)
                        .param("agency", viewer.agencyId())
                        .param("after", filter.after())
                        .param("band", filter.band())
                        .param("sought", filter.sought())
                        .param("like", literal(filter.sought()))
                        .param("digits", filter.soughtDigits())
                        .param("mine", filter.mine())
                        .param("officer", viewer.officerId())
                        .param("most", ROWS_MAX + 1)
                        .query(this::row)
                        .list());
    }

    /// A text in which nothing stands for anything else in a `like`.
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /// How many tips each band holds, all bands from the most urgent.
    Map<String, Long> bands(Viewer viewer) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String band : List.of("IMMEDIATE", "URGENT", "STANDARD", "MONITOR", "INFORMATIONAL")) {
            counts.put(band, 0L);
        }
        wall.read(
                        viewer,
                        jdbc -> jdbc.sql("select band, tips from queue_size")
                                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                                .list())
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /// A tip's row in the queue; empty where there is none that this officer may see.
    Optional<QueueRow> standing(Viewer viewer, UUID tip) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(ROWS + "where s.tip_id = :tip")
                        .param("tip", tip)
                        .query(this::row)
                        .optional());
    }

    /// What a tip says; empty where there is none that this officer may see.
    public Optional<Tip> read(Viewer viewer, UUID tip) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("select document from tip where tip_id = :tip")
                        .param("tip", tip)
                        .query(String.class)
                        .optional()
                        .map(TipJson::read));
    }

    /// What was done to a tip, newest first.
    List<Events.Entry> history(Viewer viewer, UUID tip) {
        return wall.read(viewer, jdbc -> Events.of(jdbc, "tip", tip.toString()));
    }

    /// The untouched bytes a tip came in, as text; that they were looked at is written down.
    Optional<Source> source(Viewer viewer, UUID tip) {
        return wall.write(viewer, jdbc -> {
            Optional<Source> source = jdbc.sql("""
                            select a.file_name, a.sha256, a.bytes from tip t join arrival a using (arrival_id)
                            where t.tip_id = :tip
                            """)
                    .param("tip", tip)
                    .query((row, number) ->
                            new Source(row.getString("file_name"), row.getString("sha256"), row.getBytes("bytes")))
                    .optional();
            source.ifPresent(found -> Events.record(jdbc, viewer, "opened-source", "tip", tip.toString(), ""));
            return source;
        });
    }

    /// The file a tip came in.
    record Source(String fileName, String sha256, byte[] bytes) {
        @Override
        public String toString() {
            return "source of " + bytes.length + " bytes";
        }
    }

    /// Takes a tip, or gives it back.
    ///
    /// @return whether it is now as wished: nobody takes what another has
    boolean claim(Viewer viewer, UUID tip, boolean take) {
        return wall.write(viewer, jdbc -> {
            int changed = take ? take(jdbc, viewer, tip) : release(jdbc, viewer, tip);
            if (changed == 1) {
                Events.record(jdbc, viewer, take ? "claimed" : "released", "tip", tip.toString(), "");
            }
            return changed == 1;
        });
    }

    private static int take(JdbcClient jdbc, Viewer viewer, UUID tip) {
        return jdbc.sql("""
                        insert into claim (tip_id, agency_id, officer_id)
                        select tip_id, agency_id, :officer from tip where tip_id = :tip
                        on conflict (tip_id) do nothing
                        """)
                .param("officer", viewer.officerId())
                .param("tip", tip)
                .update();
    }

    private static int release(JdbcClient jdbc, Viewer viewer, UUID tip) {
        return jdbc.sql("delete from claim where tip_id = :tip and officer_id = :officer")
                .param("officer", viewer.officerId())
                .param("tip", tip)
                .update();
    }

    private QueueRow row(ResultSet row, int number) throws SQLException {
        return new QueueRow(
                row.getObject("tip_id", UUID.class),
                row.getString("source"),
                row.getString("sender_id"),
                row.getString("platform"),
                instant(row, "happened_at"),
                row.getInt("priority"),
                row.getString("band"),
                instant(row, "next_clock"),
                row.getInt("alike_count"),
                row.getInt("subject_tips"),
                row.getInt("subject_children"),
                row.getInt("child_tips"),
                row.getInt("children"),
                row.getObject("officer_id", UUID.class),
                row.getString("claimed_by"),
                json.readValue(row.getString("detail"), StandingDetail.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
