// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Who may sign in, and with what.
@Component
final class Officers {
    private static final String FOUND = """
            select o.officer_id, o.agency_id, o.team_id, o.role, o.display_name, o.password_hash, o.totp_secret, o.totp_step,
                   a.name_en, a.name_th
            from officer o join agency a using (agency_id)
            where o.disabled_at is null and
            """;

    private final Wall wall;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobody;

    Officers(Wall wall, PasswordEncoder passwords, Clock clock) {
        this.wall = wall;
        this.passwords = passwords;
        this.clock = clock;
        this.nobody = String.valueOf(passwords.encode("nobody has this password"));
    }

    /// An officer as the database knows them.
    record Known(
            Viewer viewer, String passwordHash, @Nullable String totpSecret, long totpStep) {
        boolean needsCode() {
            return totpSecret != null;
        }

        @Override
        public String toString() {
            return viewer.toString();
        }
    }

    /// The officer with this name and password. Takes as long where there is no such name.
    Optional<Known> withPassword(String signInName, String password) {
        Optional<Known> known = find("o.sign_in_name = :key", signInName.strip());
        boolean right =
                passwords.matches(password, known.map(Known::passwordHash).orElse(nobody));
        return right ? known : Optional.empty();
    }

    /// The officer whose code this is; a code is taken once.
    Optional<Viewer> withCode(UUID officer, String code) {
        return wall.whileSigningIn(jdbc -> {
            Optional<Known> known = found(jdbc, "o.officer_id = :key for update of o", officer);
            if (known.isEmpty() || known.get().totpSecret() == null) {
                return Optional.empty();
            }
            OptionalLong step = Totp.kept(known.get().totpSecret())
                    .stepOf(code, clock.instant(), known.get().totpStep());
            if (step.isEmpty()) {
                return Optional.empty();
            }
            jdbc.sql("update officer set totp_step = :step where officer_id = :officer")
                    .param("step", step.getAsLong())
                    .param("officer", officer)
                    .update();
            return Optional.of(known.get().viewer());
        });
    }

    private Optional<Known> find(String condition, Object key) {
        return wall.whileSigningIn(jdbc -> found(jdbc, condition, key));
    }

    private static Optional<Known> found(JdbcClient jdbc, String condition, Object key) {
        return jdbc.sql(FOUND + condition)
                .param("key", key)
                .query((row, number) -> new Known(
                        new Viewer(
                                row.getObject("officer_id", UUID.class),
                                row.getObject("agency_id", UUID.class),
                                row.getObject("team_id", UUID.class),
                                Role.of(row.getString("role")),
                                row.getString("display_name"),
                                row.getString("name_en"),
                                row.getString("name_th")),
                        row.getString("password_hash"),
                        row.getString("totp_secret"),
                        row.getLong("totp_step")))
                .optional();
    }
}
