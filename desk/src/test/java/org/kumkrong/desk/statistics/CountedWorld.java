// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;

/// Two made-up agencies with some years of tips and cases, known in memory and written to the database:
/// what statistics count
/// can be counted again by looking at every one.
final class CountedWorld {
    static final Instant NOW = Instant.parse("2025-08-20T05:00:00Z");
    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private static final List<String> BANDS = List.of("IMMEDIATE", "URGENT", "STANDARD", "MONITOR", "INFORMATIONAL");
    private static final List<String> SOURCES = List.of("ncmec", "hotline", "=ngo");
    private static final List<String> STATUSES = List.of("open", "suspended", "closed");
    private static final List<Instant> EDGES = List.of(
            Instant.parse("2023-12-31T16:59:59.999999Z"), // the last moment of 2023 in Bangkok
            Instant.parse("2023-12-31T17:00:00Z"), // the first of 2024
            Instant.parse("2024-02-28T17:00:00Z"), // 29 February begins
            Instant.parse("2024-02-29T16:59:59.999999Z"),
            Instant.parse("2024-02-29T17:00:00Z"));

    /// A tip.
    ///
    /// @param taken when an officer first had it; null where none did
    /// @param became where it stands now
    record Tip(
            UUID id,
            Agency agency,
            UUID arrival,
            Instant arrived,
            String source,
            String band,
            boolean behind,
            @Nullable Instant taken,
            String became,
            @Nullable Instant deadline,
            @Nullable Instant meeting) {}

    /// A case; status `removed` where it is no longer there.
    record Case(
            UUID id,
            Agency agency,
            UUID category,
            String status,
            UUID owner,
            @Nullable UUID team,
            Instant opened) {}

    /// What was sent in a file.
    record File(UUID id, Agency agency, Instant arrived, String by, int tips, int known, int rejected) {}

    /// An agency, and who works there.
    record Agency(UUID id, UUID team, UUID otherTeam) {
        Viewer viewer(Role role) {
            return new Viewer(
                    new UUID(id.getMostSignificantBits(), 100 + role.ordinal()), id, teamOf(role), role, "", "", "");
        }

        private @Nullable UUID teamOf(Role role) {
            return role == Role.INVESTIGATOR ? team : null;
        }

        UUID officer(Role role) {
            return viewer(role).officerId();
        }
    }

    final List<Agency> agencies = List.of(agency(1), agency(2), agency(3), agency(4));
    final List<UUID> categories = List.of(new UUID(9, 1), new UUID(9, 2), new UUID(9, 3));
    final List<Tip> tips = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    final List<File> files = new ArrayList<>();

    private final Random chance;

    /// Agencies 0 and 1 are busy, agency 2 has done nothing, agency 3 has one tip.
    CountedWorld(long seed, int tipsEach, int casesEach) {
        chance = new Random(seed);
        for (Agency agency : agencies.subList(0, 2)) {
            fill(agency, tipsEach, casesEach);
        }
        Agency one = agencies.get(3);
        File file = new File(id(), one, EDGES.get(1), "", 1, 0, 0);
        files.add(file);
        tips.add(new Tip(id(), one, file.id(), file.arrived(), "ncmec", "URGENT", false, null, "waiting", null, null));
    }

    private static Agency agency(int number) {
        return new Agency(new UUID(number, 0), new UUID(number, 1), new UUID(number, 2));
    }

    private UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private Instant moment() {
        return chance.nextInt(10) == 0
                ? one(EDGES)
                : Instant.parse("2022-11-01T00:00:00Z").plusSeconds(chance.nextInt(85_000_000));
    }

    private void fill(Agency agency, int tipsEach, int casesEach) {
        for (int made = 0; made < tipsEach; ) {
            int few = Math.min(1 + chance.nextInt(8), tipsEach - made);
            File file = new File(
                    id(),
                    agency,
                    moment(),
                    one(List.of("", "desk of a source", "@folder")),
                    few,
                    chance.nextInt(3),
                    chance.nextInt(3));
            files.add(file);
            for (int i = 0; i < few; i++) {
                tips.add(tip(agency, file));
            }
            made += few;
        }
        for (int i = 0; i < casesEach; i++) {
            boolean removed = chance.nextInt(12) == 0;
            Role owner = one(List.of(Role.INVESTIGATOR, Role.ANALYST, Role.SUPERVISOR));
            cases.add(new Case(
                    id(),
                    agency,
                    one(categories),
                    removed ? "removed" : one(STATUSES),
                    agency.officer(owner),
                    one(java.util.Arrays.asList(null, agency.team(), agency.otherTeam())),
                    moment()));
        }
    }

    private Tip tip(Agency agency, File file) {
        Instant taken = chance.nextInt(3) == 0 ? null : file.arrived().plusSeconds(1L << chance.nextInt(24));
        boolean behind = chance.nextInt(5) == 0 && !tips.isEmpty(); // the first stands in front
        String became = taken == null ? (behind ? "behind" : "waiting") : one(List.of("case", "held", "returned"));
        return new Tip(
                id(),
                agency,
                file.id(),
                file.arrived(),
                one(SOURCES),
                one(BANDS),
                behind,
                taken,
                became,
                chance.nextInt(4) == 0 ? clock(file.arrived()) : null,
                chance.nextInt(6) == 0 ? clock(file.arrived()) : null);
    }

    private Instant clock(Instant arrived) {
        return chance.nextInt(6) == 0
                ? NOW.plus(Duration.ofDays(3))
                : arrived.plus(Duration.ofHours(chance.nextInt(400) - 50L));
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BANGKOK);
    }

    /// Puts it all into an empty database.
    void write(Connection admin) throws SQLException {
        admin.setAutoCommit(false);
        try (Statement statement = admin.createStatement()) {
            statement.execute("set search_path = kumkrong");
        }
        writeAgencies(admin);
        writeFiles(admin);
        writeTips(admin);
        writeCases(admin);
        admin.commit();
    }

    private void writeAgencies(Connection admin) throws SQLException {
        for (Agency agency : agencies) {
            run(
                    admin,
                    "insert into agency (agency_id, kind, name_en, name_th) values (?, 'police', 'a', 'a')",
                    agency.id());
            run(
                    admin,
                    "insert into team (team_id, agency_id, name_en, name_th) values (?, ?, 't', 't')",
                    agency.team(),
                    agency.id());
            run(
                    admin,
                    "insert into team (team_id, agency_id, name_en, name_th) values (?, ?, 'u', 'u')",
                    agency.otherTeam(),
                    agency.id());
            for (Role role : Role.values()) {
                run(
                        admin,
                        "insert into officer (officer_id, agency_id, sign_in_name, display_name, role) values (?, ?, ?, ?, ?)",
                        agency.officer(role),
                        agency.id(),
                        role.word().replace('_', '-') + agency.id().getMostSignificantBits(),
                        role.word(),
                        role.word());
            }
        }
        for (UUID category : categories) {
            run(
                    admin,
                    "insert into case_category (category_id, name_en, name_th) values (?, ?, ?)",
                    category,
                    "Kind " + category.getLeastSignificantBits(),
                    "ประเภท " + category.getLeastSignificantBits());
        }
    }

    private void writeFiles(Connection admin) throws SQLException {
        for (File file : files) {
            run(
                    admin,
                    "insert into arrival (arrival_id, agency_id, batch_id, file_name, sha256, bytes, received_at, read_at, tips,"
                            + " known_tips, sent_by) values (?, ?, gen_random_uuid(), 'f', ?, '', ?, ?, ?, ?, ?)",
                    file.id(),
                    file.agency().id(),
                    file.id().toString(),
                    at(file.arrived()),
                    at(file.arrived()),
                    file.tips(),
                    file.known(),
                    file.by());
            for (int line = 0; line < file.rejected(); line++) {
                run(
                        admin,
                        "insert into rejection (arrival_id, agency_id, line_no, file_name, position, what, action)"
                                + " values (?, ?, ?, 'f', 'p', 'w', 'a')",
                        file.id(),
                        file.agency().id(),
                        line);
            }
        }
    }

    private void writeTips(Connection admin) throws SQLException {
        UUID front = tips.getFirst().id();
        for (Tip tip : tips) {
            run(
                    admin,
                    "insert into tip (tip_id, agency_id, arrival_id, source, sender_id, incident, platform, sha256, document, words)"
                            + " values (?, ?, ?, ?, ?, 'OTHER', '', 's', ?, '')",
                    tip.id(),
                    tip.agency().id(),
                    tip.arrival(),
                    tip.source(),
                    tip.id().toString(),
                    document(tip));
            run(
                    admin,
                    "insert into standing (tip_id, tip_no, agency_id, priority, band, alike_to, alike_count, subject_tips,"
                            + " subject_children, child_tips, children, completeness, detail)"
                            + " values (?, 0, ?, 50, ?, ?, 0, 0, 0, 0, 0, 50, '{\"reasons\":[],\"clocks\":[],\"missing\":[]}')",
                    tip.id(),
                    tip.agency().id(),
                    tip.band(),
                    tip.behind() ? front : tip.id());
            if (tip.taken() != null) {
                String act = tip.became().equals("case")
                        ? "added-to-case"
                        : tip.became().equals("held") ? "assigned" : "claimed";
                event(admin, tip.agency(), act, "tip", tip.id(), tip.taken());
                event(
                        admin,
                        tip.agency(),
                        "claimed",
                        "tip",
                        tip.id(),
                        tip.taken().plusSeconds(60)); // not the first
                event(admin, tip.agency(), "opened-source", "tip", tip.id(), tip.arrived()); // not taking
            }
            if (tip.became().equals("held")) {
                run(
                        admin,
                        "insert into claim (tip_id, agency_id, officer_id) values (?, ?, ?)",
                        tip.id(),
                        tip.agency().id(),
                        tip.agency().officer(Role.INVESTIGATOR));
            }
        }
    }

    /// As `TipJson` writes it, with a stretch of free text that tries to look like a deadline.
    private static String document(Tip tip) {
        List<String> clocks = new ArrayList<>();
        if (tip.deadline() != null) {
            clocks.add(clock(tip.deadline(), false));
            clocks.add(clock(tip.deadline().plusSeconds(5), false)); // not the first
        }
        if (tip.meeting() != null) {
            clocks.add(clock(tip.meeting(), true));
        }
        return "{\"passages\":[{\"text\":\"{\\\"at\\\":\\\"2020-01-01T00:00:00Z\\\",\\\"start\\\":1,\\\"end\\\":2,\\\"meeting\\\":true}\",\"deadlines\":["
                + String.join(",", clocks) + "]}]}";
    }

    private static String clock(Instant at, boolean meeting) {
        return "{\"at\":\"" + at + "\",\"start\":1,\"end\":2,\"meeting\":" + meeting + "}";
    }

    private void writeCases(Connection admin) throws SQLException {
        for (Case made : cases) {
            event(admin, made.agency(), "case-opened", "case", made.id(), made.opened());
            if (!made.status().equals("removed")) {
                run(
                        admin,
                        "insert into case_file (case_id, agency_id, title, category_id, status, owner_id, team_id, opened_at)"
                                + " values (?, ?, 'c', ?, ?, ?, ?, ?)",
                        made.id(),
                        made.agency().id(),
                        made.category(),
                        made.status(),
                        made.owner(),
                        made.team(),
                        at(made.opened()));
            }
        }
        for (Tip tip : tips) {
            if (tip.became().equals("case")) {
                Case first = cases.stream()
                        .filter(made -> made.agency().equals(tip.agency())
                                && !made.status().equals("removed"))
                        .findFirst()
                        .orElseThrow();
                run(
                        admin,
                        "insert into case_tip (case_id, tip_id, agency_id, added_by) values (?, ?, ?, ?)",
                        first.id(),
                        tip.id(),
                        tip.agency().id(),
                        tip.agency().officer(Role.INVESTIGATOR));
            }
        }
    }

    private static void event(Connection admin, Agency agency, String act, String kind, UUID id, Instant at)
            throws SQLException {
        run(
                admin,
                "insert into event (agency_id, officer_id, act, object_kind, object_id, happened_at) values (?, ?, ?, ?, ?, ?)",
                agency.id(),
                agency.officer(Role.INVESTIGATOR),
                act,
                kind,
                id.toString(),
                at(at));
    }

    private static java.time.OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static void run(Connection admin, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = admin.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
