// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links with which an officer sets up what they sign in with: each works once, for a while, and for one account.
@Component
public final class Enrolments {
    private static final Duration LASTS = Duration.ofDays(3);

    private final Secrets secrets;
    private final PublicAddress address;
    private final Clock clock;

    Enrolments(Secrets secrets, PublicAddress address, Clock clock) {
        this.secrets = secrets;
        this.address = address;
        this.clock = clock;
    }

    /// What a link is for.
    public enum Kind {
        /// A password and a second factor.
        ACCOUNT,
        /// A second factor; the password must be shown.
        FACTOR
    }

    /// A link that can still be used.
    ///
    /// @param passwordShown whether the password was chosen or shown with it
    record Pending(Account account, Kind kind, boolean passwordShown) {}

    /// Makes a link in place of all earlier ones of the officer.
    ///
    /// @return the link, and until when it works
    public Link make(JdbcClient jdbc, Viewer maker, UUID officer, Kind kind) {
        String token = secrets.token();
        Instant until = clock.instant().plus(LASTS);
        jdbc.sql("delete from enrolment where officer_id = :officer")
                .param("officer", officer)
                .update();
        jdbc.sql("""
                        insert into enrolment (token_hash, agency_id, officer_id, kind, made_by, expires_at)
                        values (:token, :agency, :officer, :kind, :maker, :until)
                        """)
                .param("token", Secrets.hash(token))
                .param("agency", maker.agencyId())
                .param("officer", officer)
                .param("kind", kind.name().toLowerCase(java.util.Locale.ROOT))
                .param("maker", maker.officerId())
                .param("until", Timestamp.from(until))
                .update();
        return new Link(address.of("/enrolment/" + token), until);
    }

    /// A link, to be handed over; it is shown once.
    public record Link(String address, Instant until) {
        @Override
        public String toString() {
            return "[withheld]";
        }
    }

    Optional<Pending> find(JdbcClient jdbc, String token) {
        return jdbc.sql("select e.kind, e.password_shown_at is not null shown, " + Account.COLUMNS + """
                         from enrolment e join officer o using (officer_id) join agency a on a.agency_id = o.agency_id
                        where e.token_hash = :token and e.used_at is null and e.expires_at >= :now
                          and o.disabled_at is null
                        """)
                .param("token", Secrets.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Pending(
                        Account.of(row),
                        Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                        row.getBoolean("shown")))
                .optional();
    }

    void passwordShown(JdbcClient jdbc, String token) {
        jdbc.sql("update enrolment set password_shown_at = :now where token_hash = :token")
                .param("now", Timestamp.from(clock.instant()))
                .param("token", Secrets.hash(token))
                .update();
    }

    /// Uses the link up; false where somebody was quicker.
    boolean use(JdbcClient jdbc, String token, UUID officer) {
        boolean first = jdbc.sql("update enrolment set used_at = :now where token_hash = :token and used_at is null")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("token", Secrets.hash(token))
                        .update()
                > 0;
        jdbc.sql("update officer set enrolled_at = coalesce(enrolled_at, :now) where officer_id = :officer")
                .param("now", Timestamp.from(clock.instant()))
                .param("officer", officer)
                .update();
        return first;
    }
}
