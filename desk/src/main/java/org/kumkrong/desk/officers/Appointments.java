// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.officers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.accounts.Sessions;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Roles are given by two: an administrator asks, and another administrator or a supervisor grants. So nobody gives
/// themself a role, not even by way of an account they invented.
final class Appointments {
    private Appointments() {}

    /// A role that was asked for.
    ///
    /// @param roleNow null where the officer has none yet
    record Open(
            UUID id,
            UUID officer,
            String displayName,
            @Nullable String roleNow,
            String role,
            String askedBy,
            UUID asker,
            Instant askedAt) {
        /// Names only the role.
        @Override
        public String toString() {
            return "appointment as " + role;
        }
    }

    static List<Open> open(JdbcClient jdbc) {
        return jdbc.sql("""
                        select a.appointment_id, a.officer_id, o.display_name, o.role role_now, a.role, b.display_name asker,
                               a.asked_by, a.asked_at
                        from appointment a join officer o using (officer_id) join officer b on b.officer_id = a.asked_by
                        where a.decided_at is null and o.disabled_at is null order by a.asked_at
                        """)
                .query((row, number) -> new Open(
                        row.getObject("appointment_id", UUID.class),
                        row.getObject("officer_id", UUID.class),
                        row.getString("display_name"),
                        row.getString("role_now"),
                        row.getString("role"),
                        row.getString("asker"),
                        row.getObject("asked_by", UUID.class),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /// Asks for a role, in place of what was asked for before.
    static void ask(JdbcClient jdbc, Viewer asker, UUID officer, Role role) {
        jdbc.sql("""
                        update appointment set decided_by = :asker, decided_at = viewer_time(), granted = false
                        where officer_id = :officer and decided_at is null
                        """)
                .param("asker", asker.officerId())
                .param("officer", officer)
                .update();
        jdbc.sql("""
                        insert into appointment (agency_id, officer_id, role, asked_by)
                        values (:agency, :officer, :role, :asker)
                        """)
                .param("agency", asker.agencyId())
                .param("officer", officer)
                .param("role", role.word())
                .param("asker", asker.officerId())
                .update();
        Events.record(jdbc, asker, "role-asked", "officer", officer.toString(), "");
    }

    /// Grants or refuses; false where there is nothing to decide, or the viewer is one who asked or would gain. The one
    /// who asked may take it back.
    static boolean decide(JdbcClient jdbc, Viewer decider, UUID appointment, boolean granted) {
        Optional<Decided> decided = jdbc.sql("""
                        update appointment set decided_by = :decider, decided_at = viewer_time(), granted = :granted
                        where appointment_id = :appointment and decided_at is null
                          and (not :granted or (asked_by <> :decider and officer_id <> :decider))
                        returning officer_id, role
                        """)
                .param("decider", decider.officerId())
                .param("granted", granted)
                .param("appointment", appointment)
                .query((row, number) -> new Decided(row.getObject("officer_id", UUID.class), row.getString("role")))
                .optional();
        decided.ifPresent(made -> {
            if (granted) {
                jdbc.sql("update officer set role = :role where officer_id = :officer")
                        .param("role", made.role())
                        .param("officer", made.officer())
                        .update();
                Sessions.endAll(jdbc, made.officer());
            }
            Events.record(
                    jdbc,
                    decider,
                    granted ? "role-granted" : "role-refused",
                    "officer",
                    made.officer().toString(),
                    "");
        });
        return decided.isPresent();
    }

    private record Decided(UUID officer, String role) {}
}
