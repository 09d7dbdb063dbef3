// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.SignedIn;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions, in the database: a restart keeps them, every process knows them, and who ends one ends it at once.
///
/// The account is read anew with each request, so that no session outlives the account's role.
@Component
public final class Sessions {
    private static final Duration LASTS = Duration.ofHours(14); // a long shift
    private static final Duration IDLE_MAX = Duration.ofHours(2);
    private static final Duration CODE_WITHIN = Duration.ofMinutes(10);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final Wall wall;
    private final Secrets secrets;
    private final Clock clock;

    Sessions(Wall wall, Secrets secrets, Clock clock) {
        this.wall = wall;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// A session, as its officer or an administrator sees it.
    public record Listed(UUID id, String means, String device, Instant openedAt, Instant seenAt) {}

    /// Begins a session and returns its token.
    ///
    /// @param stage `code` where something is still to be shown, `open` where nothing is
    String begin(JdbcClient jdbc, UUID officer, UUID agency, String stage, Means means, String device) {
        String token = secrets.token();
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("delete from session where opened_at < :oldest or seen_at < :idle")
                .param("oldest", Timestamp.from(clock.instant().minus(LASTS)))
                .param("idle", Timestamp.from(clock.instant().minus(IDLE_MAX)))
                .update();
        jdbc.sql("""
                        insert into session (token_hash, agency_id, officer_id, stage, means, device, opened_at, seen_at)
                        values (:token, :agency, :officer, :stage, :means, :device, :now, :now)
                        """)
                .param("token", Secrets.hash(token))
                .param("agency", agency)
                .param("officer", officer)
                .param("stage", stage)
                .param("means", means.word())
                .param("device", device)
                .param("now", now)
                .update();
        return token;
    }

    /// Whose open session a token is.
    Optional<SignedIn> find(String token) {
        return wall.whileSigningIn(jdbc -> {
            Optional<Found> found = jdbc.sql("select s.session_id, s.seen_at, " + Account.COLUMNS + """
                             from session s join officer o using (officer_id) join agency a on a.agency_id = o.agency_id
                            where s.token_hash = :token and s.stage = 'open' and s.opened_at >= :oldest
                              and s.seen_at >= :idle and o.disabled_at is null and o.role is not null
                            """)
                    .param("token", Secrets.hash(token))
                    .param("oldest", Timestamp.from(clock.instant().minus(LASTS)))
                    .param("idle", Timestamp.from(clock.instant().minus(IDLE_MAX)))
                    .query((row, number) -> new Found(
                            row.getObject("session_id", UUID.class),
                            row.getTimestamp("seen_at").toInstant(),
                            Account.of(row)))
                    .optional();
            found.filter(session -> session.seenAt().plus(SEEN_EVERY).isBefore(clock.instant()))
                    .ifPresent(session -> seen(jdbc, session.id()));
            return found.flatMap(
                    session -> session.account().viewer().map(viewer -> new SignedIn(viewer, session.id())));
        });
    }

    private record Found(UUID id, Instant seenAt, Account account) {}

    private void seen(JdbcClient jdbc, UUID session) {
        jdbc.sql("update session set seen_at = :now where session_id = :session")
                .param("now", Timestamp.from(clock.instant()))
                .param("session", session)
                .update();
    }

    /// The officer who has shown a password under this token and has something left to show.
    Optional<UUID> awaited(String token) {
        return wall.whileSigningIn(jdbc -> jdbc.sql("""
                        select officer_id from session
                        where token_hash = :token and stage = 'code' and opened_at >= :oldest
                        """)
                .param("token", Secrets.hash(token))
                .param("oldest", Timestamp.from(clock.instant().minus(CODE_WITHIN)))
                .query(UUID.class)
                .optional());
    }

    /// Forgets whatever a token stands for.
    static void forget(JdbcClient jdbc, String token) {
        jdbc.sql("delete from session where token_hash = :token")
                .param("token", Secrets.hash(token))
                .update();
    }

    /// An officer's open sessions, the latest first.
    public List<Listed> of(JdbcClient jdbc, UUID officer) {
        return jdbc.sql("""
                        select session_id, means, device, opened_at, seen_at from session
                        where officer_id = :officer and stage = 'open' and opened_at >= :oldest and seen_at >= :idle
                        order by seen_at desc, opened_at desc
                        """)
                .param("officer", officer)
                .param("oldest", Timestamp.from(clock.instant().minus(LASTS)))
                .param("idle", Timestamp.from(clock.instant().minus(IDLE_MAX)))
                .query((row, number) -> new Listed(
                        row.getObject("session_id", UUID.class),
                        row.getString("means"),
                        row.getString("device"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    /// Ends one of an officer's sessions; tells whether there was one.
    static boolean end(JdbcClient jdbc, UUID officer, UUID session) {
        return jdbc.sql("delete from session where officer_id = :officer and session_id = :session")
                        .param("officer", officer)
                        .param("session", session)
                        .update()
                > 0;
    }

    /// Ends all of an officer's sessions and returns how many there were.
    public static int endAll(JdbcClient jdbc, UUID officer) {
        return jdbc.sql("delete from session where officer_id = :officer")
                .param("officer", officer)
                .update();
    }

    /// Ends all sessions of the viewer but one.
    static int endOthers(JdbcClient jdbc, Viewer viewer, UUID kept) {
        return jdbc.sql("delete from session where officer_id = :officer and session_id <> :kept")
                .param("officer", viewer.officerId())
                .param("kept", kept)
                .update();
    }
}
