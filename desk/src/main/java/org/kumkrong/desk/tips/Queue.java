// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.search.Candidates;
import org.kumkrong.desk.search.GramIndex;
import org.kumkrong.desk.search.SoughtWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The queue, as one officer may see it.
@Component
class Queue {
    /// Rows on a page.
    static final int ROWS_MAX = 50;

    private static final int CHOICES_MAX = 100;

    private static final String ROWS = """
            select t.tip_id, t.tip_no, t.source, t.sender_id, t.platform, t.incident,
                   coalesce(t.happened_at, t.received_at) happened_at,
                   s.priority, s.band,
                   s.next_clock, s.alike_count, s.subject_tips, s.subject_children, s.child_tips, s.children,
                   s.detail, c.officer_id, coalesce(o.display_name, '') claimed_by
            from %s
                join tip t on t.tip_id = s.tip_id
                left join claim c on c.tip_id = s.tip_id
                left join officer o on o.officer_id = c.officer_id
            """;

    /// Goes down the index of the queue alone, and reads rows of what is marked.
    private static final String MARKED = """
            (select k.queue_key, k.tip_id from standing k
             where k.agency_id = :agency and k.queue_key > :after
               and case when k.tip_no < :unindexed then get_bit(:candidates, k.tip_no) = 1 else true end
             order by k.queue_key offset 0) marked
                join standing s on s.tip_id = marked.tip_id
            """;
    private static final String SEARCH_TIME = "select set_config('statement_timeout', '5s', true)";
    private static final String DOWN_THE_QUEUE = """
            select set_config('enable_sort', 'off', true), set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true), set_config('enable_seqscan', 'off', true),
                   set_config('enable_bitmapscan', 'off', true)
            """;

    private final Wall wall;
    private final JsonMapper json;
    private final Clock clock;

    Queue(Wall wall, JsonMapper json, Clock clock) {
        this.wall = wall;
        this.json = json;
        this.clock = clock;
    }

    /// A page, most urgent first; one row more than fits, where there are more.
    ///
    /// @param newest the newest tip of the visit before
    List<QueueRow> page(Viewer viewer, QueueFilter filter, SoughtWords sought, long newest) {
        return wall.read(viewer, jdbc -> {
            Candidates candidates = candidates(jdbc, viewer, sought);
            QueueQuery query = new QueueQuery(viewer, filter, sought, candidates, clock.instant(), newest);
            String rows = ROWS.formatted(candidates.marks().isPresent() ? MARKED : "standing s");
            return jdbc.sql(rows
                            + query.conditions()
                            + """
                     and s.queue_key > :after order by %s.queue_key limit :most
                    """.formatted(candidates.marks().isPresent() ? "marked" : "s"))
                    .params(query.values())
                    .param("after", after(jdbc, filter))
                    .param("most", ROWS_MAX + 1)
                    .query(this::row)
                    .list();
        });
    }

    private static String after(JdbcClient jdbc, QueueFilter filter) {
        return filter.after()
                .flatMap(tip -> jdbc.sql("select queue_key from standing where tip_id = :tip")
                        .param("tip", tip)
                        .query(String.class)
                        .optional())
                .orElse("");
    }

    /// Where so many tips may hold the words that they are not named, the database goes down the queue
    /// until the page is
    /// full: the commoner the words, the sooner. It cannot know how common they are, and is told.
    private static Candidates candidates(JdbcClient jdbc, Viewer viewer, SoughtWords sought) {
        if (sought.isEmpty()) {
            return Candidates.any();
        }
        jdbc.sql(SEARCH_TIME).query().singleRow();
        Candidates candidates = GramIndex.candidates(jdbc, viewer, sought);
        if (candidates.named().isEmpty()) {
            jdbc.sql(DOWN_THE_QUEUE).query().singleRow();
        }
        return candidates;
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

    /// How many tips have come in, whether they have a place yet or not.
    long tips(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("select count(*) from tip where agency_id = :agency")
                        .param("agency", viewer.agencyId())
                        .query(Long.class)
                        .single());
    }

    /// The services that the agency's tips name.
    List<String> services(Viewer viewer) {
        return each(viewer, """
                with recursive each (value) as (
                    (select platform from tip where agency_id = :agency order by platform limit 1)
                    union all
                    select (select platform from tip t where t.agency_id = :agency and t.platform > each.value
                            order by platform limit 1)
                    from each where each.value is not null)
                select value from each where value <> '' limit :most
                """);
    }

    /// Who sent the agency's tips.
    List<String> sources(Viewer viewer) {
        return each(viewer, """
                with recursive each (value) as (
                    (select source from tip where agency_id = :agency order by source limit 1)
                    union all
                    select (select source from tip t where t.agency_id = :agency and t.source > each.value
                            order by source limit 1)
                    from each where each.value is not null)
                select value from each where value <> '' limit :most
                """);
    }

    private List<String> each(Viewer viewer, String question) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(question)
                        .param("agency", viewer.agencyId())
                        .param("most", CHOICES_MAX)
                        .query(String.class)
                        .list());
    }

    /// A tip's row; empty where there is none that this officer may see.
    Optional<QueueRow> row(Viewer viewer, UUID tip) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(ROWS.formatted("standing s") + "where s.tip_id = :tip")
                        .param("tip", tip)
                        .query(this::row)
                        .optional());
    }

    private QueueRow row(ResultSet row, int number) throws SQLException {
        return new QueueRow(
                row.getObject("tip_id", UUID.class),
                row.getLong("tip_no"),
                row.getString("source"),
                row.getString("sender_id"),
                row.getString("platform"),
                row.getString("incident"),
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
