// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The links around a subject, as a picture and a table show them: mentions, and what ties them together.
@Component
class Neighbours {
    /// The most links that are shown at once, the strongest.
    static final int LINKS_MAX = 150;

    private static final String OF_PERSON = """
            with of as (select tip_id, role, place from mention
                        where person_id = :person and role in ('suspect', 'other'))
            """;
    private static final String OF_MENTION = """
            with of as (select tip_id, role, place from mention
                        where (tip_id, role, place) = (:tip, :role, :place) and role in ('suspect', 'other'))
            """;
    private static final String LINKS = """
            select l.tip_a, l.role_a, l.place_a, l.tip_b, l.role_b, l.place_b, l.millibits, l.joined,
                   ma.person_id person_a, mb.person_id person_b, ta.sender_id sender_a, tb.sender_id sender_b,
                   sa.band band_a, sb.band band_b, sa.priority priority_a, sb.priority priority_b,
                   coalesce(j.verdict, '') verdict
            from (select l.* from link l join of on (l.tip_a, l.role_a, l.place_a) = (of.tip_id, of.role, of.place)
                  union
                  select l.* from link l join of on (l.tip_b, l.role_b, l.place_b) = (of.tip_id, of.role, of.place)) l
                join mention ma on (ma.tip_id, ma.role, ma.place) = (l.tip_a, l.role_a, l.place_a)
                join mention mb on (mb.tip_id, mb.role, mb.place) = (l.tip_b, l.role_b, l.place_b)
                join tip ta on ta.tip_id = l.tip_a
                join tip tb on tb.tip_id = l.tip_b
                join standing sa on sa.tip_id = l.tip_a
                join standing sb on sb.tip_id = l.tip_b
                left join lateral (
                    select verdict from judgement j
                    where j.withdrawn_at is null
                      and ((j.tip_a, j.role_a, j.place_a, j.tip_b, j.role_b, j.place_b)
                            = (l.tip_a, l.role_a, l.place_a, l.tip_b, l.role_b, l.place_b)
                        or (j.tip_b, j.role_b, j.place_b, j.tip_a, j.role_a, j.place_a)
                            = (l.tip_a, l.role_a, l.place_a, l.tip_b, l.role_b, l.place_b))
                    order by j.judgement_id desc limit 1) j on true
            order by l.millibits desc, l.tip_a, l.tip_b limit :most
            """;

    private final Wall wall;

    Neighbours(Wall wall) {
        this.wall = wall;
    }

    /// A mention in the picture.
    ///
    /// @param own whether it is one of the person whose page it is
    record Node(MentionId mention, UUID person, String senderId, String band, int priority, boolean own) {}

    /// A link in the picture.
    record Edge(Node a, Node b, int millibits, boolean joined, String verdict) {
        /// Bits with one decimal and a sign.
        public String bits() {
            return Links.bits(millibits);
        }

        /// What is known about it besides its strength, as the key of a word; empty where nothing is.
        public String mark() {
            return !verdict.isEmpty() ? "verdict." + verdict : joined ? "link.joined" : "";
        }
    }

    /// The mentions of a person and everything tied to them; or, of one mention, what is tied to that.
    ///
    /// @param of null for the person's own
    List<Edge> around(Viewer viewer, UUID person, @Nullable MentionId of) {
        return wall.read(viewer, jdbc -> {
            JdbcClient.StatementSpec asked = of == null
                    ? jdbc.sql(OF_PERSON + LINKS).param("person", person)
                    : jdbc.sql(OF_MENTION + LINKS)
                            .param("tip", of.tip())
                            .param("role", of.role())
                            .param("place", of.place());
            return asked.param("most", LINKS_MAX)
                    .query((row, number) -> new Edge(
                            node(row, "a", person),
                            node(row, "b", person),
                            row.getInt("millibits"),
                            row.getBoolean("joined"),
                            row.getString("verdict")))
                    .list();
        });
    }

    private static Node node(ResultSet row, String side, UUID person) throws SQLException {
        UUID of = row.getObject("person_" + side, UUID.class);
        return new Node(
                new MentionId(
                        row.getObject("tip_" + side, UUID.class),
                        row.getString("role_" + side),
                        row.getInt("place_" + side)),
                of,
                row.getString("sender_" + side),
                row.getString("band_" + side),
                row.getInt("priority_" + side),
                of.equals(person));
    }

    /// The mentions that links tie together, each once.
    static List<Node> nodes(List<Edge> edges) {
        Map<MentionId, Node> nodes = new LinkedHashMap<>();
        edges.forEach(edge -> {
            nodes.putIfAbsent(edge.a().mention(), edge.a());
            nodes.putIfAbsent(edge.b().mention(), edge.b());
        });
        return List.copyOf(nodes.values());
    }
}
