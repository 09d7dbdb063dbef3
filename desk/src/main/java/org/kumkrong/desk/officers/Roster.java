// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.officers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The officers and teams of the viewer's agency. The database shows no others, and lets nobody but another officer, an
/// administrator, change an account.
final class Roster {
    private static final String LISTED = """
            select o.officer_id, o.display_name, o.sign_in_name, o.role, o.team_id, t.name_en, t.name_th, o.demo,
                   o.password_hash is not null enrolled, o.disabled_at is not null disabled,
                   o.totp_secret is not null codes, o.provider_subject is not null provider,
                   (select count(*) from passkey p where p.officer_id = o.officer_id) passkeys,
                   (select a.role from appointment a where a.officer_id = o.officer_id and a.decided_at is null) asked
            from officer o left join team t using (agency_id, team_id)
            """;

    private Roster() {}

    /// An officer, as an administrator sees them.
    ///
    /// @param role null before two have given one
    /// @param asked the role that was asked for and is not decided; null where there is none
    record Listed(
            UUID id,
            String displayName,
            String signInName,
            @Nullable String role,
            @Nullable String asked,
            @Nullable Team team,
            boolean enrolled,
            boolean disabled,
            boolean demo,
            Factors factors) {
        /// Names only the id.
        @Override
        public String toString() {
            return "officer " + id;
        }
    }

    /// What an officer has beside the password.
    record Factors(boolean codes, boolean provider, int passkeys) {
        /// Whether there is any.
        public boolean any() {
            return codes || provider || passkeys > 0;
        }
    }

    /// A team.
    record Team(UUID id, String nameEn, String nameTh) {}

    static List<Listed> officers(JdbcClient jdbc) {
        return jdbc.sql(LISTED + " order by o.disabled_at is not null, o.display_name, o.sign_in_name")
                .query((row, number) -> listed(row))
                .list();
    }

    static Optional<Listed> officer(JdbcClient jdbc, UUID officer) {
        return jdbc.sql(LISTED + " where o.officer_id = :officer and o.agency_id = viewer_agency()")
                .param("officer", officer)
                .query((row, number) -> listed(row))
                .optional();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        UUID team = row.getObject("team_id", UUID.class);
        return new Listed(
                row.getObject("officer_id", UUID.class),
                row.getString("display_name"),
                row.getString("sign_in_name"),
                row.getString("role"),
                row.getString("asked"),
                team == null ? null : new Team(team, row.getString("name_en"), row.getString("name_th")),
                row.getBoolean("enrolled"),
                row.getBoolean("disabled"),
                row.getBoolean("demo"),
                new Factors(row.getBoolean("codes"), row.getBoolean("provider"), row.getInt("passkeys")));
    }

    /// Makes an account without a role and without a password; empty where the sign-in name is taken.
    static Optional<UUID> invite(
            JdbcClient jdbc, UUID agency, @Nullable UUID team, String signInName, String displayName) {
        return jdbc.sql("""
                        insert into officer (agency_id, team_id, sign_in_name, display_name)
                        values (:agency, :team, :name, :shown) on conflict (sign_in_name) do nothing returning officer_id
                        """)
                .param("agency", agency)
                .param("team", team)
                .param("name", signInName)
                .param("shown", displayName)
                .query(UUID.class)
                .optional();
    }

    static void moveTo(JdbcClient jdbc, UUID officer, @Nullable UUID team) {
        jdbc.sql("update officer set team_id = :team where officer_id = :officer")
                .param("team", team)
                .param("officer", officer)
                .update();
    }

    static void disable(JdbcClient jdbc, UUID officer) {
        jdbc.sql("update officer set disabled_at = viewer_time() where officer_id = :officer and disabled_at is null")
                .param("officer", officer)
                .update();
    }

    static void enable(JdbcClient jdbc, UUID officer) {
        jdbc.sql("update officer set disabled_at = null where officer_id = :officer")
                .param("officer", officer)
                .update();
    }

    /// Takes away all that an officer has beside the password.
    static void dropFactors(JdbcClient jdbc, UUID officer) {
        jdbc.sql("update officer set totp_secret = null, provider_subject = null where officer_id = :officer")
                .param("officer", officer)
                .update();
        jdbc.sql("delete from passkey where officer_id = :officer")
                .param("officer", officer)
                .update();
        jdbc.sql("delete from recovery_code where officer_id = :officer")
                .param("officer", officer)
                .update();
    }

    /// Takes the password away too, and the role, which two must give again: whoever enrols anew may be somebody else.
    static void dropAccount(JdbcClient jdbc, UUID officer) {
        dropFactors(jdbc, officer);
        jdbc.sql("update officer set password_hash = null, role = null where officer_id = :officer")
                .param("officer", officer)
                .update();
    }

    static List<Team> teams(JdbcClient jdbc) {
        return jdbc.sql("select team_id, name_en, name_th from team order by name_en, team_id")
                .query((row, number) -> new Team(
                        row.getObject("team_id", UUID.class), row.getString("name_en"), row.getString("name_th")))
                .list();
    }

    static UUID makeTeam(JdbcClient jdbc, UUID agency, String nameEn, String nameTh) {
        return jdbc.sql("""
                        insert into team (agency_id, name_en, name_th) values (:agency, :en, :th) returning team_id
                        """)
                .param("agency", agency)
                .param("en", nameEn)
                .param("th", nameTh)
                .query(UUID.class)
                .single();
    }

    /// Gives a team other names; tells whether there is one.
    static boolean nameTeam(JdbcClient jdbc, UUID team, String nameEn, String nameTh) {
        return jdbc.sql("update team set name_en = :en, name_th = :th where team_id = :team")
                        .param("en", nameEn)
                        .param("th", nameTh)
                        .param("team", team)
                        .update()
                > 0;
    }
}
