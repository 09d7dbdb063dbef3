// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.DeskSettings;
import org.kumkrong.desk.postgres.DatabaseRoles;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// A made-up unit: a police unit, two NGOs and a hotline, their officers, and a month of tips that were sent to them.
public final class DemoUnit {
    /// The password of every sign-in of the demonstration.
    public static final String PASSWORD = "demo-only";

    private static final int BCRYPT_ROUNDS_LOG = 6; // nothing to protect here, and ten accounts to make at each start

    private enum Agency {
        POLICE("police", "TICAC (made up)", "ชุดปฏิบัติการ (สมมติ)"),
        NORTH("ngo", "Northern Shelter (made up)", "บ้านพักภาคเหนือ (สมมติ)"),
        SOUTH("ngo", "Southern Children's House (made up)", "บ้านเด็กภาคใต้ (สมมติ)"),
        HOTLINE("hotline", "Hotline 1300 (made up)", "สายด่วน (สมมติ)");

        private final String kind;
        private final String english;
        private final String thai;

        Agency(String kind, String english, String thai) {
            this.kind = kind;
            this.english = english;
            this.thai = thai;
        }
    }

    /// A sign-in of the demonstration.
    ///
    /// @param name what to type
    /// @param role the role's key
    public record SignIn(String name, String role, String agency) {}

    private enum Team {
        ONLINE("Online exploitation", "ชุดสืบสวนออนไลน์"),
        TRAFFICKING("Trafficking", "ชุดปราบปรามการค้ามนุษย์");

        private final String english;
        private final String thai;

        Team(String english, String thai) {
            this.english = english;
            this.thai = thai;
        }
    }

    /// A referral table, and to whom it was sent.
    private enum Table {
        HOTLINE("hotline.csv", Agency.POLICE),
        SCHOOL("school.csv", Agency.POLICE),
        SOUTH("ngo-south.csv", Agency.SOUTH),
        NORTH("ngo-north.csv", Agency.NORTH),
        CHILD_PAGE("child-page.csv", Agency.HOTLINE);

        final String file;
        final Agency sentTo;

        Table(String file, Agency sentTo) {
            this.file = file;
            this.sentTo = sentTo;
        }
    }

    private record Person(
            Agency agency,
            String name,
            String shown,
            String role,
            @Nullable Team team) {
        Person(Agency agency, String name, String shown, String role) {
            this(agency, name, shown, role, null);
        }
    }

    private static final List<Person> PEOPLE = List.of(
            new Person(Agency.POLICE, "analyst", "Anong", "analyst", Team.ONLINE),
            new Person(Agency.POLICE, "investigator", "Prasit", "investigator", Team.ONLINE),
            new Person(Agency.POLICE, "investigator-2", "Naree", "investigator", Team.TRAFFICKING),
            new Person(Agency.POLICE, "supervisor", "Siriporn", "supervisor"),
            new Person(Agency.POLICE, "custodian", "Wichai", "evidence_custodian"),
            new Person(Agency.POLICE, "auditor", "Kanya", "auditor"),
            new Person(Agency.POLICE, "admin", "Thawat", "administrator"),
            new Person(Agency.POLICE, "statistician", "Malee", "statistician"),
            new Person(Agency.NORTH, "north", "Ratana", "partner_caseworker"),
            new Person(Agency.SOUTH, "south", "Somsri", "partner_caseworker"),
            new Person(Agency.HOTLINE, "hotline", "Decha", "analyst"));

    private DemoUnit() {}

    /// Who can sign in.
    public static List<SignIn> signIns() {
        return PEOPLE.stream()
                .map(person -> new SignIn(person.name(), person.role(), person.agency().english))
                .toList();
    }

    /// Fills an empty database; does nothing to one that was filled before.
    ///
    /// @param tips a folder as the testkit writes it
    /// @return whether there was anything to do
    public static boolean fill(DeskSettings.Database database, Path tips) {
        try (Connection connection = DriverManager.getConnection(
                database.url(), DatabaseRoles.MIGRATOR, database.migrator().value())) {
            connection.setAutoCommit(false);
            boolean fresh = isEmpty(connection);
            if (fresh) {
                Map<Agency, UUID> agencies = makeAgencies(connection);
                makeOfficers(connection, agencies, makeTeams(connection, agencies));
                send(connection, agencies, tips);
            }
            connection.commit();
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("the demonstration's database cannot be filled", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's tips cannot be read", e);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select not exists (select from agency)");
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static Map<Agency, UUID> makeAgencies(Connection connection) throws SQLException {
        Map<Agency, UUID> made = new EnumMap<>(Agency.class);
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into agency (kind, name_en, name_th) values (?, ?, ?) returning agency_id")) {
            for (Agency agency : Agency.values()) {
                statement.setString(1, agency.kind);
                statement.setString(2, agency.english);
                statement.setString(3, agency.thai);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    made.put(agency, row.getObject(1, UUID.class));
                }
            }
        }
        return made;
    }

    private static Map<Team, UUID> makeTeams(Connection connection, Map<Agency, UUID> agencies) throws SQLException {
        Map<Team, UUID> made = new EnumMap<>(Team.class);
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into team (agency_id, name_en, name_th) values (?, ?, ?) returning team_id")) {
            for (Team team : Team.values()) {
                statement.setObject(1, agencies.get(Agency.POLICE));
                statement.setString(2, team.english);
                statement.setString(3, team.thai);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    made.put(team, row.getObject(1, UUID.class));
                }
            }
        }
        return made;
    }

    private static void makeOfficers(Connection connection, Map<Agency, UUID> agencies, Map<Team, UUID> teams)
            throws SQLException {
        String hash = String.valueOf(new BCryptPasswordEncoder(BCRYPT_ROUNDS_LOG).encode(PASSWORD));
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into officer (agency_id, sign_in_name, display_name, role, password_hash, team_id, demo)
                values (?, ?, ?, ?, ?, ?, true)
                """)) {
            for (Person person : PEOPLE) {
                statement.setObject(1, agencies.get(person.agency()));
                statement.setString(2, person.name());
                statement.setString(3, person.shown());
                statement.setString(4, person.role());
                statement.setString(5, hash);
                statement.setObject(6, person.team() == null ? null : teams.get(person.team()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// Platforms' reports went to the police, and so did two referral tables: there three sources overlap.
    private static void send(Connection connection, Map<Agency, UUID> agencies, Path tips)
            throws SQLException, IOException {
        List<Path> reports = new ArrayList<>();
        try (Stream<Path> files = Files.walk(tips)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.toString().endsWith(".csv"))
                    .sorted()
                    .forEach(reports::add);
        }
        send(connection, Objects.requireNonNull(agencies.get(Agency.POLICE)), reports);
        for (Table table : Table.values()) {
            Path file = tips.resolve("referrals").resolve(table.file);
            if (Files.exists(file)) { // a small world has not all of them
                send(connection, Objects.requireNonNull(agencies.get(table.sentTo)), List.of(file));
            }
        }
    }

    private static void send(Connection connection, UUID agency, List<Path> files) throws SQLException, IOException {
        UUID batch = UUID.nameUUIDFromBytes(files.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into arrival (agency_id, batch_id, file_name, sha256, bytes)
                values (?, ?, ?, encode(sha256(?), 'hex'), ?)
                on conflict (agency_id, sha256) do nothing
                """)) {
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                statement.setObject(1, agency);
                statement.setObject(2, batch);
                statement.setString(3, file.getFileName().toString());
                statement.setBytes(4, bytes);
                statement.setBytes(5, bytes);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
