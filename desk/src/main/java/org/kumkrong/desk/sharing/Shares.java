// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Held;
import org.kumkrong.desk.access.Policy;
import org.kumkrong.desk.access.SharedField;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.cases.Cases;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sharing with another agency, reading what was shared, and taking it back.
@Component("shares")
public class Shares {
    private static final int SHARES_MAX = 200;
    private static final String FOUND = """
            select s.share_id, s.agency_id, f.name_en from_en, f.name_th from_th, s.to_agency, t.name_en to_en,
                   t.name_th to_th, s.tip_id, s.case_id, s.fields, s.why, coalesce(o.display_name, '') shared_by_name,
                   s.shared_at, s.revoked_at, s.revoke_why
            from share s
                join agency f on f.agency_id = s.agency_id
                join agency t on t.agency_id = s.to_agency
                left join officer o on o.officer_id = s.shared_by
            """;

    private final Wall wall;
    private final Parts parts;
    private final Clock clock;

    Shares(Wall wall, Parts parts, Clock clock) {
        this.wall = wall;
        this.parts = parts;
        this.clock = clock;
    }

    /// What an officer wishes to share.
    ///
    /// @param tip null where a case is shared
    /// @param caseId null where a tip is shared
    public record Wish(
            UUID to, @Nullable UUID tip, @Nullable UUID caseId, Set<SharedField> fields, String why) {
        @Override
        public String toString() {
            return "wish to share";
        }
    }

    /// Shares a tip or a case.
    ///
    /// @return empty where it is not there for this officer, or not theirs to share
    public Optional<UUID> share(Viewer viewer, Wish wish) {
        return wall.write(viewer, jdbc -> {
            Optional<Held> held = held(jdbc, viewer, wish.tip(), wish.caseId())
                    .filter(of -> allows(Policy.decide(viewer, Act.SHARE, of, clock.instant())));
            Optional<Share.AgencyName> receiver = receivers(jdbc, viewer).stream()
                    .filter(agency -> agency.id().equals(wish.to()))
                    .findFirst();
            if (held.isEmpty() || receiver.isEmpty()) {
                return Optional.empty();
            }
            UUID made = insert(jdbc, viewer, wish);
            if (wish.tip() != null) {
                parts.makeForTip(jdbc, viewer, made, wish.tip(), wish.fields());
            } else if (wish.caseId() != null) {
                parts.makeForCase(jdbc, viewer, made, wish.caseId(), wish.fields());
            }
            String named = receiver.get().thai() + " / " + receiver.get().english();
            Events.record(jdbc, viewer, "shared", "share", made.toString(), wish.why());
            Events.record(jdbc, viewer, "shared", kind(wish.tip()), object(wish.tip(), wish.caseId()), named);
            return Optional.of(made);
        });
    }

    private static UUID insert(JdbcClient jdbc, Viewer viewer, Wish wish) {
        return jdbc.sql("""
                        insert into share (agency_id, to_agency, tip_id, case_id, fields, why, shared_by)
                        values (:agency, :to, :tip, :case, string_to_array(:fields, ','), :why, :officer)
                        returning share_id
                        """)
                .param("agency", viewer.agencyId())
                .param("to", wish.to())
                .param("tip", wish.tip())
                .param("case", wish.caseId())
                .param(
                        "fields",
                        wish.fields().stream().sorted().map(SharedField::word).collect(Collectors.joining(",")))
                .param("why", wish.why())
                .param("officer", viewer.officerId())
                .query(UUID.class)
                .single();
    }

    private static String kind(@Nullable UUID tip) {
        return tip == null ? "case" : "tip";
    }

    private static String object(@Nullable UUID tip, @Nullable UUID caseId) {
        return String.valueOf(tip == null ? caseId : tip);
    }

    /// What is shared, as far as this officer may see it themself.
    private static Optional<Held> held(JdbcClient jdbc, Viewer viewer, @Nullable UUID tip, @Nullable UUID caseId) {
        if (tip != null) {
            return jdbc.sql("select agency_id from tip where tip_id = :tip")
                    .param("tip", tip)
                    .query(UUID.class)
                    .optional()
                    .map(Held.OfAgency::new);
        }
        return caseId == null ? Optional.empty() : Cases.find(jdbc, caseId).map(file -> file.held());
    }

    /// Whether an officer may share a tip or a case.
    boolean mayShare(Viewer viewer, @Nullable UUID tip, @Nullable UUID caseId) {
        return wall.read(viewer, jdbc -> held(jdbc, viewer, tip, caseId))
                .filter(of -> allows(Policy.decide(viewer, Act.SHARE, of, clock.instant())))
                .isPresent();
    }

    /// The agencies with which the viewer's can share.
    List<Share.AgencyName> receivers(Viewer viewer) {
        return wall.read(viewer, jdbc -> receivers(jdbc, viewer));
    }

    private static List<Share.AgencyName> receivers(JdbcClient jdbc, Viewer viewer) {
        return jdbc.sql("select agency_id, name_en, name_th from agency where agency_id <> :own order by name_en")
                .param("own", viewer.agencyId())
                .query((row, number) -> new Share.AgencyName(
                        row.getObject("agency_id", UUID.class), row.getString("name_en"), row.getString("name_th")))
                .list();
    }

    /// What stands between the viewer's agency and others.
    ///
    /// @param received true for what was shared with the viewer's agency, false for what it shares
    List<Share> list(Viewer viewer, boolean received) {
        String side = received ? "s.to_agency" : "s.agency_id";
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(FOUND + " where " + side + " = :agency"
                                + " order by s.revoked_at is not null, s.shared_at desc, s.share_id limit :most")
                        .param("agency", viewer.agencyId())
                        .param("most", SHARES_MAX)
                        .query(Shares::row)
                        .list());
    }

    /// The shares of a tip or a case, for its page.
    public List<Share> of(Viewer viewer, UUID object) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(FOUND + " where s.agency_id = :agency and (s.tip_id = :object or s.case_id = :object)"
                                + " order by s.shared_at desc, s.share_id limit :most")
                        .param("agency", viewer.agencyId())
                        .param("object", object)
                        .param("most", SHARES_MAX)
                        .query(Shares::row)
                        .list());
    }

    /// A share with its content.
    ///
    /// @param received whether the viewer is of the agency it was shared with
    /// @param mayRevoke whether the viewer may take it back
    /// @param readings what the receivers did, for who shared it
    record Opened(
            Share share,
            boolean received,
            boolean mayRevoke,
            SharedContent content,
            List<Reading> readings,
            List<Events.Entry> history) {
        @Override
        public String toString() {
            return share.toString();
        }
    }

    /// That the receiver read it: which agency and when, not which officer.
    record Reading(Instant at, String act) {}

    /// Opens a share; that the receiver did is written down, and seen by who shared it.
    Optional<Opened> open(Viewer viewer, UUID id) {
        return wall.write(
                viewer,
                jdbc -> find(jdbc, id).flatMap(share -> {
                    boolean received = share.to().id().equals(viewer.agencyId());
                    if (received && !mayRead(viewer, share)) {
                        return Optional.empty();
                    }
                    if (received) {
                        Events.record(jdbc, viewer, "opened", "share", id.toString(), "");
                    }
                    SharedContent content = parts.read(jdbc, id);
                    return Optional.of(new Opened(
                            share,
                            received,
                            !received && share.revokedAt() == null && mayRevoke(jdbc, viewer, share),
                            received ? chosen(viewer, share, content) : content,
                            received ? List.of() : readings(jdbc, viewer, id),
                            received ? List.of() : ownActs(jdbc, id)));
                }));
    }

    /// Whether a share stands; to ask is no reading. Empty where there is none that the officer may see.
    Optional<Boolean> stands(Viewer viewer, UUID id) {
        return wall.read(viewer, jdbc -> find(jdbc, id)).map(share -> share.revokedAt() == null);
    }

    /// What the holders did; what the receivers did stands apart.
    private static List<Events.Entry> ownActs(JdbcClient jdbc, UUID id) {
        return Events.of(jdbc, "share", id.toString()).stream()
                .filter(entry -> !entry.officer().isEmpty())
                .toList();
    }

    private static Optional<Share> find(JdbcClient jdbc, UUID id) {
        return jdbc.sql(FOUND + " where s.share_id = :share")
                .param("share", id)
                .query(Shares::row)
                .optional();
    }

    private boolean mayRead(Viewer viewer, Share share) {
        return allows(Policy.decide(viewer, Act.READ_SHARED, received(share), clock.instant()));
    }

    /// For the receiver it matters that it was shared, not what of.
    private static Held.Shared received(Share share) {
        return share.held(new Held.OfAgency(share.from().id()));
    }

    private boolean mayRevoke(JdbcClient jdbc, Viewer viewer, Share share) {
        return held(jdbc, viewer, share.tip(), share.caseId())
                .filter(of -> allows(Policy.decide(viewer, Act.SHARE, share.held(of), clock.instant())))
                .isPresent();
    }

    /// The first wall on fields; the second has left out the same already.
    private SharedContent chosen(Viewer viewer, Share share, SharedContent content) {
        Set<SharedField> open = EnumSet.noneOf(SharedField.class);
        for (SharedField field : SharedField.values()) {
            if (allows(Policy.decide(viewer, received(share), field, clock.instant()))) {
                open.add(field);
            }
        }
        return content.only(open);
    }

    private static List<Reading> readings(JdbcClient jdbc, Viewer viewer, UUID id) {
        return jdbc.sql("""
                        select happened_at, act from event
                        where object_kind = 'share' and object_id = :share and agency_id <> :own
                        order by event_no desc limit 200
                        """)
                .param("share", id.toString())
                .param("own", viewer.agencyId())
                .query((row, number) ->
                        new Reading(row.getTimestamp("happened_at").toInstant(), row.getString("act")))
                .list();
    }

    /// The untouched file of a shared tip.
    record SourceBytes(SharedContent.SourceFile file, byte[] bytes) {
        @Override
        public String toString() {
            return "source of " + bytes.length + " bytes";
        }
    }

    /// Opens the untouched file, where it was chosen; that it was opened is written down.
    Optional<SourceBytes> source(Viewer viewer, UUID id, UUID tip) {
        return wall.write(
                viewer,
                jdbc -> find(jdbc, id)
                        .filter(share ->
                                allows(Policy.decide(viewer, received(share), SharedField.SOURCE, clock.instant())))
                        .flatMap(share -> parts.source(jdbc, id, tip))
                        .map(found -> {
                            Events.record(jdbc, viewer, "opened-source", "share", id.toString(), "");
                            return found;
                        }));
    }

    /// Takes a share back: from the next request on the receiver finds nothing, and the copies are gone.
    ///
    /// @return whether it is there for this officer to take back
    boolean revoke(Viewer viewer, UUID id, String why) {
        return wall.write(viewer, jdbc -> {
            Optional<Share> found =
                    find(jdbc, id).filter(share -> share.revokedAt() == null && mayRevoke(jdbc, viewer, share));
            found.ifPresent(share -> {
                jdbc.sql("""
                                update share set revoked_at = viewer_time(), revoked_by = :officer, revoke_why = :why
                                where share_id = :share
                                """)
                        .param("officer", viewer.officerId())
                        .param("why", why)
                        .param("share", id)
                        .update();
                parts.remove(jdbc, id);
                Events.record(jdbc, viewer, "share-revoked", "share", id.toString(), why);
                Events.record(
                        jdbc, viewer, "share-revoked", kind(share.tip()), object(share.tip(), share.caseId()), why);
            });
            return found.isPresent();
        });
    }

    private static boolean allows(Policy.Answer answer) {
        return answer == Policy.Answer.ALLOWED;
    }

    private static Share row(ResultSet row, int number) throws SQLException {
        return new Share(
                row.getObject("share_id", UUID.class),
                new Share.AgencyName(
                        row.getObject("agency_id", UUID.class), row.getString("from_en"), row.getString("from_th")),
                new Share.AgencyName(
                        row.getObject("to_agency", UUID.class), row.getString("to_en"), row.getString("to_th")),
                row.getObject("tip_id", UUID.class),
                row.getObject("case_id", UUID.class),
                Arrays.stream((String[]) row.getArray("fields").getArray())
                        .map(SharedField::of)
                        .collect(Collectors.toSet()),
                row.getString("why"),
                row.getString("shared_by_name"),
                row.getTimestamp("shared_at").toInstant(),
                Parts.instant(row.getTimestamp("revoked_at")),
                row.getString("revoke_why"));
    }
}
