// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.demo.DemoUnit;
import org.kumkrong.testkit.TestkitStreams;

/// One desk for all tests that only look at it or add to it: a made-up unit with some hundred tips.
final class OpenDesk {
    private static final int TIPS = 150;
    private static final Duration LINKED_WITHIN = Duration.ofMinutes(1);

    private static @Nullable Desk desk;
    private static Path sets = Path.of("");
    private static TestPostgres.@Nullable Database database;

    private OpenDesk() {}

    static synchronized Desk shared() throws IOException, SQLException {
        if (desk == null) {
            Path folder = Files.createTempDirectory("kumkrong-desk-test");
            TestkitStreams.write(folder.resolve("tips"), folder.resolve("truth"), 7, TIPS);
            sets = Files.createDirectory(folder.resolve("sets"));
            TestPostgres.Database own = Databases.migrated();
            database = own;
            DeskSettings.Database settings = Databases.settings(own);
            DemoUnit.fill(settings, folder.resolve("tips"));
            desk = Desk.open(
                    DeskSettings.demo(0, settings, Databases.KEY, Duration.ZERO).withSets(sets),
                    Clock.fixed(Instant.parse("2026-11-15T02:00:00Z"), ZoneOffset.UTC),
                    new SecureRandom(new byte[] {1}));
        }
        return desk;
    }

    /// The folder in which its operator keeps sets of known files.
    static synchronized Path sets() {
        return sets;
    }

    /// Its database, for what no page can do.
    static synchronized Connection connectAsAdmin() throws SQLException {
        return Objects.requireNonNull(database).connectAsAdmin();
    }

    /// The page once it holds what is awaited.
    static String awaited(Browser browser, String path, String what) throws IOException, InterruptedException {
        long until = System.nanoTime() + LINKED_WITHIN.toNanos();
        String page = browser.get(path).body();
        while (!page.contains(what) && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            page = browser.get(path).body();
        }
        assertThat(page).contains(what);
        return page;
    }

    /// The address of the queue that shows what was found; the words do not stand in it.
    static String searched(Browser browser, String words) throws IOException, InterruptedException {
        browser.get("queue");
        return browser.post("searches", Map.of("q", words)).uri().toString().replaceFirst("^https?://[^/]+/", "");
    }

    static String firstMatch(String regex, String page) {
        Matcher found = Pattern.compile(regex).matcher(page);
        assertThat(found.find()).as(regex).isTrue();
        return found.group(1);
    }
}
