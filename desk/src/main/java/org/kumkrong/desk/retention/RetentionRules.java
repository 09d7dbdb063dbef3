// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rules of an agency: asked for by a supervisor or an administrator, in force once one of the
/// other role has agreed.
@Component
class RetentionRules {
    static final int DAYS_MIN = 30;
    static final int DAYS_MAX = 36_500;

    private final Wall wall;
    private final Keeper keeper;

    RetentionRules(Wall wall, Keeper keeper) {
        this.wall = wall;
        this.keeper = keeper;
    }

    /// A rule, in force or asked for.
    ///
    /// @param wouldGo rows that it would remove today
    /// @param mayAgree whether this officer is the second who is needed
    record Rule(
            UUID id,
            int days,
            String askedBy,
            Instant askedAt,
            @Nullable String setBy,
            long wouldGo,
            boolean mayAgree) {
        /// Names only the id.
        @Override
        public String toString() {
            return "rule " + id;
        }
    }

    /// A kind, with its rule in force and the one asked for, where there are such.
    record OfKind(
            Kind kind, @Nullable Rule inForce, @Nullable Rule asked, List<Events.Entry> history) {}

    /// All kinds.
    List<OfKind> list(Viewer viewer) {
        List<OfKind> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(wall.read(
                    viewer,
                    jdbc -> new OfKind(
                            kind,
                            rule(jdbc, viewer, kind, true).orElse(null),
                            rule(jdbc, viewer, kind, false).orElse(null),
                            Events.of(jdbc, "retention", kind.word()))));
        }
        return all;
    }

    private Optional<Rule> rule(JdbcClient jdbc, Viewer viewer, Kind kind, boolean inForce) {
        return jdbc.sql("""
                        select r.rule_id, r.days, r.asked_role, r.asked_at, a.display_name asked_by, s.display_name set_by
                        from retention_rule r join officer a on a.officer_id = r.asked_by
                        left join officer s on s.officer_id = r.set_by
                        where r.kind = :kind and r.ended_at is null and (r.set_at is not null) = :force
                        """)
                .param("kind", kind.word())
                .param("force", inForce)
                .query((row, number) -> new Rule(
                        row.getObject("rule_id", UUID.class),
                        row.getInt("days"),
                        row.getString("asked_by"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("set_by"),
                        keeper.wouldGo(viewer.agencyId(), kind, row.getInt("days")),
                        !row.getString("asked_role").equals(viewer.role().word())))
                .optional();
    }

    /// Asks for a rule; one asked for before is taken back.
    void ask(Viewer viewer, Kind kind, int days) {
        wall.write(viewer, jdbc -> {
            end(jdbc, viewer, kind, false);
            jdbc.sql("""
                            insert into retention_rule (agency_id, kind, days, asked_by, asked_role)
                            values (:agency, :kind, :days, :officer, :role)
                            """)
                    .param("agency", viewer.agencyId())
                    .param("kind", kind.word())
                    .param("days", days)
                    .param("officer", viewer.officerId())
                    .param("role", viewer.role().word())
                    .update();
            Events.record(jdbc, viewer, "retention-asked", "retention", kind.word(), String.valueOf(days));
            return true;
        });
    }

    /// Agrees to what one of the other role asked for; the rule that was in force ends.
    ///
    /// @return whether there was something to agree to
    boolean agree(Viewer viewer, UUID rule) {
        return wall.write(viewer, jdbc -> {
            Optional<Kind> kind = jdbc.sql("""
                            select kind from retention_rule
                            where rule_id = :rule and set_at is null and ended_at is null and asked_role <> :role
                              and asked_by <> :officer
                            """)
                    .param("rule", rule)
                    .param("role", viewer.role().word())
                    .param("officer", viewer.officerId())
                    .query(String.class)
                    .optional()
                    .flatMap(Kind::named);
            kind.ifPresent(of -> {
                end(jdbc, viewer, of, true);
                jdbc.sql("""
                                update retention_rule set set_by = :officer, set_role = :role, set_at = viewer_time()
                                where rule_id = :rule and set_at is null and ended_at is null
                                """)
                        .param("officer", viewer.officerId())
                        .param("role", viewer.role().word())
                        .param("rule", rule)
                        .update();
                Events.record(jdbc, viewer, "retention-set", "retention", of.word(), "");
            });
            return kind.isPresent();
        });
    }

    /// Ends a rule, in force or asked for.
    ///
    /// @return whether there was one
    boolean end(Viewer viewer, UUID rule) {
        return wall.write(viewer, jdbc -> {
            Optional<String> kind = jdbc.sql("""
                            update retention_rule set ended_by = :officer, ended_at = viewer_time()
                            where rule_id = :rule and ended_at is null returning kind
                            """)
                    .param("officer", viewer.officerId())
                    .param("rule", rule)
                    .query(String.class)
                    .optional();
            kind.ifPresent(of -> Events.record(jdbc, viewer, "retention-ended", "retention", of, ""));
            return kind.isPresent();
        });
    }

    private static void end(JdbcClient jdbc, Viewer viewer, Kind kind, boolean inForce) {
        jdbc.sql("""
                        update retention_rule set ended_by = :officer, ended_at = viewer_time()
                        where kind = :kind and ended_at is null and (set_at is not null) = :force
                        """)
                .param("officer", viewer.officerId())
                .param("kind", kind.word())
                .param("force", inForce)
                .update();
    }
}
