// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.kumkrong.desk.people.Links;
import org.kumkrong.triage.MentionPlace;
import org.kumkrong.triage.PersonLink;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Puts standings, mentions and links into their tables: rows that are there already as they are stay untouched. Each
/// call answers the agencies for which something changed; call within a transaction.
final class RowWriter {
    /// A mention remembers no more persons whom it was thought to be.
    private static final int FORMER_PERSONS_MAX = 8;

    private final JdbcTemplate rows;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RowWriter(JdbcTemplate rows, JsonMapper json) {
        this.rows = rows;
        this.jdbc = JdbcClient.create(rows);
        this.json = json;
    }

    String line(StandingRow row) {
        return row.line(json);
    }

    String line(UUID tip, UUID agency, NamedMention named) {
        return CopyRows.row(tip, named.role().word(), named.index(), agency, named.person());
    }

    String line(PersonLink link, TipNumbers tips) {
        MentionPlace a = link.a();
        MentionPlace b = link.b();
        return CopyRows.row(
                tips.agency(a.tip()),
                tips.id(a.tip()),
                a.role().word(),
                a.index(),
                tips.agency(b.tip()),
                tips.id(b.tip()),
                b.role().word(),
                b.index(),
                link.millibits(),
                link.probability(),
                link.joined(),
                json.writeValueAsString(link.parts().stream()
                        .map(part -> new Links.Part(part.english(), part.thai(), part.millibits()))
                        .toList()));
    }

    Set<UUID> standings(Stream<String> lines) {
        fill("standing", StandingRow.COLUMNS, lines);
        return agencies("""
                insert into standing (%1$s) select %1$s from fresh_standing
                on conflict (tip_id) do update set
                    (queue_key, priority, band, next_clock, alike_to, alike_count, subject_tips, subject_children,
                     child_tips, children, new_files, completeness, detail)
                    = (excluded.queue_key, excluded.priority, excluded.band, excluded.next_clock, excluded.alike_to,
                       excluded.alike_count, excluded.subject_tips, excluded.subject_children, excluded.child_tips,
                       excluded.children, excluded.new_files, excluded.completeness, excluded.detail)
                    where standing is distinct from excluded
                returning agency_id
                """.formatted(StandingRow.COLUMNS));
    }

    Set<UUID> mentions(Stream<String> lines) {
        fill("mention", "tip_id, role, place, agency_id, person_id", lines);
        return agencies("""
                insert into mention (tip_id, role, place, agency_id, person_id)
                select tip_id, role, place, agency_id, person_id from fresh_mention
                on conflict (tip_id, role, place) do update set
                    person_id = excluded.person_id,
                    former_persons = (mention.person_id
                        || array_remove(coalesce(mention.former_persons, '{}'), excluded.person_id))[:%d]
                    where mention.person_id <> excluded.person_id
                returning agency_id
                """.formatted(FORMER_PERSONS_MAX));
    }

    Set<UUID> links(Stream<String> lines) {
        fill(
                "link",
                "agency_a, tip_a, role_a, place_a, agency_b, tip_b, role_b, place_b, millibits, probability, joined, parts",
                lines);
        return agencies("""
                insert into link select * from fresh_link
                on conflict (tip_a, role_a, place_a, tip_b, role_b, place_b) do update set
                    (millibits, probability, joined, parts)
                    = (excluded.millibits, excluded.probability, excluded.joined, excluded.parts)
                    where link is distinct from excluded
                returning agency_a
                """);
    }

    /// Removes links; with none named, all that are not among the fresh ones just sent.
    Set<UUID> removeLinksButFresh() {
        return agencies("""
                delete from link l where not exists (
                    select from fresh_link f
                    where (f.tip_a, f.role_a, f.place_a, f.tip_b, f.role_b, f.place_b)
                        = (l.tip_a, l.role_a, l.place_a, l.tip_b, l.role_b, l.place_b))
                returning agency_a
                """);
    }

    /// Removes one link.
    Set<UUID> removeLink(MentionPlace a, MentionPlace b, TipNumbers tips) {
        return new TreeSet<>(jdbc.sql("""
                        delete from link
                        where (tip_a, role_a, place_a, tip_b, role_b, place_b) = (:tipA, :roleA, :placeA, :tipB, :roleB, :placeB)
                        returning agency_a
                        """)
                .param("tipA", tips.id(a.tip()))
                .param("roleA", a.role().word())
                .param("placeA", a.index())
                .param("tipB", tips.id(b.tip()))
                .param("roleB", b.role().word())
                .param("placeB", b.index())
                .query(UUID.class)
                .list());
    }

    private void fill(String table, String columns, Stream<String> lines) {
        rows.execute("drop table if exists pg_temp.fresh_" + table);
        rows.execute(
                "create temporary table fresh_" + table + " (like " + table + " including defaults) on commit drop");
        CopyRows.send(rows, "fresh_" + table + " (" + columns + ")", lines);
    }

    private Set<UUID> agencies(String statement) {
        return new TreeSet<>(jdbc.sql(statement).query(UUID.class).list());
    }
}
