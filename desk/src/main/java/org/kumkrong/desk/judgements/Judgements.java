// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.events.Events;
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
    boolean judge(Viewer viewer, ProposedWord word, String why) {
        return wall.write(viewer, jdbc -> judge(jdbc, viewer, List.of(word), why, null) == 1);
    }

    /// Writes judgements down within a transaction.
    ///
    /// @param act what holds them together; null where each stands by itself
    /// @return how many could be made
    static int judge(JdbcClient jdbc, Viewer viewer, List<ProposedWord> words, String why, @Nullable UUID act) {
        int made = 0;
        for (ProposedWord word : words) {
            if (insert(jdbc, viewer, word, why, act) == 1) {
                String said = "judged-" + word.verdict().word();
                Events.record(jdbc, viewer, said, "tip", word.tipA().toString(), why);
                Events.record(jdbc, viewer, said, "tip", word.tipB().toString(), why);
                made++;
            }
        }
        if (made > 0) {
            wakeLinking(jdbc);
        }
        return made;
    }

    private static int insert(JdbcClient jdbc, Viewer viewer, ProposedWord word, String why, @Nullable UUID act) {
        return jdbc.sql("""
                        insert into judgement (agency_id, officer_id, tip_a, role_a, place_a,
                                               tip_b, role_b, place_b, verdict, why, act_id)
                        select a.agency_id, :officer, a.tip_id, a.role, a.place, b.tip_id, b.role, b.place,
                               :verdict, :why, cast(:act as uuid)
                        from mention a, mention b
                        where (a.tip_id, a.role, a.place) = (:tipA, :roleA, :placeA)
                          and (b.tip_id, b.role, b.place) = (:tipB, :roleB, :placeB)
                          and (a.role in ('victim', 'recipient')) = (b.role in ('victim', 'recipient'))
                          and (a.role = 'other') = (b.role = 'other')
                          and (a.tip_id, a.role, a.place) <> (b.tip_id, b.role, b.place)
                        """)
                .param("officer", viewer.officerId())
                .params(word.places())
                .param("verdict", word.verdict().word())
                .param("why", why)
                .param("act", act)
                .update();
    }

    /// Takes a judgement back, with all that were made in one act with it; they stay in the history.
    boolean withdraw(Viewer viewer, long judgement, String why) {
        return wall.write(viewer, jdbc -> {
            List<Long> changed = jdbc.sql("""
                            update judgement set withdrawn_at = viewer_time(), withdrawn_by = :officer
                            where withdrawn_at is null
                              and (judgement_id = :judgement
                                   or act_id = (select act_id from judgement where judgement_id = :judgement))
                            returning judgement_id
                            """)
                    .param("officer", viewer.officerId())
                    .param("judgement", judgement)
                    .query(Long.class)
                    .list();
            if (!changed.isEmpty()) {
                jdbc.sql("select tip_a::text from judgement where judgement_id in (:changed)"
                                + " union select tip_b::text from judgement where judgement_id in (:changed)")
                        .param("changed", changed)
                        .query(String.class)
                        .list()
                        .forEach(tip -> Events.record(jdbc, viewer, "judgement-withdrawn", "tip", tip, why));
                wakeLinking(jdbc);
            }
            return !changed.isEmpty();
        });
    }

    static void wakeLinking(JdbcClient jdbc) {
        jdbc.sql("select pg_notify(:channel, '')")
                .param("channel", Arrivals.CHANNEL)
                .query()
                .singleRow();
    }
}
