// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.Desk;
import org.kumkrong.desk.DeskUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kumkrong serve`: the desk for a unit, on its own PostgreSQL, as environment variables say.
@Command(
        name = "serve",
        description = {
            "Opens the desk for a unit: the same decision, live, on your PostgreSQL.",
            "Environment variables say which; docs/operating/install.md names them all.",
            "It says what is missing or unsafe, and does not start before that is mended.",
            "",
            "Example: ./kumkrong serve",
            ""
        },
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final long DEMO_SEED = 25;

    private final Console console;

    @Option(names = "--port", paramLabel = "N", description = "Where to listen, before KUMKRONG_PORT. Default: 8080.")
    private @Nullable Integer port;

    @Option(names = "--demo", description = "The same as ./kumkrong demo.")
    private boolean demo;

    @Option(
            names = "--tips",
            paramLabel = "N",
            description = "With --demo: how many tips to make. Default: ${DEFAULT-VALUE}.")
    private int tips = DemoDesk.TIPS_USUAL;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "With --demo: folder for the database. Default: demo-desk.")
    private @Nullable Path home;

    @Mixin
    private HelpOption help = new HelpOption();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (demo) {
            return DemoDesk.run(console, DemoDesk.Options.of(port, home), tips, DEMO_SEED);
        }
        Map<String, String> environment = new HashMap<>(console.environment());
        if (port != null) {
            environment.put("KUMKRONG_PORT", String.valueOf(port));
        }
        try {
            Desk desk = Desk.serve(environment, Clock.systemUTC(), new SecureRandom());
            console.out().println("The desk is open at " + console.bold(desk.address()));
            console.out().flush();
        } catch (DeskUnavailable e) {
            throw new Problem(String.valueOf(e.getMessage()), e);
        }
        new CountDownLatch(1).await(); // until the program is ended
        return Exit.DONE;
    }
}
