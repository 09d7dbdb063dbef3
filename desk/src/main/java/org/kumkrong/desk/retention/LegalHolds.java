// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds on tips and cases: what is on hold stays, whatever a rule says, until a supervisor releases it.
@Component("legalHolds")
public class LegalHolds {
    private static final String SEEN = """
            select h.hold_id, h.why, h.placed_at, h.tip_id is not null and h.case_id is not null with_case, o.display_name
            from legal_hold h join officer o on o.officer_id = h.placed_by
            where h.released_at is null and
            """;

    private final Wall wall;

    LegalHolds(Wall wall) {
        this.wall = wall;
    }

    /// A hold.
    ///
    /// @param withCase whether a tip is on hold because a case is
    public record Hold(UUID id, String why, Instant placedAt, String placedBy, boolean withCase) {
        /// Names only the id.
        @Override
        public String toString() {
            return "hold " + id;
        }
    }

    /// The holds on a tip.
    public List<Hold> onTip(Viewer viewer, UUID tip) {
        return wall.read(viewer, jdbc -> list(jdbc, SEEN + "h.tip_id = :id order by h.placed_at", tip));
    }

    /// The holds on a case.
    public List<Hold> onCase(Viewer viewer, UUID caseId) {
        return wall.read(
                viewer, jdbc -> list(jdbc, SEEN + "h.case_id = :id and h.tip_id is null order by h.placed_at", caseId));
    }

    private static List<Hold> list(JdbcClient jdbc, String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, number) -> new Hold(
                        row.getObject("hold_id", UUID.class),
                        row.getString("why"),
                        row.getTimestamp("placed_at").toInstant(),
                        row.getString("display_name"),
                        row.getBoolean("with_case")))
                .list();
    }

    /// Puts a tip on hold.
    ///
    /// @return whether the officer sees such a tip
    boolean placeOnTip(Viewer viewer, UUID tip, String why) {
        return wall.write(viewer, jdbc -> {
            boolean there = is(jdbc, "select exists (select from tip where tip_id = :id)", tip);
            int placed = jdbc.sql("""
                            insert into legal_hold (agency_id, tip_id, why, placed_by)
                            select :agency, tip_id, :why, :officer from tip where tip_id = :tip and not exists (
                                select from legal_hold where tip_id = :tip and case_id is null and released_at is null)
                            """)
                    .param("agency", viewer.agencyId())
                    .param("tip", tip)
                    .param("why", why)
                    .param("officer", viewer.officerId())
                    .update();
            if (placed == 1) {
                Events.record(jdbc, viewer, "hold-placed", "tip", tip.toString(), why);
            }
            return there;
        });
    }

    /// Puts a case on hold, with every tip that is in it or comes into it.
    ///
    /// @return whether the case is the officer's to work on
    boolean placeOnCase(Viewer viewer, UUID caseId, String why) {
        return wall.write(viewer, jdbc -> {
            boolean theirs = is(
                    jdbc,
                    "select exists (select from case_file c where c.case_id = :id"
                            + " and viewer_holds(c.agency_id, c.owner_id, c.team_id))",
                    caseId);
            boolean held = is(
                    jdbc,
                    "select exists (select from legal_hold where case_id = :id and tip_id is null"
                            + " and released_at is null)",
                    caseId);
            if (theirs && !held) {
                jdbc.sql("""
                                insert into legal_hold (agency_id, tip_id, case_id, why, placed_by)
                                select :agency, null, :case, :why, :officer
                                union all select :agency, tip_id, :case, '', :officer from case_tip where case_id = :case
                                """)
                        .param("agency", viewer.agencyId())
                        .param("case", caseId)
                        .param("why", why)
                        .param("officer", viewer.officerId())
                        .update();
                Events.record(jdbc, viewer, "hold-placed", "case", caseId.toString(), why);
            }
            return theirs;
        });
    }

    private static boolean is(JdbcClient jdbc, String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Boolean.class).single();
    }

    /// What was released.
    ///
    /// @param kind `tip` or `case`
    record Released(String kind, UUID id) {
        String path() {
            return "/" + kind + "s/" + id;
        }
    }

    /// Releases a hold; with one of a case go those of its tips.
    ///
    /// @return empty where there is none that this officer may release
    Optional<Released> release(Viewer viewer, UUID hold, String why) {
        return wall.write(viewer, jdbc -> {
            Optional<Released> found = jdbc.sql("""
                            select tip_id, case_id from legal_hold
                            where hold_id = :hold and released_at is null and (tip_id is null or case_id is null)
                            """)
                    .param("hold", hold)
                    .query((row, number) -> row.getObject("tip_id") == null
                            ? new Released("case", row.getObject("case_id", UUID.class))
                            : new Released("tip", row.getObject("tip_id", UUID.class)))
                    .optional();
            found.ifPresent(of -> {
                jdbc.sql("""
                                update legal_hold set released_by = :officer, released_at = viewer_time()
                                where released_at is null
                                  and (hold_id = :hold or case_id = (select case_id from legal_hold where hold_id = :hold))
                                """)
                        .param("officer", viewer.officerId())
                        .param("hold", hold)
                        .update();
                Events.record(jdbc, viewer, "hold-released", of.kind(), of.id().toString(), why);
            });
            return found;
        });
    }
}
