// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.AgencyId;
import org.kumkrong.desk.access.SourceCall;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.accounts.Secrets;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tokens of sources: each is shown once, and kept as a fingerprint only. A token can send, and nothing else.
@Component
final class SourceTokens {
    static final int NAME_CHARS_MAX = 80;
    static final int DAYS_MAX = 730;

    private static final String MARK = "kumkrong_";

    private final Wall wall;
    private final Secrets secrets;

    SourceTokens(Wall wall, Secrets secrets) {
        this.wall = wall;
        this.secrets = secrets;
    }

    /// A token as administrators see it.
    ///
    /// @param prefix its beginning, by which people tell it from others
    record Listed(
            UUID id,
            String source,
            String prefix,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            boolean expired) {}

    /// Makes a token.
    ///
    /// @return the token itself; nobody can see it again
    String create(Viewer administrator, String source, int days) {
        NewToken made = NewToken.of(MARK, secrets);
        wall.write(administrator, jdbc -> {
            UUID id = jdbc.sql("""
                            insert into source_token (agency_id, source_name, prefix, fingerprint, created_by, expires_at)
                            values (:agency, :source, :prefix, :fingerprint, :by, viewer_time() + make_interval(days => :days))
                            returning token_id
                            """)
                    .param("agency", administrator.agencyId())
                    .param("source", source)
                    .param("prefix", made.prefix())
                    .param("fingerprint", hex(made.hash()))
                    .param("by", administrator.officerId())
                    .param("days", days)
                    .query(UUID.class)
                    .single();
            Events.record(jdbc, administrator, "token-made", "source", id.toString(), "");
            return id;
        });
        return made.token();
    }

    /// Ends a token at once; it stays in the list.
    boolean revoke(Viewer administrator, UUID token) {
        return wall.write(administrator, jdbc -> {
            int changed = jdbc.sql("""
                            update source_token set revoked_at = viewer_time(), revoked_by = :by
                            where token_id = :token and revoked_at is null
                            """)
                    .param("by", administrator.officerId())
                    .param("token", token)
                    .update();
            if (changed == 1) {
                Events.record(jdbc, administrator, "token-revoked", "source", token.toString(), "");
            }
            return changed == 1;
        });
    }

    /// All tokens of the administrator's agency, newest first.
    List<Listed> list(Viewer administrator) {
        return wall.read(
                administrator,
                jdbc -> jdbc.sql("""
                        select token_id, source_name, prefix, created_at, expires_at, last_used_at, revoked_at,
                               expires_at <= viewer_time() expired
                        from source_token order by created_at desc
                        """)
                        .query((row, number) -> new Listed(
                                row.getObject("token_id", UUID.class),
                                row.getString("source_name"),
                                row.getString("prefix"),
                                row.getTimestamp("created_at").toInstant(),
                                row.getTimestamp("expires_at").toInstant(),
                                at(row.getTimestamp("last_used_at")),
                                at(row.getTimestamp("revoked_at")),
                                row.getBoolean("expired")))
                        .list());
    }

    private static @Nullable Instant at(java.sql.@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /// Whose token this is; empty where it is none, was revoked or has run out.
    Optional<SourceCall> whose(String token) {
        return wall.whileShowingToken(jdbc -> {
            Optional<SourceCall> call = jdbc.sql("""
                            select token_id, agency_id, source_name from source_token
                            where fingerprint = :fingerprint and revoked_at is null and expires_at > viewer_time()
                            """)
                    .param("fingerprint", hex(Secrets.hash(token)))
                    .query((row, number) -> new SourceCall(
                            new AgencyId(row.getObject("agency_id", UUID.class)),
                            row.getObject("token_id", UUID.class),
                            row.getString("source_name")))
                    .optional();
            call.ifPresent(found -> use(jdbc, found.token()));
            return call;
        });
    }

    /// By the minute, so that a busy source does not write a row with each request.
    private static void use(JdbcClient jdbc, UUID token) {
        jdbc.sql("""
                        update source_token set last_used_at = viewer_time()
                        where token_id = :token
                          and (last_used_at is null or last_used_at < viewer_time() - interval '1 minute')
                        """).param("token", token).update();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
