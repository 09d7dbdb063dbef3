// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A desk in earnest, with no demonstration in it: officers are invited, enrol, and sign in with a phone.
final class Station implements AutoCloseable {
    static final String PASSWORD = "four quiet river stones";

    private static final String AGENCY = "Example Task Force";

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-15T02:00:00Z"));
    final DeskSettings.Database database;
    final Desk desk;

    private final SecureRandom chance = new SecureRandom(new byte[] {1});

    private Station(DeskSettings.Database database, DeskSettings.@Nullable Provider provider) {
        this.database = database;
        invite("boss", "administrator"); // a desk that nobody could enter does not open
        this.desk = another(provider);
    }

    static Station open() throws SQLException {
        return on(Databases.migrated());
    }

    static Station on(TestPostgres.Database database) {
        return new Station(Databases.settings(database), null);
    }

    static Station open(DeskSettings.Provider provider) throws SQLException {
        return new Station(Databases.settings(Databases.migrated()), provider);
    }

    /// Another process on the same database.
    Desk another(DeskSettings.@Nullable Provider provider) {
        DeskSettings settings = new DeskSettings(
                new DeskSettings.Listening("127.0.0.1", 0, null, List.of()),
                database,
                Databases.KEY,
                provider,
                false,
                Duration.ZERO);
        return Desk.open(settings, clock, chance);
    }

    /// Invites at the server, and returns the path of the link.
    String invite(String signInName, String role) {
        return inviteTo(AGENCY, signInName, role);
    }

    String inviteTo(String agency, String signInName, String role) {
        Setup.Invitation invitation = new Setup.Invitation(
                agency,
                Optional.of(new Setup.NewAgency("police", "ชุดตัวอย่าง")),
                role,
                signInName,
                "Officer " + signInName);
        String link = Setup.invite(database, URI.create("http://localhost"), invitation, clock, chance);
        return link.substring("http://localhost/".length());
    }

    /// An officer who has enrolled.
    ///
    /// @param codes their recovery codes
    record Enrolled(String name, Phone phone, List<String> codes) {}

    Enrolled enrolled(String name, String role) throws IOException, InterruptedException {
        return enrol(name, invite(name, role));
    }

    /// Goes through all steps of a link.
    Enrolled enrol(String name, String link) throws IOException, InterruptedException {
        Browser browser = new Browser(desk);
        browser.get(link);
        String factor = browser.post("enrolment/password", Map.of("password", PASSWORD, "again", PASSWORD))
                .body();
        return setUpCodes(name, browser, factor);
    }

    /// The second step and the third.
    Enrolled setUpCodes(String name, Browser browser, String page) throws IOException, InterruptedException {
        Phone phone = phone(page);
        browser.post("enrolment/code", Map.of("sealed", sealed(page), "code", phone.code()));
        String codes = browser.post("enrolment/recovery-codes", Map.of()).body();
        List<String> recovery = java.util.regex.Pattern.compile("<code>([^<]+)</code>")
                .matcher(codes)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(recovery).hasSize(10);
        return new Enrolled(name, phone, recovery);
    }

    Phone phone(String page) {
        return new Phone(OpenDesk.firstMatch("class=\"letters\">([A-Z2-7 ]+)<", page), clock);
    }

    static String sealed(String page) {
        return OpenDesk.firstMatch("name=\"sealed\" value=\"([^\"]+)\"", page);
    }

    /// Signs in with password and code.
    Browser signedIn(Enrolled officer) throws IOException, InterruptedException {
        Browser browser = new Browser(desk);
        browser.get("sign-in");
        browser.post("sign-in", Map.of("name", officer.name(), "password", PASSWORD));
        browser.post("sign-in/code", Map.of("code", officer.phone().nextCode()));
        assertThat(browser.get("account").body()).contains(officer.name());
        return browser;
    }

    @Override
    public void close() {
        desk.close();
    }
}
