// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kumkrong.desk.DeskUnavailable;
import org.kumkrong.desk.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kumkrong import`: files into the desk's database, by the million.
@Command(
        name = "import",
        customSynopsis = "kumkrong import PATH... --agency=NAME [OPTIONS]",
        description = {
            "Brings files with tips into the desk, as if they had been sent there in one go.",
            "Takes what triage takes. Needs the environment variables of ./kumkrong serve that name the",
            "database. May be broken off and begun again: what is there already counts once.",
            "",
            "Example: ./kumkrong import archive/ --agency \"Example Task Force\"",
            ""
        },
        sortOptions = false)
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders with tips.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--agency",
            required = true,
            paramLabel = "NAME",
            description = "Whose tips they become, as the agency is called at the desk.")
    private String agency = "";

    @Option(names = "--quiet", description = "Say nothing unless something is wrong.")
    private boolean quiet;

    @Mixin
    private HelpOption help = new HelpOption();

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        for (Path input : inputs) {
            if (!Files.isReadable(input)) {
                throw new Problem(input + ": no such file or folder, or no permission");
            }
        }
        long begun = System.nanoTime();
        try (Progress progress = Progress.on(console, quiet)) {
            Import.Outcome outcome =
                    Import.run(console.environment(), agency, inputs, Clock.systemUTC(), new Shown(progress));
            progress.close();
            tell(outcome, Duration.ofNanos(System.nanoTime() - begun));
            return outcome.rejected() > 0 ? Exit.REJECTED_SOME : Exit.DONE;
        } catch (DeskUnavailable e) {
            throw new Problem(String.valueOf(e.getMessage()), e);
        }
    }

    private void tell(Import.Outcome outcome, Duration took) {
        if (quiet) {
            return;
        }
        long seconds = Math.max(1, took.toSeconds());
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "%,d tips from %,d files in %d min %02d s (%,d tips/s). Known before: %,d tips, %,d files. Not read: %,d.",
                        outcome.tips(),
                        outcome.files(),
                        took.toMinutes(),
                        took.toSecondsPart(),
                        (outcome.tips() + outcome.knownTips()) / seconds,
                        outcome.knownTips(),
                        outcome.knownFiles(),
                        outcome.rejected()));
        if (outcome.rejected() > 0) {
            console.out().println("What could not be read stands under Arrivals, with reasons.");
        }
        console.out().flush();
    }

    /// Two steps: bytes to the database, tips out of them.
    private static final class Shown implements Import.Listener {
        private final Progress progress;
        private boolean keeping;
        private boolean reading;

        Shown(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void keeping(long bytes, long bytesTotal) {
            if (!keeping) {
                keeping = true;
                progress.step("keeping the files", "bytes");
            }
            progress.at(bytes, bytesTotal);
        }

        @Override
        public void reading(long tips, long tipsTotal) {
            if (!reading) {
                reading = true;
                progress.step("reading the tips", "tips");
            }
            progress.at(tips, tipsTotal);
        }
    }
}
