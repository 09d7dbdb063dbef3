// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.Demonstration;
import org.kumkrong.desk.DeskUnavailable;
import org.kumkrong.testkit.TestkitStreams;
import picocli.CommandLine.Option;

/// The desk with a made-up unit, until the program is ended: what `demo` and `serve --demo` do.
final class DemoDesk {
    static final int TIPS_USUAL = 3_000;

    private static final Instant NEWEST = Instant.parse("2026-11-15T02:00:00Z"); // where the testkit's time ends

    private DemoDesk() {}

    /// Where it listens and keeps its database.
    static final class Options {
        @Option(names = "--port", paramLabel = "N", description = "Where the desk listens. Default: ${DEFAULT-VALUE}.")
        private int port = 8080;

        @Option(
                names = "--home",
                paramLabel = "DIR",
                description = "Folder for the desk's database. Default: ${DEFAULT-VALUE}.")
        private Path home = Path.of("demo-desk");

        /// Null leaves what is usual.
        static Options of(@Nullable Integer port, @Nullable Path home) {
            Options options = new Options();
            options.port = port == null ? options.port : port;
            options.home = home == null ? options.home : home;
            return options;
        }
    }

    static int run(Console console, Options options, int tips, long seed) throws IOException, InterruptedException {
        TestkitCommand.requireTips(tips);
        console.say("starting the desk …");
        Demonstration running = start(options, tips, seed);
        console.out().println("Open " + console.bold(running.address()));
        console.out()
                .println("Sign-ins, all with the password "
                        + running.signIns().getFirst().password() + ":");
        running.signIns()
                .forEach(signIn -> console.out()
                        .println(String.format(
                                Locale.ROOT, "  %-14s %-20s %s", signIn.name(), signIn.role(), signIn.agency())));
        console.out().println("Ctrl-C ends it.");
        console.out().flush();
        new CountDownLatch(1).await(); // until the program is ended
        return Exit.DONE;
    }

    private static Demonstration start(Options options, int tips, long seed) throws IOException {
        Path made = Files.createTempDirectory("kumkrong-demo");
        try {
            TestkitStreams.write(made.resolve("tips"), made.resolve("truth"), seed, tips);
            return Demonstration.start(
                    options.home.toAbsolutePath(),
                    options.port,
                    made.resolve("tips"),
                    NEWEST,
                    Clock.systemUTC(),
                    new SecureRandom());
        } catch (DeskUnavailable e) {
            throw new Problem(String.valueOf(e.getMessage()), e);
        } finally {
            remove(made);
        }
    }

    /// The tips are in the database by now.
    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(folder)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
