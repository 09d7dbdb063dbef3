// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import java.time.Instant;
import java.util.Optional;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a judgement would overrule: of two on one pair the later counts, and whoever judges from an old
/// page has not seen the one before.
@Component
class Overruled {
    private final Wall wall;

    Overruled(Wall wall) {
        this.wall = wall;
    }

    /// A judgement that stands.
    record Standing(long id, String verdict, String officer, Instant at, String why) {
        /// Without what was written.
        @Override
        public String toString() {
            return "judgement " + id;
        }
    }

    /// The newest judgement that stands on the same pair, if it says something else.
    Optional<Standing> by(Viewer viewer, ProposedWord word) {
        return wall.read(viewer, jdbc -> newest(jdbc, word))
                .filter(standing -> !standing.verdict().equals(word.verdict().word()));
    }

    private static Optional<Standing> newest(JdbcClient jdbc, ProposedWord word) {
        return jdbc.sql("""
                        select j.judgement_id, j.verdict, coalesce(o.display_name, '') officer, j.judged_at, j.why
                        from judgement j left join officer o using (officer_id)
                        where j.withdrawn_at is null and (
                            ((j.tip_a, j.role_a, j.place_a) = (:tipA, :roleA, :placeA)
                                and (j.tip_b, j.role_b, j.place_b) = (:tipB, :roleB, :placeB))
                            or ((j.tip_b, j.role_b, j.place_b) = (:tipA, :roleA, :placeA)
                                and (j.tip_a, j.role_a, j.place_a) = (:tipB, :roleB, :placeB)))
                        order by j.judgement_id desc limit 1
                        """)
                .params(word.places())
                .query((row, number) -> new Standing(
                        row.getLong("judgement_id"),
                        row.getString("verdict"),
                        row.getString("officer"),
                        row.getTimestamp("judged_at").toInstant(),
                        row.getString("why")))
                .optional();
    }
}
