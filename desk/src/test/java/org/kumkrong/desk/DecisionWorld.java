// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.SharedField;

/// A made-up world of agencies, teams, officers, tips, cases, emergency readings and shares, drawn from a seed: in it
/// every way in which somebody can stand to something happens many times.
final class DecisionWorld {
    static final Instant NOW = Instant.parse("2026-11-15T02:00:00Z");

    private static final int AGENCIES = 4;
    private static final int TEAMS_OF_AGENCY = 3;
    private static final int OFFICERS = 160;
    private static final int TIPS = 400;
    private static final int CASES = 800;
    private static final int READINGS = 600;
    private static final int SHARES = 800;
    private static final long READING_LASTS_MINUTES = 240;

    final List<UUID> agencies = new ArrayList<>();
    final List<Officer> officers = new ArrayList<>();
    final List<Tip> tips = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final List<Reading> readings = new ArrayList<>();
    final List<Shared> shares = new ArrayList<>();
    private final Map<UUID, List<UUID>> teams = new HashMap<>();
    private final SplittableRandom chance;

    record Officer(UUID id, UUID agency, @Nullable UUID team, Role role) {}

    record Tip(UUID id, UUID agency) {}

    record Case(UUID id, UUID agency, UUID owner, @Nullable UUID team) {}

    record Reading(
            UUID id,
            Case of,
            UUID officer,
            Instant expiresAt,
            @Nullable UUID reviewer) {}

    record Shared(
            UUID id,
            UUID from,
            UUID to,
            @Nullable Tip tip,
            @Nullable Case file,
            UUID by,
            Set<SharedField> fields,
            boolean revoked) {}

    DecisionWorld(long seed) {
        chance = new SplittableRandom(seed);
        for (int i = 0; i < AGENCIES; i++) {
            agencies.add(new UUID(1, i));
            List<UUID> own = new ArrayList<>();
            for (int k = 0; k < TEAMS_OF_AGENCY; k++) {
                own.add(new UUID(2, i * TEAMS_OF_AGENCY + k));
            }
            teams.put(agencies.get(i), own);
        }
        for (int i = 0; i < OFFICERS; i++) {
            UUID agency = any(agencies);
            officers.add(new Officer(new UUID(3, i), agency, teamOf(agency), any(List.of(Role.values()))));
        }
        for (int i = 0; i < TIPS; i++) {
            tips.add(new Tip(new UUID(4, i), any(agencies)));
        }
        for (int i = 0; i < CASES; i++) {
            Officer owner = any(officers);
            cases.add(new Case(new UUID(5, i), owner.agency(), owner.id(), teamOf(owner.agency())));
        }
        for (int i = 0; i < READINGS; i++) {
            readings.add(reading(new UUID(6, i)));
        }
        for (int i = 0; i < SHARES; i++) {
            shares.add(shared(new UUID(7, i)));
        }
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    /// A team of an agency; sometimes none.
    private @Nullable UUID teamOf(UUID agency) {
        return chance.nextInt(4) == 0 ? null : any(teams.getOrDefault(agency, List.of()));
    }

    private Officer colleague(UUID agency) {
        return any(
                officers.stream().filter(each -> each.agency().equals(agency)).toList());
    }

    private Reading reading(UUID id) {
        Case of = any(cases);
        Officer officer = colleague(of.agency());
        Officer reviewer = colleague(of.agency());
        Instant brokenAt = NOW.minus(Duration.ofMinutes(chance.nextLong(2 * READING_LASTS_MINUTES)));
        boolean reviewed = chance.nextBoolean() && !reviewer.equals(officer);
        return new Reading(
                id,
                of,
                officer.id(),
                brokenAt.plus(Duration.ofMinutes(READING_LASTS_MINUTES)),
                reviewed ? reviewer.id() : null);
    }

    private Shared shared(UUID id) {
        boolean ofTip = chance.nextBoolean();
        Tip tip = any(tips);
        Case file = any(cases);
        UUID from = ofTip ? tip.agency() : file.agency();
        UUID to = any(agencies.stream().filter(each -> !each.equals(from)).toList());
        Set<SharedField> fields = EnumSet.of(any(List.of(SharedField.values())));
        for (SharedField field : SharedField.values()) {
            if (chance.nextBoolean()) {
                fields.add(field);
            }
        }
        return new Shared(
                id,
                from,
                to,
                ofTip ? tip : null,
                ofTip ? null : file,
                colleague(from).id(),
                fields,
                chance.nextInt(3) == 0);
    }

    /// Puts all of it into a database. A share has a part for every field there is, chosen or not, and keeps them where
    /// it was revoked, so that nothing but the rules holds them back.
    void write(Connection admin) throws SQLException {
        admin.setAutoCommit(false);
        put(admin, "set search_path = kumkrong, kumkrong_extensions");
        for (UUID agency : agencies) {
            put(admin, "insert into agency (agency_id, kind, name_en, name_th) values (?, 'police', 'a', 'a')", agency);
            put(
                    admin,
                    "insert into arrival (arrival_id, agency_id, batch_id, file_name, sha256, bytes)"
                            + " values (?, ?, gen_random_uuid(), 'f', 'f', '')",
                    agency,
                    agency);
            for (UUID team : teams.getOrDefault(agency, List.of())) {
                put(
                        admin,
                        "insert into team (team_id, agency_id, name_en, name_th) values (?, ?, 't', 't')",
                        team,
                        agency);
            }
        }
        for (Officer each : officers) {
            put(
                    admin,
                    "insert into officer (officer_id, agency_id, team_id, sign_in_name, display_name, role)"
                            + " values (?, ?, ?, ?, 'o', ?)",
                    each.id(),
                    each.agency(),
                    each.team(),
                    "officer-" + each.id().getLeastSignificantBits(),
                    each.role().word());
        }
        for (Tip each : tips) {
            put(
                    admin,
                    "insert into tip (tip_id, agency_id, arrival_id, source, sender_id, incident, platform, sha256,"
                            + " document, words) values (?, ?, ?, 's', ?, 'OTHER', '', 's', '{}', '')",
                    each.id(),
                    each.agency(),
                    each.agency(),
                    each.id().toString());
        }
        for (Case each : cases) {
            put(
                    admin,
                    "insert into case_file (case_id, agency_id, title, category_id, owner_id, team_id)"
                            + " values (?, ?, 'c', (select min(category_id::text)::uuid from case_category), ?, ?)",
                    each.id(),
                    each.agency(),
                    each.owner(),
                    each.team());
        }
        writeReadings(admin);
        writeShares(admin);
        admin.commit();
    }

    private void writeReadings(Connection admin) throws SQLException {
        for (Reading each : readings) {
            put(
                    admin,
                    "insert into broken_glass (glass_id, case_id, agency_id, officer_id, broken_at, expires_at, why,"
                            + " reviewed_by, reviewed_at, accepted)"
                            + " values (?, ?, ?, ?, ?::timestamptz - interval '4 hours', ?::timestamptz, 'w', ?,"
                            + " case when ? then now() end, case when ? then true end)",
                    each.id(),
                    each.of().id(),
                    each.of().agency(),
                    each.officer(),
                    each.expiresAt().toString(),
                    each.expiresAt().toString(),
                    each.reviewer(),
                    each.reviewer() != null,
                    each.reviewer() != null);
        }
    }

    private void writeShares(Connection admin) throws SQLException {
        for (Shared each : shares) {
            put(
                    admin,
                    "insert into share (share_id, agency_id, to_agency, tip_id, case_id, fields, why, shared_by,"
                            + " revoked_at, revoked_by) values (?, ?, ?, ?, ?, string_to_array(?, ','), 'w', ?,"
                            + " case when ? then now() end, ?)",
                    each.id(),
                    each.from(),
                    each.to(),
                    each.tip() == null ? null : each.tip().id(),
                    each.file() == null ? null : each.file().id(),
                    String.join(
                            ",", each.fields().stream().map(SharedField::word).toList()),
                    each.by(),
                    each.revoked(),
                    each.revoked() ? each.by() : null);
            put(
                    admin,
                    "insert into shared_part (share_id, agency_id, field, content, bytes)"
                            + " select ?, ?, f, '{}', case when f = 'source' then ''::bytea end"
                            + " from unnest(array['words', 'identifiers', 'children', 'urgency', 'source', 'notes']) f",
                    each.id(),
                    each.from());
        }
    }

    private static void put(Connection admin, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = admin.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
