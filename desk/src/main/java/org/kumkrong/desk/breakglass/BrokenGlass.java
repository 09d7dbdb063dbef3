// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.breakglass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Policy;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Breaking the glass, seeing who did, and reviewing it.
@Component("brokenGlass")
public class BrokenGlass {
    private static final int READINGS_MAX = 100;
    private static final String FOUND = """
            select g.glass_id, g.agency_id, g.case_id, coalesce(c.case_no, -1) case_no, g.officer_id,
                   coalesce(o.display_name, '') officer, g.broken_at, g.expires_at, g.why, g.accepted,
                   coalesce(r.display_name, '') reviewer, g.review_words
            from broken_glass g
                left join case_file c on c.case_id = g.case_id
                left join officer o on o.officer_id = g.officer_id
                left join officer r on r.officer_id = g.reviewed_by
            """;

    private final Wall wall;
    private final Clock clock;

    BrokenGlass(Wall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    /// Breaks the glass of the case with a number.
    ///
    /// @return the case; empty where the agency has none of that number. A case that they may see anyway needs
    ///     no breaking and is simply returned
    Optional<UUID> breakFor(Viewer viewer, long number, String why) {
        return wall.write(viewer, jdbc -> {
            Optional<UUID> found = jdbc.sql("select case_numbered(:number)")
                    .param("number", number)
                    .query(UUID.class)
                    .optional();
            found.filter(id -> !sees(jdbc, id)).ifPresent(id -> {
                jdbc.sql("""
                                insert into broken_glass (case_id, agency_id, officer_id, why)
                                values (:case, :agency, :officer, :why)
                                """)
                        .param("case", id)
                        .param("agency", viewer.agencyId())
                        .param("officer", viewer.officerId())
                        .param("why", why)
                        .update();
                Events.record(jdbc, viewer, "glass-broken", "case", id.toString(), why);
            });
            return found;
        });
    }

    private static boolean sees(JdbcClient jdbc, UUID id) {
        return jdbc.sql("select exists (select from case_file where case_id = :case)")
                .param("case", id)
                .query(Boolean.class)
                .single();
    }

    /// How many emergency readings the viewer hears of on every page until they are reviewed: of cases they hold.
    public int awaiting(Viewer viewer) {
        if (!viewer.may(Act.READ_CASES)) {
            return 0;
        }
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select count(*) from broken_glass g
                        where g.agency_id = :agency and g.reviewed_at is null and g.officer_id <> :officer
                          and (:leads or exists (select from case_file c
                                                 where c.case_id = g.case_id and c.owner_id = :officer))
                        """)
                        .param("agency", viewer.agencyId())
                        .param("officer", viewer.officerId())
                        .param("leads", viewer.may(Act.REVIEW_GLASS))
                        .query(Integer.class)
                        .single());
    }

    /// The readings of a case, newest first, for all who may see it.
    public List<EmergencyReading> of(Viewer viewer, UUID caseId) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(FOUND + " where g.case_id = :case order by g.broken_at desc, g.glass_id limit :most")
                        .param("case", caseId)
                        .param("most", READINGS_MAX)
                        .query(BrokenGlass::row)
                        .list());
    }

    /// All readings of which the viewer may know, those that await review first.
    List<EmergencyReading> list(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(FOUND + """
                         order by g.reviewed_at is not null, g.broken_at desc, g.glass_id limit :most
                        """)
                        .param("most", READINGS_MAX)
                        .query(BrokenGlass::row)
                        .list());
    }

    /// Whether the viewer is the one to review a reading.
    boolean mayReview(Viewer viewer, EmergencyReading reading) {
        return Policy.decide(viewer, Act.REVIEW_GLASS, reading.held(), clock.instant()) == Policy.Answer.ALLOWED;
    }

    /// Reviews a reading, once.
    ///
    /// @return whether it is there for this officer to review
    boolean review(Viewer viewer, UUID glass, boolean accepted, String words) {
        return wall.write(viewer, jdbc -> {
            Optional<EmergencyReading> found = jdbc.sql(FOUND + " where g.glass_id = :glass")
                    .param("glass", glass)
                    .query(BrokenGlass::row)
                    .optional()
                    .filter(reading -> mayReview(viewer, reading));
            int reviewed = found.isEmpty()
                    ? 0
                    : jdbc.sql("""
                                    update broken_glass set reviewed_at = viewer_time(), reviewed_by = :officer,
                                                            accepted = :accepted, review_words = :words
                                    where glass_id = :glass and reviewed_at is null
                                    """)
                            .param("officer", viewer.officerId())
                            .param("accepted", accepted)
                            .param("words", words)
                            .param("glass", glass)
                            .update();
            if (reviewed == 1) {
                String act = accepted ? "glass-accepted" : "glass-refused";
                found.ifPresent(reading -> Events.record(
                        jdbc, viewer, act, "case", reading.caseId().toString(), words));
            }
            return reviewed == 1;
        });
    }

    private static EmergencyReading row(ResultSet row, int number) throws SQLException {
        return new EmergencyReading(
                row.getObject("glass_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getLong("case_no"),
                row.getObject("officer_id", UUID.class),
                row.getString("officer"),
                row.getTimestamp("broken_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("why"),
                row.getObject("accepted", Boolean.class),
                row.getString("reviewer"),
                row.getString("review_words"));
    }
}
