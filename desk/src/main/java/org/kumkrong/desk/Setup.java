// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.accounts.Secrets;
import org.kumkrong.desk.postgres.DatabaseRoles;

/// What is done once, at the server, before anybody can sign in: the database is prepared, the first officers invited.
public final class Setup {
    /// How long a link for enrolment made here can be used.
    public static final Duration LINK_LASTS = Duration.ofDays(3);

    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]+/)([a-z0-9_]{1,63})(\\?.*)?");
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final int TOKEN_BYTES = 32;
    private static final String UNIQUE_VIOLATION = "23505";

    private Setup() {}

    /// An officer to invite.
    ///
    /// @param agency the agency's English name
    /// @param newAgency what to make where there is no agency of that name; empty to make none
    public record Invitation(
            String agency, Optional<NewAgency> newAgency, String role, String signInName, String displayName) {
        /// Names only the role.
        @Override
        public String toString() {
            return role;
        }
    }

    /// An agency that is not there yet.
    ///
    /// @param kind `police`, `ngo` or `hotline`
    public record NewAgency(String kind, String nameThai) {}

    /// Makes the roles, the database and the tables. May be run again; it then mends what differs.
    ///
    /// @param adminUser a superuser of the server
    public static void prepareDatabase(Map<String, String> environment, String adminUser, String adminPassword) {
        DeskSettings.Database database = SettingsReader.readDatabase(environment);
        Matcher url = URL.matcher(database.url());
        if (!url.matches()) {
            throw new DeskUnavailable(
                    "KUMKRONG_DB_URL must name a database of lower-case letters, digits and underscores, such as"
                            + " jdbc:postgresql://db.example:5432/kumkrong.",
                    null);
        }
        String rest = url.group(3) == null ? "" : url.group(3);
        DatabaseRoles.Administrator administrator =
                name -> DriverManager.getConnection(url.group(1) + name + rest, adminUser, adminPassword);
        try {
            DatabaseRoles.create(
                    administrator,
                    url.group(2),
                    new DatabaseRoles.Passwords(database.migrator(), database.desk(), database.linker()));
        } catch (SQLException e) {
            throw new DeskUnavailable(DatabaseDoor.inWords(e, adminUser), e);
        }
        Desk.migrate(database);
    }

    /// Makes an account and returns the link with which its officer enrols: it works once, for {@link #LINK_LASTS}.
    public static String invite(
            Map<String, String> environment, Invitation invitation, Clock clock, SecureRandom chance) {
        URI address = SettingsReader.readPublicAddress(environment);
        DeskSettings.Database database = SettingsReader.readDatabase(environment);
        return invite(database, address, invitation, clock, chance);
    }

    static String invite(
            DeskSettings.Database database, URI address, Invitation invitation, Clock clock, SecureRandom chance) {
        if (!SIGN_IN_NAME.matcher(invitation.signInName()).matches()) {
            throw new DeskUnavailable(
                    "A sign-in name has 2 to 40 small letters, digits, dots, hyphens or underscores.", null);
        }
        Desk.migrate(database);
        byte[] bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try (Connection connection = DriverManager.getConnection(
                database.url(), DatabaseRoles.MIGRATOR, database.migrator().value())) {
            connection.setAutoCommit(false);
            UUID agency = agency(connection, invitation);
            UUID officer = officer(connection, agency, invitation);
            enrolment(connection, agency, officer, token, clock);
            connection.commit();
        } catch (SQLException e) {
            throw UNIQUE_VIOLATION.equals(e.getSQLState())
                    ? new DeskUnavailable("That sign-in name is taken: choose another.", e)
                    : new DeskUnavailable(DatabaseDoor.inWords(e, DatabaseRoles.MIGRATOR), e);
        }
        return address + "/enrolment/" + token;
    }

    private static UUID agency(Connection connection, Invitation invitation) throws SQLException {
        Optional<UUID> known = one(
                connection, "select agency_id from agency where name_en = ? order by agency_id", invitation.agency());
        if (known.isPresent()) {
            return known.get();
        }
        NewAgency made = invitation
                .newAgency()
                .orElseThrow(() -> new DeskUnavailable(
                        "There is no agency of that name yet: make it with --new-agency police, ngo or hotline.",
                        null));
        return one(
                        connection,
                        "insert into agency (kind, name_en, name_th) values (?, ?, ?) returning agency_id",
                        made.kind(),
                        invitation.agency(),
                        made.nameThai())
                .orElseThrow();
    }

    private static UUID officer(Connection connection, UUID agency, Invitation invitation) throws SQLException {
        String role = Role.valueOf(invitation.role().toUpperCase(Locale.ROOT)).word();
        UUID officer = one(
                        connection,
                        "insert into officer (agency_id, sign_in_name, display_name, role)"
                                + " values (?, ?, ?, ?) returning officer_id",
                        agency,
                        invitation.signInName(),
                        invitation.displayName(),
                        role)
                .orElseThrow();
        event(connection, agency, officer, "invited-" + role);
        return officer;
    }

    private static void enrolment(Connection connection, UUID agency, UUID officer, String token, Clock clock)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into enrolment (token_hash, agency_id, officer_id, kind, expires_at)"
                        + " values (?, ?, ?, 'account', ?)")) {
            statement.setBytes(1, Secrets.hash(token));
            statement.setObject(2, agency);
            statement.setObject(3, officer);
            statement.setTimestamp(4, Timestamp.from(clock.instant().plus(LINK_LASTS)));
            statement.executeUpdate();
        }
    }

    private static void event(Connection connection, UUID agency, UUID officer, String act) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into event (agency_id, act, object_kind, object_id) values (?, ?, 'officer', ?)")) {
            statement.setObject(1, agency);
            statement.setString(2, act);
            statement.setString(3, officer.toString());
            statement.executeUpdate();
        }
    }

    private static Optional<UUID> one(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }
}
