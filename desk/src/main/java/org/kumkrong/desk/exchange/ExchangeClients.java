// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.AgencyId;
import org.kumkrong.desk.access.ClientCall;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.accounts.Secrets;
import org.kumkrong.desk.events.Events;
import org.kumkrong.desk.sources.NewToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Programs of other units that may have banks: each has a token, shown once and kept as a hash only.
@Component
final class ExchangeClients {
    static final int NAME_CHARS_MAX = 80;
    static final int DAYS_MAX = 730;

    /// Of one kind, on one page of clients.
    static final int ACTS_MAX = 20;

    static final String OBJECT = "client";

    private static final String MARK = "kumkrong_x_";

    private final Wall wall;
    private final Secrets secrets;

    ExchangeClients(Wall wall, Secrets secrets) {
        this.wall = wall;
        this.secrets = secrets;
    }

    /// A client as administrators see it.
    ///
    /// @param banks the names of what it may have
    record Listed(
            UUID id,
            String name,
            boolean mayPull,
            String prefix,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            boolean expired,
            String banks) {}

    /// What an administrator says about a new client.
    record Draft(String name, boolean mayPull, List<UUID> banks, int days) {}

    /// Makes a client.
    ///
    /// @return its token; nobody can see it again
    String create(Viewer administrator, Draft draft) {
        NewToken made = NewToken.of(MARK, secrets);
        wall.write(administrator, jdbc -> {
            UUID id = jdbc.sql("""
                            insert into exchange_client (agency_id, name, may_pull, prefix, token_hash, made_by, expires_at)
                            values (:agency, :name, :mayPull, :prefix, :hash, :by, viewer_time() + make_interval(days => :days))
                            returning client_id
                            """)
                    .param("agency", administrator.agencyId())
                    .param("name", draft.name())
                    .param("mayPull", draft.mayPull())
                    .param("prefix", made.prefix())
                    .param("hash", made.hash())
                    .param("by", administrator.officerId())
                    .param("days", draft.days())
                    .query(UUID.class)
                    .single();
            jdbc.sql("""
                            insert into exchange_scope (client_id, bank_id, agency_id)
                            select :client, b.bank_id, b.agency_id from bank b
                            where b.bank_id = any (:banks::uuid[]) and b.agency_id = :agency
                            """)
                    .param("client", id)
                    .param("banks", draft.banks().stream().map(UUID::toString).toArray(String[]::new))
                    .param("agency", administrator.agencyId())
                    .update();
            Events.record(jdbc, administrator, "client-made", OBJECT, id.toString(), "");
            return id;
        });
        return made.token();
    }

    /// Ends a client's token at once; it stays in the list.
    boolean revoke(Viewer administrator, UUID client) {
        return wall.write(administrator, jdbc -> {
            int changed = jdbc.sql("""
                            update exchange_client set revoked_at = viewer_time(), revoked_by = :by
                            where client_id = :client and revoked_at is null
                            """)
                    .param("by", administrator.officerId())
                    .param("client", client)
                    .update();
            if (changed == 1) {
                Events.record(jdbc, administrator, "client-revoked", OBJECT, client.toString(), "");
            }
            return changed == 1;
        });
    }

    /// All clients of the viewer's agency, newest first.
    List<Listed> list(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select c.client_id, c.name, c.may_pull, c.prefix, c.made_at, c.expires_at, c.last_used_at, c.revoked_at,
                               c.expires_at <= viewer_time() expired,
                               coalesce((select string_agg(b.name, ', ' order by b.name)
                                         from exchange_scope s join bank b using (bank_id)
                                         where s.client_id = c.client_id), '') banks
                        from exchange_client c where c.agency_id = :agency order by c.made_at desc, c.client_id
                        """)
                        .param("agency", viewer.agencyId())
                        .query((row, number) -> new Listed(
                                row.getObject("client_id", UUID.class),
                                row.getString("name"),
                                row.getBoolean("may_pull"),
                                row.getString("prefix"),
                                row.getTimestamp("made_at").toInstant(),
                                row.getTimestamp("expires_at").toInstant(),
                                at(row.getTimestamp("last_used_at")),
                                at(row.getTimestamp("revoked_at")),
                                row.getBoolean("expired"),
                                row.getString("banks")))
                        .list());
    }

    /// Kinds of acts that have a list of their own, so that many of one do not push the others off the page.
    enum Did {
        PULLED("client-pulled", "client-agreed", "client-disagreed"),
        ASKED("client-asked");

        private final List<String> acts;

        Did(String... acts) {
            this.acts = List.of(acts);
        }
    }

    /// Some of what clients did, newest first.
    ///
    /// @param older before which number it goes on; 0 where that was all
    record Acts(List<Events.Line> lines, long older) {}

    /// What clients did, and how much: what they pulled and said, or what they asked.
    ///
    /// @param before acts with smaller numbers; 0 for the newest
    Acts acts(Viewer viewer, Did did, long before) {
        return wall.read(viewer, jdbc -> {
            List<Events.Line> found =
                    Events.measured(jdbc, OBJECT, did.acts, before > 0 ? before : Long.MAX_VALUE, ACTS_MAX + 1);
            return found.size() > ACTS_MAX
                    ? new Acts(
                            found.subList(0, ACTS_MAX), found.get(ACTS_MAX - 1).number())
                    : new Acts(found, 0);
        });
    }

    private static @Nullable Instant at(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /// Whose token this is; empty where it is none, was revoked or has run out.
    Optional<ClientCall> whose(String token) {
        return wall.whileShowingToken(jdbc -> {
            Optional<ClientCall> call = jdbc.sql("""
                            select client_id, agency_id, member_no, name, may_pull from exchange_client
                            where token_hash = :hash and revoked_at is null and expires_at > viewer_time()
                            """)
                    .param("hash", Secrets.hash(token))
                    .query((row, number) -> new ClientCall(
                            new AgencyId(row.getObject("agency_id", UUID.class)),
                            row.getObject("client_id", UUID.class),
                            row.getLong("member_no"),
                            row.getString("name"),
                            row.getBoolean("may_pull")))
                    .optional();
            call.ifPresent(found -> use(jdbc, found.client()));
            return call;
        });
    }

    /// By the minute, so that a busy client does not write a row with each request.
    private static void use(JdbcClient jdbc, UUID client) {
        jdbc.sql("""
                        update exchange_client set last_used_at = viewer_time()
                        where client_id = :client
                          and (last_used_at is null or last_used_at < viewer_time() - interval '1 minute')
                        """).param("client", client).update();
    }
}
