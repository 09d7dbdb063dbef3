// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.stereotype.Component;

/// Who judged what, and what came of it.
@Component
class JudgementList {
    /// Lines on a page.
    static final int LINES_MAX = 100;

    private final Wall wall;

    JudgementList(Wall wall) {
        this.wall = wall;
    }

    /// Which of them are asked for.
    ///
    /// @param officer only those of one officer; empty for all
    /// @param verdict only these; empty for all
    /// @param state `standing` or `withdrawn`; empty for both
    /// @param before only those with a smaller number
    record Asked(String officer, String verdict, String state, long before) {
        static Asked of(Map<String, String> asked) {
            String before = asked.getOrDefault("before", "");
            return new Asked(
                    uuid(asked.getOrDefault("officer", "")),
                    oneOf(
                            asked,
                            "verdict",
                            Arrays.stream(Verdict.values()).map(Verdict::word).toList()),
                    oneOf(asked, "state", List.of("standing", "withdrawn")),
                    before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE);
        }

        private static String oneOf(Map<String, String> asked, String name, List<String> known) {
            String value = asked.getOrDefault(name, "");
            return known.contains(value) ? value : "";
        }

        private static String uuid(String text) {
            return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? text : "";
        }
    }

    /// A judgement.
    ///
    /// @param one whether the two are one candidate person now; null where one of them is not there any more
    /// @param act how many judgements were made in one act with it, with itself
    record Judged(
            long id,
            Instant at,
            String officer,
            String verdict,
            String why,
            UUID tipA,
            String senderA,
            String role,
            UUID tipB,
            String senderB,
            @Nullable Boolean one,
            int act,
            @Nullable Instant withdrawnAt,
            String withdrawnBy) {
        /// Whether the engine obeys it, as far as the present decision shows.
        public boolean obeyed() {
            return one != null && (verdict.equals("same") ? one : !verdict.equals("not_same") || !one);
        }

        @Override
        public String toString() {
            return "judgement " + id;
        }
    }

    /// An officer who has judged.
    record Judge(UUID officer, String name) {}

    /// Judgements, newest first.
    List<Judged> of(Viewer viewer, Asked asked) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select j.judgement_id, j.judged_at, coalesce(o.display_name, '') officer, j.verdict, j.why,
                               j.tip_a, a.sender_id sender_a, j.role_a, j.tip_b, b.sender_id sender_b,
                               ma.person_id = mb.person_id one,
                               coalesce((select count(*) from judgement g where g.act_id = j.act_id), 0) act,
                               j.withdrawn_at, coalesce(w.display_name, '') withdrawn_by
                        from judgement j
                            join tip a on a.tip_id = j.tip_a
                            join tip b on b.tip_id = j.tip_b
                            left join mention ma on (ma.tip_id, ma.role, ma.place) = (j.tip_a, j.role_a, j.place_a)
                            left join mention mb on (mb.tip_id, mb.role, mb.place) = (j.tip_b, j.role_b, j.place_b)
                            left join officer o on o.officer_id = j.officer_id
                            left join officer w on w.officer_id = j.withdrawn_by
                        where j.judgement_id < :before
                          and (:officer = '' or j.officer_id::text = :officer)
                          and (:verdict = '' or j.verdict = :verdict)
                          and (:state = '' or (j.withdrawn_at is null) = (:state = 'standing'))
                        order by j.judgement_id desc limit :most
                        """)
                        .param("before", asked.before())
                        .param("officer", asked.officer())
                        .param("verdict", asked.verdict())
                        .param("state", asked.state())
                        .param("most", LINES_MAX)
                        .query(JudgementList::judged)
                        .list());
    }

    private static Judged judged(ResultSet row, int number) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Judged(
                row.getLong("judgement_id"),
                row.getTimestamp("judged_at").toInstant(),
                row.getString("officer"),
                row.getString("verdict"),
                row.getString("why"),
                row.getObject("tip_a", UUID.class),
                row.getString("sender_a"),
                row.getString("role_a"),
                row.getObject("tip_b", UUID.class),
                row.getString("sender_b"),
                row.getObject("one", Boolean.class),
                row.getInt("act"),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_by"));
    }

    /// Everybody who has judged, by name.
    List<Judge> officers(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select o.officer_id, o.display_name from officer o
                        where exists (select from judgement j where j.officer_id = o.officer_id)
                        order by o.display_name
                        """)
                        .query((row, number) ->
                                new Judge(row.getObject("officer_id", UUID.class), row.getString("display_name")))
                        .list());
    }
}
