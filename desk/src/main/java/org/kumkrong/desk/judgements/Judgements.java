// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.events.Events;
import org.kumkrong.desk.people.MentionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Judgements on links: made, taken back, never deleted.
@Component
class Judgements {
    private final Wall wall;

    Judgements(Wall wall) {
        this.wall = wall;
    }

    /// Writes a judgement down and has everybody linked anew.
    ///
    /// @return whether both mentions are there for this officer, and on one side
    boolean judge(Viewer viewer, MentionId a, MentionId b, Verdict verdict, String why) {
        return wall.write(viewer, jdbc -> {
            int made = jdbc.sql("""
                            insert into judgement (agency_id, officer_id, tip_a, role_a, place_a,
                                                   tip_b, role_b, place_b, verdict, why)
                            select a.agency_id, :officer, a.tip_id, a.role, a.place, b.tip_id, b.role, b.place,
                                   :verdict, :why
                            from mention a, mention b
                            where (a.tip_id, a.role, a.place) = (:tipA, :roleA, :placeA)
                              and (b.tip_id, b.role, b.place) = (:tipB, :roleB, :placeB)
                              and (a.role in ('victim', 'recipient')) = (b.role in ('victim', 'recipient'))
                              and (a.role = 'other') = (b.role = 'other')
                              and (a.tip_id, a.role, a.place) <> (b.tip_id, b.role, b.place)
                            """)
                    .param("officer", viewer.officerId())
                    .param("tipA", a.tip())
                    .param("roleA", a.role())
                    .param("placeA", a.place())
                    .param("tipB", b.tip())
                    .param("roleB", b.role())
                    .param("placeB", b.place())
                    .param("verdict", verdict.word())
                    .param("why", why)
                    .update();
            if (made == 1) {
                String act = "judged-" + verdict.word();
                Events.record(jdbc, viewer, act, "tip", a.tip().toString(), why);
                Events.record(jdbc, viewer, act, "tip", b.tip().toString(), why);
                wakeLinking(jdbc);
            }
            return made == 1;
        });
    }

    /// Takes a judgement back; it stays in the history.
    boolean withdraw(Viewer viewer, long judgement, String why) {
        return wall.write(viewer, jdbc -> {
            int changed = jdbc.sql("""
                            update judgement set withdrawn_at = now(), withdrawn_by = :officer
                            where judgement_id = :judgement and withdrawn_at is null
                            """)
                    .param("officer", viewer.officerId())
                    .param("judgement", judgement)
                    .update();
            if (changed == 1) {
                jdbc.sql("select tip_a::text from judgement where judgement_id = :judgement"
                                + " union select tip_b::text from judgement where judgement_id = :judgement")
                        .param("judgement", judgement)
                        .query(String.class)
                        .list()
                        .forEach(tip -> Events.record(jdbc, viewer, "judgement-withdrawn", "tip", tip, why));
                wakeLinking(jdbc);
            }
            return changed == 1;
        });
    }

    private static void wakeLinking(JdbcClient jdbc) {
        jdbc.sql("select pg_notify(:channel, '')")
                .param("channel", Arrivals.CHANNEL)
                .query()
                .singleRow();
    }
}
