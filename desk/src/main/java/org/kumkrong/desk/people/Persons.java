// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Candidate persons and where they are named.
@Component
public class Persons {
    private static final int MENTIONS_MAX = 300;
    private static final int ELSEWHERE_MAX = 40;
    private static final int GLANCE_MAX = 6;
    private static final List<String> SUBJECT_ROLES = List.of("suspect", "other");

    private final Wall wall;

    Persons(Wall wall) {
        this.wall = wall;
    }

    /// A mention in a tip, and how often the same candidate person is named.
    ///
    /// @param tips tips that name the person, as far as this officer may see
    public record Named(String role, int place, UUID person, int tips) {}

    /// The people whom a tip names.
    public List<Named> in(Viewer viewer, UUID tip) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select m.role, m.place, m.person_id,
                               (select count(distinct o.tip_id) from mention o where o.person_id = m.person_id) tips
                        from mention m where m.tip_id = :tip
                        order by array_position(array['suspect', 'victim', 'recipient', 'other'], m.role), m.place
                        """)
                        .param("tip", tip)
                        .query((row, number) -> new Named(
                                row.getString("role"),
                                row.getInt("place"),
                                row.getObject("person_id", UUID.class),
                                row.getInt("tips")))
                        .list());
    }

    /// Another tip that names one of the people whom a tip names.
    public record Elsewhere(UUID person, UUID tip, String senderId, String band, int priority) {}

    /// The other tips about the people whom a tip names, children aside, most urgent first.
    public List<Elsewhere> elsewhere(Viewer viewer, UUID tip) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select distinct s.queue_key, o.person_id, o.tip_id, t.sender_id, s.band, s.priority
                        from mention m
                            join mention o on o.person_id = m.person_id and o.tip_id <> m.tip_id
                            join tip t on t.tip_id = o.tip_id
                            join standing s on s.tip_id = o.tip_id
                        where m.tip_id = :tip and m.role in ('suspect', 'other')
                        order by s.queue_key limit :most
                        """)
                        .param("tip", tip)
                        .param("most", ELSEWHERE_MAX)
                        .query((row, number) -> new Elsewhere(
                                row.getObject("person_id", UUID.class),
                                row.getObject("tip_id", UUID.class),
                                row.getString("sender_id"),
                                row.getString("band"),
                                row.getInt("priority")))
                        .list());
    }

    /// A tip that names a person.
    ///
    /// @param document what it says
    record Mentioned(
            UUID tip,
            String role,
            int place,
            String senderId,
            String band,
            int priority,
            @Nullable Instant at,
            Tip document) {
        @Override
        public String toString() {
            return "mention in " + tip;
        }
    }

    /// Where a person is named, newest first; empty where there is nobody whom this officer may see. That a subject or
    /// a child was looked at is written down.
    ///
    /// @param kind `subject` or `child`, as the history knows it
    /// @param roles the roles in which they are looked for
    List<Mentioned> open(Viewer viewer, UUID person, String kind, List<String> roles, String why) {
        return wall.write(viewer, jdbc -> {
            List<Mentioned> found = mentions(jdbc, person, roles);
            if (!found.isEmpty()) {
                Events.record(jdbc, viewer, "opened", kind, person.toString(), why);
            }
            return found;
        });
    }

    /// Where the mentions of a person went that is no longer there by this name, most of them; empty where
    /// there never was
    /// one whom this officer may see.
    Optional<UUID> movedTo(Viewer viewer, UUID person, List<String> roles) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select person_id from mention
                        where former_persons is not null and :person = any (former_persons) and role in (:roles)
                        group by person_id order by count(*) desc, person_id limit 1
                        """)
                        .param("person", person)
                        .param("roles", roles)
                        .query(UUID.class)
                        .optional());
    }

    private static List<Mentioned> mentions(JdbcClient jdbc, UUID person, List<String> roles) {
        return jdbc.sql("""
                            select m.tip_id, m.role, m.place, t.sender_id, s.band, s.priority,
                                   coalesce(t.happened_at, t.received_at) at, t.document
                            from mention m join tip t using (tip_id) join standing s using (tip_id)
                            where m.person_id = :person and m.role in (:roles)
                            order by at desc nulls last, t.tip_no desc limit :most
                            """)
                .param("person", person)
                .param("roles", roles)
                .param("most", MENTIONS_MAX)
                .query((row, number) -> new Mentioned(
                        row.getObject("tip_id", UUID.class),
                        row.getString("role"),
                        row.getInt("place"),
                        row.getString("sender_id"),
                        row.getString("band"),
                        row.getInt("priority"),
                        row.getTimestamp("at") == null
                                ? null
                                : row.getTimestamp("at").toInstant(),
                        TipJson.read(row.getString("document"))))
                .list();
    }

    /// What an officer may see of somebody without opening their page.
    ///
    /// @param child whether it is a child, of whom nothing is shown here
    /// @param tips tips that name them
    /// @param known some of what tells who a subject is, that of most tips first
    public record Glance(boolean child, int tips, List<Known> known) {
        /// One identifier.
        public record Known(String kind, String scope, Shown shown) {
            @Override
            public String toString() {
                return kind + "[withheld]";
            }
        }

        static Glance of(List<Mentioned> mentions) {
            Portrait portrait = Portrait.of(mentions);
            int tips = (int) mentions.stream().map(Mentioned::tip).distinct().count();
            return new Glance(
                    false,
                    tips,
                    Stream.concat(
                                    portrait.personas().stream().flatMap(persona -> persona.names().stream()),
                                    portrait.traits().stream())
                            .sorted(Comparator.comparingInt(trait -> -trait.tips()))
                            .limit(GLANCE_MAX)
                            .map(trait -> new Known(trait.kind(), trait.scope(), trait.shown()))
                            .toList());
        }
    }

    /// Somebody at a glance; empty where there is nobody whom this officer may see. That a subject was looked at is
    /// written down.
    public Optional<Glance> glance(Viewer viewer, UUID person) {
        return wall.write(viewer, jdbc -> {
            List<Mentioned> subject = mentions(jdbc, person, SUBJECT_ROLES);
            if (!subject.isEmpty()) {
                Events.record(jdbc, viewer, "opened", "subject", person.toString(), "");
                return Optional.of(Glance.of(subject));
            }
            int tips = jdbc.sql("select count(distinct tip_id) from mention where person_id = :person")
                    .param("person", person)
                    .query(Integer.class)
                    .single();
            return tips == 0 ? Optional.empty() : Optional.of(new Glance(true, tips, List.of()));
        });
    }

    /// Whether a subject is there for this officer; that they asked for what is around it is written down.
    boolean isThere(Viewer viewer, UUID person) {
        return wall.write(viewer, jdbc -> {
            boolean there =
                    jdbc.sql("""
                            select exists (select from mention where person_id = :person and role in ('suspect', 'other'))
                            """).param("person", person).query(Boolean.class).single();
            if (there) {
                Events.record(jdbc, viewer, "followed-links", "subject", person.toString(), "");
            }
            return there;
        });
    }

    /// Whether a child is there for this officer; shows nothing of them.
    boolean isChild(Viewer viewer, UUID person) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select exists (select from mention where person_id = :person and role in ('victim', 'recipient'))
                        """)
                        .param("person", person)
                        .query(Boolean.class)
                        .single());
    }

    /// Agencies that name a person too, by their names in both languages.
    List<String[]> agencies(Viewer viewer, UUID person) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select a.name_en, a.name_th from agencies_naming(:person) n join agency a using (agency_id)
                        where a.agency_id <> :own order by a.name_en
                        """)
                        .param("person", person)
                        .param("own", viewer.agencyId())
                        .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                        .list());
    }

    /// Who looked at a person, and what else was done, newest first.
    List<Events.Entry> history(Viewer viewer, UUID person, String kind) {
        return wall.read(viewer, jdbc -> Events.of(jdbc, kind, person.toString()));
    }
}
