// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.kumkrong.desk.access.Wall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Who may sign in, and with what.
@Component
final class Accounts {
    private static final String FOUND = "select " + Account.COLUMNS + """
             from officer o join agency a using (agency_id)
            where o.disabled_at is null and
            """;

    private final Wall wall;
    private final PasswordEncoder passwords;
    private final Secrets secrets;
    private final Clock clock;
    private final String nobody;

    Accounts(Wall wall, PasswordEncoder passwords, Secrets secrets, Clock clock) {
        this.wall = wall;
        this.passwords = passwords;
        this.secrets = secrets;
        this.clock = clock;
        this.nobody = String.valueOf(passwords.encode(secrets.token()));
    }

    /// The account with this name and password. Takes as long where there is no such name.
    Optional<Account> withPassword(String signInName, String password) {
        Optional<Account> known = wall.whileSigningIn(jdbc -> named(jdbc, signInName));
        Optional<String> hash = known.map(Account::passwordHash);
        boolean right = matches(hash.orElse(nobody), password);
        return right && hash.isPresent() ? known : Optional.empty();
    }

    /// The account with this name.
    Optional<Account> named(JdbcClient jdbc, String signInName) {
        return found(jdbc, "o.sign_in_name = :key", signInName.strip());
    }

    /// Whether a password is the one behind a hash.
    boolean matches(String hash, String password) {
        return passwords.matches(PasswordRule.prepared(password), hash);
    }

    /// What is kept of a new password.
    String hash(String password) {
        return String.valueOf(passwords.encode(PasswordRule.prepared(password)));
    }

    /// The account of an officer who may sign in.
    Optional<Account> of(JdbcClient jdbc, UUID officer) {
        return found(jdbc, "o.officer_id = :key", officer);
    }

    /// Whether this is the officer's code of the moment; a code is taken once.
    boolean takesCode(JdbcClient jdbc, UUID officer, String code) {
        Optional<Account> known = found(jdbc, "o.officer_id = :key for update of o", officer);
        String sealed = known.map(Account::totpSecret).orElse(null);
        if (sealed == null) {
            return false;
        }
        byte[] secret = secrets.open(sealed, officer.toString())
                .orElseThrow(() -> new IllegalStateException("a secret was sealed by another key"));
        OptionalLong step = Totp.of(secret)
                .stepOf(code, clock.instant(), known.map(Account::totpStep).orElse(0L));
        if (step.isEmpty()) {
            return false;
        }
        jdbc.sql("update officer set totp_step = :step where officer_id = :officer")
                .param("step", step.getAsLong())
                .param("officer", officer)
                .update();
        return true;
    }

    /// Whether an account has passkeys.
    static boolean hasPasskey(JdbcClient jdbc, UUID officer) {
        return jdbc.sql("select exists (select from passkey where officer_id = :officer)")
                .param("officer", officer)
                .query(Boolean.class)
                .single();
    }

    /// Whether an officer has bound their account to the agency's own sign-in.
    static boolean hasProvider(JdbcClient jdbc, UUID officer) {
        return jdbc.sql("select provider_subject is not null from officer where officer_id = :officer")
                .param("officer", officer)
                .query(Boolean.class)
                .single();
    }

    static int setPassword(JdbcClient jdbc, UUID officer, String hash) {
        return jdbc.sql("update officer set password_hash = :hash where officer_id = :officer")
                .param("hash", hash)
                .param("officer", officer)
                .update();
    }

    private static Optional<Account> found(JdbcClient jdbc, String condition, Object key) {
        return jdbc.sql(FOUND + condition)
                .param("key", key)
                .query((row, number) -> Account.of(row))
                .optional();
    }
}
