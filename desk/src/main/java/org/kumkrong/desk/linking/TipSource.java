// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kumkrong.intake.TipJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the engine is told by the database: tips in the order of their numbers, who was who, and what humans judged.
final class TipSource {
    /// Tips read at a time, so that memory stays small.
    static final int TIPS_MAX = 1_000;

    private final JdbcClient jdbc;

    TipSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The next tips, at most [#TIPS_MAX].
    List<KeptTip> tipsAfter(long number) {
        return jdbc.sql("""
                        select tip_id, tip_no, agency_id, document from tip where tip_no > :number
                        order by tip_no limit :most
                        """)
                .param("number", number)
                .param("most", TIPS_MAX)
                .query((row, place) -> new KeptTip(
                        row.getObject("tip_id", UUID.class),
                        row.getLong("tip_no"),
                        row.getObject("agency_id", UUID.class),
                        TipJson.read(row.getString("document"))))
                .list();
    }

    /// The persons of the mentions of some tips, as they were last written.
    Map<UUID, List<NamedMention>> persons(List<KeptTip> tips, Set<UUID> personsEver) {
        Map<UUID, List<NamedMention>> named = new HashMap<>();
        if (!tips.isEmpty()) {
            jdbc.sql("select tip_id, role, place, person_id from mention where tip_id in (:tips)")
                    .param("tips", tips.stream().map(KeptTip::id).toList())
                    .query(row -> {
                        UUID person = row.getObject("person_id", UUID.class);
                        personsEver.add(person);
                        named.computeIfAbsent(row.getObject("tip_id", UUID.class), tip -> new ArrayList<>())
                                .add(new NamedMention(Ranker.role(row.getString("role")), row.getInt("place"), person));
                    });
        }
        return named;
    }

    /// Judgements that stand, oldest first; of two on the same pair the later counts.
    List<Ranker.Word> words() {
        return jdbc.sql("""
                        select distinct on (least(a, b), greatest(a, b))
                               tip_a, role_a, place_a, tip_b, role_b, place_b, verdict
                        from (select j.*, tip_a::text || role_a || place_a a, tip_b::text || role_b || place_b b
                              from judgement j where withdrawn_at is null) stand
                        order by least(a, b), greatest(a, b), judgement_id desc
                        """)
                .query((row, place) -> new Ranker.Word(
                        row.getObject("tip_a", UUID.class),
                        row.getString("role_a"),
                        row.getInt("place_a"),
                        row.getObject("tip_b", UUID.class),
                        row.getString("role_b"),
                        row.getInt("place_b"),
                        row.getString("verdict")))
                .list();
    }
}
