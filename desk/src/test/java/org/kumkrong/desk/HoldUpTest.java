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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Guessing at sign-ins: who guesses is held up, and nobody else.
class HoldUpTest {
    private Station station;

    @BeforeEach
    void open() throws SQLException {
        station = Station.open();
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Browser guess(String name, int times) throws IOException, InterruptedException {
        Browser browser = new Browser(station.desk);
        browser.get("sign-in");
        for (int i = 0; i < times; i++) {
            browser.post("sign-in", Map.of("name", name, "password", "a wrong guess"));
        }
        return browser;
    }

    private String signIn(Browser browser, String name) throws IOException, InterruptedException {
        browser.get("sign-in");
        return browser.post("sign-in", Map.of("name", name, "password", Station.PASSWORD))
                .body();
    }

    @Test
    void holdsUpWhoGuessesEvenWhenTheGuessIsRightAndForgetsIt() throws IOException, InterruptedException {
        station.enrolled("anong", "analyst");
        Browser guesser = guess("anong", 5);

        assertThat(signIn(guesser, "anong")).contains("Too many wrong attempts");
        station.clock.move(Duration.ofMinutes(16));
        assertThat(signIn(guesser, "anong")).contains("Six digits");
    }

    @Test
    void holdsUpNobodyElse() throws IOException, InterruptedException {
        station.enrolled("anong", "analyst");
        station.enrolled("prasit", "analyst");
        Browser guesser = guess("anong", 5);

        assertThat(signIn(guesser, "prasit")).contains("Six digits");
    }

    @Test
    void holdsUpAtEveryProcess() throws IOException, InterruptedException {
        station.enrolled("anong", "analyst");
        Browser guesser = guess("anong", 5);

        try (Desk another = station.another(null)) {
            assertThat(signIn(guesser.at(another), "anong")).contains("Too many wrong attempts");
        }
    }

    @Test
    void holdsUpAnAddressThatTriesManyNames() throws IOException, InterruptedException {
        station.enrolled("anong", "analyst");
        for (int i = 0; i < 13; i++) {
            guess("nobody" + i, 4);
        }

        assertThat(signIn(new Browser(station.desk), "anong")).contains("Too many wrong attempts");
    }

    @Test
    void holdsNobodyUpWhoHasSignedInInThatBrowserBefore() throws IOException, InterruptedException {
        Browser officer = station.signedIn(station.enrolled("anong", "analyst"));
        officer.post("sign-out", Map.of());
        for (int i = 0; i < 13; i++) {
            guess("nobody" + i, 4);
        }
        guess("anong", 5);

        assertThat(signIn(new Browser(station.desk), "anong")).contains("Too many wrong attempts");
        assertThat(signIn(officer, "anong")).contains("Six digits");
    }

    @Test
    void holdsUpWhoGuessesCodesWithAStolenPasswordWhereverTheyAre() throws IOException, InterruptedException {
        Station.Enrolled officer = station.enrolled("anong", "analyst");
        for (int i = 0; i < 5; i++) {
            Browser thief = new Browser(station.desk);
            signIn(thief, "anong");
            thief.post("sign-in/code", Map.of("code", "000000"));
        }
        Browser thief = new Browser(station.desk);
        signIn(thief, "anong");

        String page = thief.post("sign-in/code", Map.of("code", officer.phone().nextCode()))
                .body();

        assertThat(page).contains("Too many wrong attempts");
    }

    @Test
    void tellsTheAgencyAndKeepsNoAddress() throws IOException, InterruptedException, SQLException {
        station.enrolled("anong", "analyst");
        guess("anong", 5);

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
        Browser auditor = station.signedIn(station.enrolled("kanya", "auditor"));
        assertThat(auditor.get("events").body()).contains("wrong sign-ins held up this account");
    }
}
