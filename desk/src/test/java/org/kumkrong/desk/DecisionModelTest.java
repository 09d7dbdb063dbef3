// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Held;
import org.kumkrong.desk.access.Policy;
import org.kumkrong.desk.access.SharedField;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.postgres.DatabaseRoles;

/// The wall in Java, the wall in the database and a third model are asked the same, more than a million times, about a
/// world drawn from a seed; they must not differ once.
class DecisionModelTest {
    private static final long SEED = 20261130;
    private static final int ATTEMPTS_OF_VIEWER = 6;

    private static DecisionWorld world;
    private static Map<DecisionWorld.Officer, Viewer> viewers;
    private static Map<DecisionWorld.Officer, Map<UUID, Instant>> glass;
    private static TestPostgres.Database database;

    @BeforeAll
    static void draw() throws SQLException {
        world = new DecisionWorld(SEED);
        viewers = new HashMap<>();
        glass = new HashMap<>();
        for (DecisionWorld.Officer each : world.officers) {
            viewers.put(each, new Viewer(each.id(), each.agency(), each.team(), each.role(), "", "", ""));
            Map<UUID, Instant> until = new HashMap<>();
            world.readings.stream()
                    .filter(reading -> reading.officer().equals(each.id()))
                    .forEach(reading ->
                            until.merge(reading.of().id(), reading.expiresAt(), (a, b) -> a.isAfter(b) ? a : b));
            glass.put(each, until);
        }
        database = Databases.migrated();
        try (Connection admin = database.connectAsAdmin()) {
            world.write(admin);
        }
    }

    /// What the wall in Java says about one kind of decision, for every object of it.
    private static <T> Set<UUID> allowed(List<T> objects, Function<T, UUID> id, Function<T, Boolean> decision) {
        Set<UUID> ids = new HashSet<>();
        for (T each : objects) {
            if (decision.apply(each)) {
                ids.add(id.apply(each));
            }
        }
        return ids;
    }

    private static boolean may(DecisionWorld.Officer officer, Act act, Held held) {
        return Policy.decide(viewers.get(officer), act, held, DecisionWorld.NOW) == Policy.Answer.ALLOWED;
    }

    private static Set<UUID> onTips(DecisionWorld.Officer officer, Act act) {
        return allowed(world.tips, DecisionWorld.Tip::id, tip -> may(officer, act, new Held.OfAgency(tip.agency())));
    }

    private static Set<UUID> onCases(DecisionWorld.Officer officer, Act act) {
        return allowed(world.cases, DecisionWorld.Case::id, file -> may(officer, act, held(officer, file)));
    }

    private static Held held(DecisionWorld.Officer officer, DecisionWorld.Case file) {
        return new Held.OfCase(
                file.agency(),
                file.owner(),
                file.team(),
                Objects.requireNonNull(glass.get(officer)).get(file.id()));
    }

    private static Held.Shared held(DecisionWorld.Officer officer, DecisionWorld.Shared share) {
        Held of = share.file() == null ? new Held.OfAgency(share.from()) : held(officer, share.file());
        return new Held.Shared(of, share.to(), share.fields(), share.revoked());
    }

    private static Set<UUID> onShares(DecisionWorld.Officer officer, Act act) {
        return allowed(world.shares, DecisionWorld.Shared::id, share -> may(officer, act, held(officer, share)));
    }

    private static Set<String> fields(DecisionWorld.Officer officer) {
        Set<String> fields = new HashSet<>();
        for (DecisionWorld.Shared share : world.shares) {
            for (SharedField field : SharedField.values()) {
                if (Policy.decide(viewers.get(officer), held(officer, share), field, DecisionWorld.NOW)
                        == Policy.Answer.ALLOWED) {
                    fields.add(share.id() + "/" + field.word());
                }
            }
        }
        return fields;
    }

    private static Set<UUID> reviewed(DecisionWorld.Officer officer) {
        return allowed(
                world.readings,
                DecisionWorld.Reading::id,
                reading -> may(
                        officer,
                        Act.REVIEW_GLASS,
                        new Held.OfBrokenGlass(reading.of().agency(), reading.officer(), reading.reviewer() != null)));
    }

    @Test
    void theWallInJavaDecidesAsTheModelDoes() {
        long decisions = 0;
        for (DecisionWorld.Officer officer : world.officers) {
            DecisionModel model = new DecisionModel(world, officer);
            Map<String, List<Set<?>>> both = Map.ofEntries(
                    Map.entry("reads tips", List.of(onTips(officer, Act.READ_TIPS), model.tipsRead())),
                    Map.entry("shares tips", List.of(onTips(officer, Act.SHARE), model.tipsShared())),
                    Map.entry("reads cases", List.of(onCases(officer, Act.READ_CASES), model.casesRead())),
                    Map.entry("works cases", List.of(onCases(officer, Act.WORK_CASES), model.casesWorked())),
                    Map.entry("shares cases", List.of(onCases(officer, Act.SHARE), model.casesShared())),
                    Map.entry("hands over", List.of(onCases(officer, Act.ASSIGN_CASES), model.casesHandedOver())),
                    Map.entry("breaks glass", List.of(onCases(officer, Act.BREAK_GLASS), model.glassBroken())),
                    Map.entry("reviews", List.of(reviewed(officer), model.readingsReviewed())),
                    Map.entry("reads shares", List.of(onShares(officer, Act.READ_SHARED), model.sharesRead())),
                    Map.entry("takes back", List.of(onShares(officer, Act.SHARE), model.sharesRevoked())),
                    Map.entry("reads fields", List.of(fields(officer), model.fieldsRead())));
            both.forEach((what, answers) -> assertThat(answers.getFirst())
                    .as("%s %s %s, seed %d", officer.role(), officer.id(), what, SEED)
                    .isEqualTo(answers.getLast()));
            decisions += 2L * world.tips.size()
                    + 5L * world.cases.size()
                    + world.readings.size()
                    + (2L + SharedField.values().length) * world.shares.size();
        }

        assertThat(decisions).isGreaterThan(1_000_000);
    }

    @Test
    void theWallInTheDatabaseDecidesAsTheModelDoes() throws SQLException {
        long decisions = 0;
        try (Connection desk = database.connect(DatabaseRoles.DESK)) {
            desk.setAutoCommit(false);
            for (DecisionWorld.Officer officer : world.officers) {
                DecisionModel model = new DecisionModel(world, officer);
                say(desk, officer);
                assertThat(ask(desk, "select tip_id from tip"))
                        .as(officer + " reads tips")
                        .isEqualTo(words(model.tipsRead()));
                assertThat(ask(desk, "select case_id from case_file"))
                        .as(officer + " reads cases")
                        .isEqualTo(words(model.casesRead()));
                assertThat(ask(desk, "select case_id from case_file for update"))
                        .as(officer + " works cases")
                        .isEqualTo(words(model.casesWorked()));
                assertThat(ask(desk, "select glass_id from broken_glass for update"))
                        .as(officer + " reviews")
                        .isEqualTo(words(model.readingsReviewed()));
                assertThat(ask(desk, "select share_id from share where to_agency = viewer_agency()"))
                        .as(officer + " reads shares")
                        .isEqualTo(words(model.sharesRead()));
                assertThat(ask(desk, "select share_id from share for update"))
                        .as(officer + " takes back")
                        .isEqualTo(words(model.sharesRevoked()));
                assertThat(ask(
                                desk,
                                "select p.share_id || '/' || p.field from shared_part p join share s using (share_id)"
                                        + " where s.to_agency = viewer_agency()"))
                        .as(officer + " reads fields")
                        .isEqualTo(model.fieldsRead());
                desk.rollback();
                decisions += world.tips.size()
                        + 2L * world.cases.size()
                        + world.readings.size()
                        + (2L + SharedField.values().length) * world.shares.size();
            }
        }

        assertThat(decisions).isGreaterThan(1_000_000);
    }

    /// Acts that make a row are asked by doing them: each viewer tries some, drawn from the same seed.
    @Test
    void theDatabaseLetsNobodyWriteWhatTheModelRefuses() throws SQLException {
        SplittableRandom chance = new SplittableRandom(SEED);
        try (Connection desk = database.connect(DatabaseRoles.DESK)) {
            desk.setAutoCommit(false);
            for (DecisionWorld.Officer officer : world.officers) {
                DecisionModel model = new DecisionModel(world, officer);
                say(desk, officer);
                UUID other = world.agencies.stream()
                        .filter(each -> !each.equals(officer.agency()))
                        .findFirst()
                        .orElseThrow();
                for (int attempt = 0; attempt < ATTEMPTS_OF_VIEWER; attempt++) {
                    UUID file =
                            world.cases.get(chance.nextInt(world.cases.size())).id();
                    UUID tip = world.tips.get(chance.nextInt(world.tips.size())).id();
                    assertThat(succeeds(desk, BREAK, file, officer.agency(), officer.id()))
                            .as(officer + " breaks glass of " + file)
                            .isEqualTo(model.glassBroken().contains(file));
                    assertThat(succeeds(desk, NOTE, file, officer.agency(), officer.id()))
                            .as(officer + " notes in " + file)
                            .isEqualTo(model.casesWorked().contains(file));
                    assertThat(succeeds(desk, SHARE, officer.agency(), other, null, file, officer.id()))
                            .as(officer + " shares case " + file)
                            .isEqualTo(model.casesShared().contains(file));
                    assertThat(succeeds(desk, SHARE, officer.agency(), other, tip, null, officer.id()))
                            .as(officer + " shares tip " + tip)
                            .isEqualTo(model.tipsShared().contains(tip));
                    assertThat(succeeds(desk, HAND_OVER, officer.id(), file, officer.id()))
                            .as(officer + " hands over " + file)
                            .isEqualTo(model.casesHandedOver().contains(file)
                                    && !owner(file).equals(officer.id()));
                }
                desk.rollback();
            }
        }
    }

    private static UUID owner(UUID file) {
        return world.cases.get((int) file.getLeastSignificantBits()).owner();
    }

    private static final String BREAK =
            "insert into broken_glass (case_id, agency_id, officer_id, why) values (?, ?, ?, 'w')";
    private static final String NOTE =
            "insert into case_note (case_id, agency_id, officer_id, words) values (?, ?, ?, 'w')";
    private static final String SHARE =
            "insert into share (agency_id, to_agency, tip_id, case_id, fields, why, shared_by)"
                    + " values (?, ?, ?, ?, array['words'], 'w', ?)";
    private static final String HAND_OVER =
            "update case_file set owner_id = ?, team_id = null where case_id = ? and owner_id <> ?";

    /// Whether the database does it; undone at once.
    private static boolean succeeds(Connection desk, String sql, @Nullable UUID... values) throws SQLException {
        var before = desk.setSavepoint();
        try (PreparedStatement statement = desk.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i], java.sql.Types.OTHER);
            }
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            // refused by a rule; or, for a case of another agency, by the key that holds agency and case together
            assertThat(e.getSQLState()).as(e.getMessage()).isIn("42501", "23503");
            return false;
        } finally {
            desk.rollback(before);
        }
    }

    private static Set<String> words(Set<UUID> ids) {
        Set<String> words = new HashSet<>();
        ids.forEach(id -> words.add(id.toString()));
        return words;
    }

    private static void say(Connection desk, DecisionWorld.Officer officer) throws SQLException {
        try (PreparedStatement statement = desk.prepareStatement(
                "select set_config('kumkrong.agency', ?, true), set_config('kumkrong.role', ?, true),"
                        + " set_config('kumkrong.officer', ?, true), set_config('kumkrong.team', ?, true),"
                        + " set_config('kumkrong.time', ?, true)")) {
            statement.setString(1, officer.agency().toString());
            statement.setString(2, officer.role().word());
            statement.setString(3, officer.id().toString());
            statement.setString(4, officer.team() == null ? "" : officer.team().toString());
            statement.setString(5, DecisionWorld.NOW.toString());
            statement.execute();
        }
    }

    private static Set<String> ask(Connection desk, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = desk.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState())) {
                return Set.of();
            }
            throw e;
        }
        return new HashSet<>(answers);
    }
}
