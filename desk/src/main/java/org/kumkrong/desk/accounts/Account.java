// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;

/// An officer's account, as the database knows it while they sign in.
///
/// @param role null until two have given one
/// @param passwordHash null until the officer has chosen a password
/// @param totpSecret sealed; null where codes are not used
/// @param totpStep the last step whose code was taken
record Account(
        UUID officerId,
        UUID agencyId,
        @Nullable UUID teamId,
        @Nullable Role role,
        String signInName,
        String displayName,
        String agencyEn,
        String agencyTh,
        @Nullable String passwordHash,
        @Nullable String totpSecret,
        long totpStep,
        boolean demo) {
    /// What to select, from officer `o` and agency `a`.
    static final String COLUMNS = """
            o.officer_id, o.agency_id, o.team_id, o.role, o.sign_in_name, o.display_name, o.password_hash, o.totp_secret,
            o.totp_step, o.demo, a.name_en, a.name_th
            """;

    static Account of(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Account(
                row.getObject("officer_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("team_id", UUID.class),
                role == null ? null : Role.of(role),
                row.getString("sign_in_name"),
                row.getString("display_name"),
                row.getString("name_en"),
                row.getString("name_th"),
                row.getString("password_hash"),
                row.getString("totp_secret"),
                row.getLong("totp_step"),
                row.getBoolean("demo"));
    }

    /// The officer at work; nobody before they have a role.
    Optional<Viewer> viewer() {
        return Optional.ofNullable(role)
                .map(given -> new Viewer(officerId, agencyId, teamId, given, displayName, agencyEn, agencyTh));
    }

    /// Names only the officer's id.
    @Override
    public String toString() {
        return "account " + officerId;
    }
}
