// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.kumkrong.desk.Demonstration;
import org.kumkrong.desk.DeskUnavailable;
import org.kumkrong.testkit.TestkitStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kumkrong serve --demo`: the desk in a browser, with a made-up unit.
@Command(
        name = "serve",
        description = {
            "Opens the desk in a browser: the same decision, live, for a whole unit.",
            "Under construction: only with --demo, on a database of its own and made-up tips.",
            "",
            "Example: ./kumkrong serve --demo",
            ""
        },
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final long SEED = 25;
    private static final Instant NEWEST = Instant.parse("2026-11-15T02:00:00Z"); // where the testkit's time ends

    private final Console console;

    @Option(names = "--demo", required = true, description = "A made-up unit with made-up tips.")
    private boolean demo;

    @Option(names = "--port", paramLabel = "N", description = "Where to listen. Default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Option(names = "--tips", paramLabel = "N", description = "How many tips to make. Default: ${DEFAULT-VALUE}.")
    private int tips = 3_000;

    @Option(names = "--home", paramLabel = "DIR", description = "Folder for the database. Default: ${DEFAULT-VALUE}.")
    private Path home = Path.of("demo-desk");

    @Mixin
    private HelpOption help = new HelpOption();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        TestkitCommand.requireTips(tips);
        Path made = Files.createTempDirectory("kumkrong-demo");
        console.say("starting the desk …");
        TestkitStreams.write(made.resolve("tips"), made.resolve("truth"), SEED, tips);
        Demonstration running = start(made.resolve("tips"));
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

    private Demonstration start(Path made) {
        try {
            return Demonstration.start(
                    home.toAbsolutePath(), port, made, NEWEST, Clock.systemUTC(), new SecureRandom());
        } catch (DeskUnavailable e) {
            throw new Problem(String.valueOf(e.getMessage()), e);
        }
    }
}
