// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drafts that count as told. Who may see drafts could subtract one from another, given up or not, so that each is
/// protected against all before it, until somebody who leads sets these aside. What was published always counts.
@Component
class SeenDrafts {
    /// Drafts that count at most: beside more, a new one hides nearly everything and takes long to be checked.
    static final int COUNT_MAX = 40;

    private static final int DRAWING_LOCK = 0x46414354; // "FACT", beside the agency

    /// Whose content somebody can have seen, or soon will.
    private static final String TOLD = """
            (s.stage = 'estimating' or s.content is not null)
              and not exists (select from fact_publication p where p.sheet_id = s.sheet_id)
              and not exists (select from fact_set_aside a where a.sheet_id = s.sheet_id)
            """;

    private final Wall wall;

    SeenDrafts(Wall wall) {
        this.wall = wall;
    }

    /// A draft that counts.
    ///
    /// @param over whether nothing more will become of it
    record Seen(UUID id, long number, LocalDate from, LocalDate to, boolean over) {}

    /// Oldest first.
    List<Seen> list(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                                select s.sheet_id, s.sheet_no, s.period_from, s.period_to, s.stage = 'discarded' or s.published_then
                                    < (select count(*) from fact_publication q where q.agency_id = s.agency_id) gone
                                from fact_sheet s where\s""" + TOLD + " order by s.sheet_no")
                        .query((row, number) -> new Seen(
                                row.getObject("sheet_id", UUID.class),
                                row.getLong("sheet_no"),
                                row.getObject("period_from", LocalDate.class),
                                row.getObject("period_to", LocalDate.class),
                                row.getBoolean("gone")))
                        .list());
    }

    /// Takes these for told no longer, and gives up those of them that waited.
    ///
    /// @return how many
    int setAside(Viewer viewer, Collection<UUID> sheets, String why) {
        return wall.write(viewer, jdbc -> {
            takeTurn(jdbc, viewer);
            int done = 0;
            for (UUID sheet : List.copyOf(sheets)) {
                done += setAside(jdbc, viewer, sheet, why) ? 1 : 0;
            }
            return done;
        });
    }

    private static boolean setAside(JdbcClient jdbc, Viewer viewer, UUID sheet, String why) {
        jdbc.sql("update fact_sheet s set stage = 'discarded' where s.sheet_id = :sheet"
                        + " and s.stage in ('estimating', 'ready') and " + TOLD)
                .param("sheet", sheet)
                .update();
        boolean done = jdbc.sql("""
                        insert into fact_set_aside (sheet_id, agency_id, why, set_aside_by)
                        select s.sheet_id, s.agency_id, :why, :officer from fact_sheet s
                        where s.sheet_id = :sheet and s.stage = 'discarded' on conflict do nothing
                        """)
                        .param("why", why)
                        .param("officer", viewer.officerId())
                        .param("sheet", sheet)
                        .update()
                == 1;
        if (done) {
            Events.record(jdbc, viewer, "facts-set-aside", "fact-sheet", sheet.toString(), why);
        }
        return done;
    }

    /// Writes down, once, that somebody who did not draw a draft up has read it.
    void read(Viewer viewer, UUID sheet) {
        boolean known = wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                                select exists (select from event where object_kind = 'fact-sheet' and object_id = :sheet
                                    and officer_id = :officer and act in ('facts-drafted', 'facts-seen'))
                                """)
                        .param("sheet", sheet.toString())
                        .param("officer", viewer.officerId())
                        .query(Boolean.class)
                        .single());
        if (!known) {
            wall.write(viewer, jdbc -> {
                Events.record(jdbc, viewer, "facts-seen", "fact-sheet", sheet.toString(), "");
                return true;
            });
        }
    }

    /// Drafts against which a sheet is not protected.
    ///
    /// @param people who saw one of them, as far as that was written down
    record Aside(long drafts, long people) {}

    /// Those that had been set aside when a sheet was drawn up.
    Aside asideBefore(Viewer viewer, Instant drawnUp) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                                select count(distinct a.sheet_id) drafts, count(distinct e.officer_id) people
                                from fact_set_aside a
                                    join fact_sheet s on s.sheet_id = a.sheet_id and s.content is not null
                                    left join event e on e.object_kind = 'fact-sheet' and e.object_id = a.sheet_id::text
                                        and e.act in ('facts-drafted', 'facts-seen', 'facts-approved')
                                where a.set_aside_at <= :drawnUp
                                """)
                        .param("drawnUp", Timestamp.from(drawnUp))
                        .query((row, number) -> new Aside(row.getLong("drafts"), row.getLong("people")))
                        .single());
    }

    /// Waits for whoever draws up a sheet of the same agency: two at once would not see one another.
    static void takeTurn(JdbcClient jdbc, Viewer viewer) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, hashtext(:agency))")
                .param("lock", DRAWING_LOCK)
                .param("agency", viewer.agencyId().toString())
                .query()
                .singleRow();
    }

    /// How many drafts count.
    static int count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from fact_sheet s where " + TOLD)
                .query(Integer.class)
                .single();
    }

    /// What readers of everything that was published, withdrawn or not, and of these drafts know; oldest first.
    static List<Counts> told(JdbcClient jdbc) {
        return jdbc.sql("""
                        select c.counted from fact_sheet s join fact_count c using (sheet_id)
                        where s.sheet_id in (select sheet_id from fact_publication) or\s""" + TOLD + " order by s.sheet_no").query(byte[].class).list().stream()
                .map(Counts::of)
                .toList();
    }
}
