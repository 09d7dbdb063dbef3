// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Guessing at sign-ins: who guesses is held up, and nobody else.
class HoldUpTest {
    private static Station station;

    @BeforeAll
    static void open() throws SQLException {
        station = Station.open();
    }

    @AfterAll
    static void close() {
        station.close();
    }

    /// What another test guessed is forgotten.
    @BeforeEach
    void wait16Minutes() {
        station.clock.move(Duration.ofMinutes(16));
    }

    private static Browser guess(String name, int times) throws IOException, InterruptedException {
        Browser browser = new Browser(station.desk);
        browser.get("sign-in");
        for (int i = 0; i < times; i++) {
            browser.post("sign-in", Map.of("name", name, "password", "a wrong guess"));
        }
        return browser;
    }

    private static String signIn(Browser browser, String name) throws IOException, InterruptedException {
        browser.get("sign-in");
        return browser.post("sign-in", Map.of("name", name, "password", Station.PASSWORD))
                .body();
    }

    @Test
    void holdsUpWhoGuessesEvenWhenTheGuessIsRightAndForgetsIt() throws IOException, InterruptedException {
        station.enrolled("alpha", "analyst");
        Browser guesser = guess("alpha", 5);

        assertThat(signIn(guesser, "alpha")).contains("Too many wrong attempts");
        station.clock.move(Duration.ofMinutes(16));
        assertThat(signIn(guesser, "alpha")).contains("Six digits");
    }

    @Test
    void holdsUpNobodyElse() throws IOException, InterruptedException {
        station.enrolled("bravo", "analyst");
        station.enrolled("bravo2", "analyst");
        Browser guesser = guess("bravo", 5);

        assertThat(signIn(guesser, "bravo2")).contains("Six digits");
    }

    @Test
    void holdsUpAtEveryProcess() throws IOException, InterruptedException {
        station.enrolled("carol", "analyst");
        Browser guesser = guess("carol", 5);

        try (Desk another = station.another(null)) {
            assertThat(signIn(guesser.at(another), "carol")).contains("Too many wrong attempts");
        }
    }

    @Test
    void holdsUpAnAddressThatTriesManyNames() throws IOException, InterruptedException {
        station.enrolled("delta", "analyst");
        for (int i = 0; i < 13; i++) {
            guess("nobody" + i, 4);
        }

        assertThat(signIn(new Browser(station.desk), "delta")).contains("Too many wrong attempts");
    }

    @Test
    void holdsNobodyUpWhoHasSignedInInThatBrowserBefore() throws IOException, InterruptedException {
        Browser officer = station.signedIn(station.enrolled("early", "analyst"));
        officer.post("sign-out", Map.of());
        for (int i = 0; i < 13; i++) {
            guess("nobody" + i, 4);
        }
        guess("early", 5);

        assertThat(signIn(new Browser(station.desk), "early")).contains("Too many wrong attempts");
        assertThat(signIn(officer, "early")).contains("Six digits");
    }

    @Test
    void holdsUpWhoGuessesCodesWithAStolenPasswordWhereverTheyAre() throws IOException, InterruptedException {
        Station.Enrolled officer = station.enrolled("frank", "analyst");
        for (int i = 0; i < 5; i++) {
            Browser thief = new Browser(station.desk);
            signIn(thief, "frank");
            thief.post("sign-in/code", Map.of("code", "000000"));
        }
        Browser thief = new Browser(station.desk);
        signIn(thief, "frank");

        String page = thief.post("sign-in/code", Map.of("code", officer.phone().nextCode()))
                .body();

        assertThat(page).contains("Too many wrong attempts");
    }

    @Test
    void tellsTheAgencyAndKeepsNoAddress() throws IOException, InterruptedException, SQLException {
        station.enrolled("grace", "analyst");
        guess("grace", 5);

        try (Connection migrator = DriverManager.getConnection(
                        station.database.url(),
                        "kumkrong_migrator",
                        station.database.migrator().value());
                Statement statement = migrator.createStatement();
                ResultSet held = statement.executeQuery(
                        "select count(*) from information_schema.columns where table_name = 'attempt'"
                                + " and column_name not in ('key_hash', 'failures', 'since')")) {
            held.next();
            assertThat(held.getInt(1)).isZero();
        }
        Browser auditor = station.signedIn(station.enrolled("grace3", "auditor"));
        assertThat(auditor.get("events").body()).contains("wrong sign-ins held up this account");
    }
}
