// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cases, as far as an officer may see them: opened, listed, found.
@Component("cases")
public class Cases {
    /// Cases on the list; whoever has more looks by number.
    static final int CASES_MAX = 200;

    private static final int TIPS_AT_OPENING_MAX = 300;
    private static final String FOUND = """
            select c.case_id, c.case_no, c.agency_id, c.title, c.category_id, k.name_en category_en, k.name_th category_th,
                   c.status, c.status_why, c.owner_id, coalesce(o.display_name, '') owner_name,
                   c.team_id, coalesce(m.name_en, '') team_en, coalesce(m.name_th, '') team_th, c.opened_at,
                   (select count(*) from case_tip h where h.case_id = c.case_id) tips,
                   (select min(s.next_clock) from case_tip h join standing s using (tip_id)
                    where h.case_id = c.case_id and s.next_clock > viewer_time()) next_clock,
                   (select max(g.expires_at) from broken_glass g
                    where g.case_id = c.case_id and g.officer_id = viewer_officer() and g.expires_at > viewer_time()
                      and g.accepted is distinct from false
                      and not viewer_holds(c.agency_id, c.owner_id, c.team_id)) glass_until
            from case_file c
                join case_category k using (category_id)
                left join officer o on o.officer_id = c.owner_id
                left join team m on m.team_id = c.team_id
            """;

    private final Wall wall;

    Cases(Wall wall) {
        this.wall = wall;
    }

    /// Which cases a list shows.
    enum Scope {
        MINE("c.owner_id = viewer_officer()"),
        TEAM("c.team_id = viewer_team()"),
        ALL("true");

        private final String condition;

        Scope(String condition) {
            this.condition = condition;
        }
    }

    /// Open cases first, newest first.
    List<CaseFile> list(Viewer viewer, Scope scope) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(FOUND + " where " + scope.condition
                                + " order by array_position(array['open', 'suspended', 'closed'], c.status), c.case_no desc"
                                + " limit :most")
                        .param("most", CASES_MAX)
                        .query(Cases::row)
                        .list());
    }

    /// One case; empty where there is none that this officer may see.
    public Optional<CaseFile> find(Viewer viewer, UUID id) {
        return wall.read(viewer, jdbc -> find(jdbc, id));
    }

    /// The same within a transaction.
    public static Optional<CaseFile> find(JdbcClient jdbc, UUID id) {
        return jdbc.sql(FOUND + " where c.case_id = :case")
                .param("case", id)
                .query(Cases::row)
                .optional();
    }

    /// A case that holds a tip.
    ///
    /// @param mine whether the viewer may see it; of others only the number is known
    public record Holding(UUID id, long number, boolean mine) {}

    /// The cases of the viewer's agency that hold a tip.
    public List<Holding> holding(Viewer viewer, UUID tip) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select h.case_id, h.case_no, c.case_id is not null mine
                        from cases_holding(:tip) h left join case_file c using (case_id) order by h.case_no
                        """)
                        .param("tip", tip)
                        .query((row, number) -> new Holding(
                                row.getObject("case_id", UUID.class), row.getLong("case_no"), row.getBoolean("mine")))
                        .list());
    }

    /// Open cases to which the viewer can add a tip that they do not hold yet, newest first.
    public List<CaseFile> lacking(Viewer viewer, UUID tip) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(FOUND + """
                         where c.status = 'open' and viewer_holds(c.agency_id, c.owner_id, c.team_id)
                          and not exists (select from case_tip h where h.case_id = c.case_id and h.tip_id = :tip)
                        order by c.case_no desc limit :most
                        """)
                        .param("tip", tip)
                        .param("most", CASES_MAX)
                        .query(Cases::row)
                        .list());
    }

    /// What an officer says when opening a case.
    ///
    /// @param team null for a case of the owner's alone
    /// @param tip the tip it begins with; null where it begins with a subject, or with nothing
    /// @param subject the subject whose tips it begins with; null where it begins with a tip
    public record Opening(
            String title,
            UUID category,
            @Nullable UUID team,
            @Nullable UUID tip,
            @Nullable UUID subject) {
        @Override
        public String toString() {
            return "opening of a case";
        }
    }

    /// Opens a case; its opener owns it.
    ///
    /// @return empty where the category, the tip or the subject is not there for this officer
    public Optional<UUID> open(Viewer viewer, Opening opening) {
        return wall.write(viewer, jdbc -> {
            List<UUID> tips = tips(jdbc, opening);
            if (tips.isEmpty() && (opening.tip() != null || opening.subject() != null)) {
                return Optional.empty();
            }
            Optional<UUID> made = jdbc.sql("""
                            insert into case_file (agency_id, title, category_id, owner_id, team_id)
                            select :agency, :title, k.category_id, :owner, m.team_id
                            from case_category k left join team m on m.team_id = :team
                            where k.category_id = :category and k.retired_at is null
                              and (:team::uuid is null or m.team_id is not null)
                            returning case_id
                            """)
                    .param("agency", viewer.agencyId())
                    .param("title", opening.title())
                    .param("category", opening.category())
                    .param("owner", viewer.officerId())
                    .param("team", opening.team())
                    .query(UUID.class)
                    .optional();
            made.ifPresent(id -> {
                Events.record(jdbc, viewer, "case-opened", "case", id.toString(), "");
                CaseWork.add(jdbc, viewer, id, tips);
            });
            return made;
        });
    }

    private static List<UUID> tips(JdbcClient jdbc, Opening opening) {
        if (opening.subject() != null) {
            return jdbc.sql("""
                            select distinct tip_id from mention
                            where person_id = :person and role in ('suspect', 'other') order by tip_id limit :most
                            """)
                    .param("person", opening.subject())
                    .param("most", TIPS_AT_OPENING_MAX)
                    .query(UUID.class)
                    .list();
        }
        return opening.tip() == null
                ? List.of()
                : jdbc.sql("select tip_id from tip where tip_id = :tip")
                        .param("tip", opening.tip())
                        .query(UUID.class)
                        .list();
    }

    /// The teams of the viewer's agency.
    List<CaseFile.Named> teams(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("select team_id, name_en, name_th from team order by name_en")
                        .query((row, number) -> named(row, "team_id", "name"))
                        .list());
    }

    /// An officer who can own a case.
    record Colleague(UUID id, String displayName) {
        @Override
        public String toString() {
            return "officer " + id;
        }
    }

    /// Who of the agency can own a case.
    List<Colleague> colleagues(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select officer_id, display_name from officer
                        where disabled_at is null
                          and role in ('analyst', 'investigator', 'supervisor', 'partner_caseworker')
                        order by display_name
                        """)
                        .query((row, number) ->
                                new Colleague(row.getObject("officer_id", UUID.class), row.getString("display_name")))
                        .list());
    }

    static CaseFile.Named named(ResultSet row, String id, String prefix) throws SQLException {
        return new CaseFile.Named(
                row.getObject(id, UUID.class), row.getString(prefix + "_en"), row.getString(prefix + "_th"));
    }

    private static CaseFile row(ResultSet row, int number) throws SQLException {
        return new CaseFile(
                row.getObject("case_id", UUID.class),
                row.getLong("case_no"),
                row.getObject("agency_id", UUID.class),
                row.getString("title"),
                named(row, "category_id", "category"),
                CaseStatus.of(row.getString("status")),
                row.getString("status_why"),
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getObject("team_id", UUID.class),
                named(row, "team_id", "team"),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("tips"),
                instant(row, "next_clock"),
                instant(row, "glass_until"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
