// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.accounts.Secrets;
import org.kumkrong.desk.events.Events;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Other servers from which banks are filled, as officers see them and administrators set them.
@Component
final class Pulls {
    static final int MINUTES_MAX = 10_080;
    static final String OBJECT = "pull";

    private final Wall wall;
    private final Secrets secrets;
    private final JsonMapper json;

    Pulls(Wall wall, Secrets secrets, JsonMapper json) {
        this.wall = wall;
        this.secrets = secrets;
        this.json = json;
    }

    /// A pull, as people see it.
    ///
    /// @param page pages of the present range that were taken
    /// @param mistake the last, as a key for words; empty once it went well
    /// @param begunAnewAt when its saved time was found to lie in the future, and it began at the beginning again
    /// @param notTaken what has no place in a bank, with how often it came
    /// @param unreadable how often a value came that is no fingerprint
    record Listed(
            UUID id,
            UUID bankId,
            String bank,
            String wire,
            String address,
            int everyMinutes,
            @Nullable Instant endedAt,
            Instant nextAt,
            Instant takenUntil,
            int page,
            @Nullable Instant lastGoodAt,
            String mistake,
            String mistakePart,
            @Nullable Instant mistakenAt,
            @Nullable Instant begunAnewAt,
            long added,
            long withdrawn,
            Map<String, Integer> notTaken,
            int unreadable) {}

    /// What an administrator says about a new pull.
    record Draft(UUID bank, Wire wire, String address, String user, String secret, int everyMinutes) {
        /// Without the secret.
        @Override
        public String toString() {
            return "pull by " + wire;
        }
    }

    /// Has a bank filled; false where it is none that may be, or is filled already.
    boolean create(Viewer administrator, Draft draft) {
        String sealed = secrets.seal(draft.secret().getBytes(StandardCharsets.UTF_8), owner(draft.bank()));
        return wall.write(administrator, jdbc -> {
            List<UUID> made = jdbc.sql("""
                            insert into bank_pull (agency_id, bank_id, wire, address, user_name, sealed_secret, every_minutes, made_by)
                            select b.agency_id, b.bank_id, :wire, :address, :user, :sealed, :every, :officer
                            from bank b where b.bank_id = :bank and b.agency_id = :agency and b.pulled
                            on conflict (bank_id) where ended_at is null do nothing
                            returning pull_id
                            """)
                    .param("wire", draft.wire().word())
                    .param("address", draft.address())
                    .param("user", draft.user())
                    .param("sealed", sealed)
                    .param("every", draft.everyMinutes())
                    .param("officer", administrator.officerId())
                    .param("bank", draft.bank())
                    .param("agency", administrator.agencyId())
                    .query(UUID.class)
                    .list();
            made.forEach(id -> Events.record(jdbc, administrator, "pull-made", OBJECT, id.toString(), ""));
            return !made.isEmpty();
        });
    }

    /// For whom a secret is sealed.
    static String owner(UUID bank) {
        return "pull into " + bank;
    }

    /// Ends a pull; what it brought stays.
    boolean end(Viewer administrator, UUID pull) {
        return wall.write(administrator, jdbc -> {
            boolean there = jdbc.sql("""
                                    update bank_pull set ended_at = viewer_time(), ended_by = viewer_officer()
                                    where pull_id = :pull and ended_at is null
                                    """).param("pull", pull).update() == 1;
            if (there) {
                Events.record(jdbc, administrator, "pull-ended", OBJECT, pull.toString(), "");
            }
            return there;
        });
    }

    /// Has a pull begin at once.
    boolean hurry(Viewer administrator, UUID pull) {
        return wall.write(administrator, jdbc -> {
            boolean there = jdbc.sql("""
                                    update bank_pull set next_at = least(next_at, viewer_time())
                                    where pull_id = :pull and ended_at is null
                                    """).param("pull", pull).update() == 1;
            if (there) {
                Events.record(jdbc, administrator, "pull-hurried", OBJECT, pull.toString(), "");
            }
            return there;
        });
    }

    /// Has a pull take the server's list from its beginning; what is no longer on it then is withdrawn.
    boolean beginAnew(Viewer administrator, UUID pull) {
        return wall.write(administrator, jdbc -> {
            boolean there = jdbc.sql("""
                                    update bank_pull
                                    set taken_until = 'epoch', range_until = null, page = '', page_no = 0,
                                        next_at = least(next_at, viewer_time())
                                    where pull_id = :pull and ended_at is null
                                    """).param("pull", pull).update() == 1;
            if (there) {
                Events.record(jdbc, administrator, "pull-begun-anew", OBJECT, pull.toString(), "");
            }
            return there;
        });
    }

    /// All pulls of the viewer's agency, by bank.
    List<Listed> list(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select p.pull_id, p.bank_id, b.name, p.wire, p.address, p.every_minutes, p.ended_at, p.next_at, p.taken_until,
                               p.page_no, p.last_good_at, p.mistake, p.mistake_part, p.mistaken_at, p.begun_anew_at,
                               p.added, p.withdrawn, p.not_taken::text
                        from bank_pull p join bank b using (bank_id)
                        where p.agency_id = :agency order by b.name, p.made_at desc
                        """)
                        .param("agency", viewer.agencyId())
                        .query(this::listed)
                        .list());
    }

    private Listed listed(ResultSet row, int number) throws SQLException {
        Map<String, Integer> notTaken = counts(row.getString("not_taken"));
        Integer unreadable = notTaken.remove(PeerPage.UNREADABLE);
        return new Listed(
                row.getObject("pull_id", UUID.class),
                row.getObject("bank_id", UUID.class),
                row.getString("name"),
                row.getString("wire"),
                row.getString("address"),
                row.getInt("every_minutes"),
                at(row.getTimestamp("ended_at")),
                row.getTimestamp("next_at").toInstant(),
                row.getTimestamp("taken_until").toInstant(),
                row.getInt("page_no"),
                at(row.getTimestamp("last_good_at")),
                row.getString("mistake"),
                row.getString("mistake_part"),
                at(row.getTimestamp("mistaken_at")),
                at(row.getTimestamp("begun_anew_at")),
                row.getLong("added"),
                row.getLong("withdrawn"),
                notTaken,
                unreadable == null ? 0 : unreadable);
    }

    private Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        json.readTree(text)
                .properties()
                .forEach(each -> counts.put(each.getKey(), each.getValue().asInt()));
        return counts;
    }

    private static @Nullable Instant at(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
