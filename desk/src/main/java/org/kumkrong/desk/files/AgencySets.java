// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.kumkrong.hashindex.set.KnownSet;
import org.kumkrong.hashindex.set.SetFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sets of fingerprints that an agency has attached, and those that it could.
@Component
public class AgencySets {
    private static final String OBJECT = "known-set";

    private final Wall wall;
    private final SetShelf shelf;

    AgencySets(Wall wall, SetShelf shelf) {
        this.wall = wall;
        this.shelf = shelf;
    }

    /// A set that is attached, or was.
    ///
    /// @param detachedAt null while it is attached
    /// @param matched whether it has been matched against all tips
    /// @param trouble why it cannot be read; empty where it can
    record Shown(
            UUID id,
            String folder,
            String name,
            String source,
            String scheme,
            String trust,
            Instant currentAt,
            long entries,
            Instant attachedAt,
            @Nullable Instant detachedAt,
            boolean matched,
            String trouble) {}

    /// All that were ever attached, those that are first.
    List<Shown> all(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select set_id, folder, name, source, scheme, trust, current_at, entries, attached_at, detached_at,
                               matched_at is not null matched, trouble
                        from known_set where agency_id = :agency order by detached_at desc nulls first, name, set_id
                        """)
                        .param("agency", viewer.agencyId())
                        .query((row, number) -> new Shown(
                                row.getObject("set_id", UUID.class),
                                row.getString("folder"),
                                row.getString("name"),
                                row.getString("source"),
                                row.getString("scheme"),
                                row.getString("trust"),
                                row.getTimestamp("current_at").toInstant(),
                                row.getLong("entries"),
                                row.getTimestamp("attached_at").toInstant(),
                                at(row.getTimestamp("detached_at")),
                                row.getBoolean("matched"),
                                row.getString("trouble")))
                        .list());
    }

    private static @Nullable Instant at(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /// A set that lies ready.
    record Ready(String folder, SetFacts facts, long entries) {}

    /// Whether the operator keeps a folder of sets at all.
    boolean isShelfKept() {
        return shelf.isKept();
    }

    /// Sets that lie ready and are not attached.
    List<Ready> ready(List<Shown> attached) {
        List<Ready> ready = new ArrayList<>();
        for (String name : shelf.names()) {
            boolean taken = attached.stream()
                    .anyMatch(set -> set.detachedAt() == null && set.folder().equals(name));
            if (!taken) {
                shelf.set(name).ifPresent(set -> ready.add(new Ready(name, set.facts(), set.size())));
            }
        }
        return ready;
    }

    /// Folders among them that hold no set that can be asked, and why.
    List<SetShelf.Broken> broken() {
        return shelf.broken();
    }

    /// Whether the agency has ever attached one.
    public boolean anyAttachedEver(Viewer viewer) {
        return !all(viewer).isEmpty();
    }

    /// Attaches a set; tips that are there are matched against it at once.
    ///
    /// @return whether it lay ready and was not attached yet
    public boolean attach(Viewer viewer, String folder) {
        KnownSet set = shelf.set(folder).orElse(null);
        if (set == null) {
            return false;
        }
        SetFacts facts = set.facts();
        return wall.write(viewer, jdbc -> {
            List<UUID> made = jdbc.sql("""
                            insert into known_set (agency_id, folder, name, source, scheme, trust, current_at, entries, attached_by)
                            values (:agency, :folder, :name, :source, :scheme, :trust, :current, :entries, :officer)
                            on conflict (agency_id, folder) where detached_at is null do nothing
                            returning set_id
                            """)
                    .param("agency", viewer.agencyId())
                    .param("folder", folder)
                    .param("name", facts.name())
                    .param("source", facts.source())
                    .param("scheme", facts.scheme())
                    .param("trust", MatchingStore.word(facts.trust()))
                    .param("current", Timestamp.from(facts.currentAt()))
                    .param("entries", set.size())
                    .param("officer", viewer.officerId())
                    .query(UUID.class)
                    .list();
            made.forEach(id -> Events.record(jdbc, viewer, "set-attached", OBJECT, id.toString(), facts.name()));
            tell(jdbc);
            return !made.isEmpty();
        });
    }

    /// Detaches a set: what it found counts no more, and is removed.
    ///
    /// @return whether it was attached
    boolean detach(Viewer viewer, UUID set) {
        return wall.write(viewer, jdbc -> {
            int gone = jdbc.sql("""
                            update known_set set detached_at = viewer_time(), detached_by = :officer
                            where set_id = :set and agency_id = :agency and detached_at is null
                            """)
                    .param("officer", viewer.officerId())
                    .param("set", set)
                    .param("agency", viewer.agencyId())
                    .update();
            if (gone > 0) {
                Events.record(jdbc, viewer, "set-detached", OBJECT, set.toString(), "");
                tell(jdbc);
            }
            return gone > 0;
        });
    }

    private static void tell(JdbcClient jdbc) {
        jdbc.sql("select pg_notify(:channel, '')")
                .param("channel", MatchingWorker.CHANNEL)
                .query()
                .singleRow();
    }
}
