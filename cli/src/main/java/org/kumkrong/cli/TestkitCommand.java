// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kumkrong.testkit.TestkitStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kumkrong testkit`: tips about nobody, with the answers known.
@Command(
        name = "testkit",
        description = {
            "Makes synthetic tips in all three formats, and the right answers in a folder beside them.",
            "Nobody in them is real. The same seed gives the same bytes.",
            "",
            "Example: ./kumkrong testkit --tips 5000 --seed 7 --out practice",
            ""
        },
        sortOptions = false)
final class TestkitCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--tips", paramLabel = "N", defaultValue = "5000", description = "How many. Default: 5000.")
    private int tips;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Starts the random choices. Default: 1.")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the tips; the answers go to DIR-truth.")
    private Path out = Path.of("");

    @Option(names = "--quiet", description = "Say nothing unless something is wrong.")
    private boolean quiet;

    @Mixin
    private HelpOption help = new HelpOption();

    TestkitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        requireTips(tips);
        Path truth = beside(out);
        try (OutFolder made = OutFolder.at(out, console::say);
                OutFolder answers = OutFolder.at(truth, console::say);
                Progress progress = Progress.on(console, quiet)) {
            progress.step("making tips", "tips");
            made.fill(stage -> {
                TestkitStreams.write(stage, answers.stage(), seed, tips);
                return stage;
            });
            answers.publish();
            made.publish();
        }
        if (!quiet) {
            console.out().println(String.format(Locale.ROOT, "%,d synthetic tips in %s", tips, console.bold(out + "")));
            console.out().println("Who is who in them: " + truth);
            console.out().flush();
        }
        return Exit.DONE;
    }

    static void requireTips(int tips) {
        if (tips < 1) {
            throw new Problem("--tips must be at least 1, not " + tips);
        }
    }

    private static Path beside(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (absolute.getFileName() == null) {
            throw new Problem(folder + " cannot be written to. Choose a folder with --out");
        }
        String name = absolute.getFileName() + "-truth";
        return folder.normalize().getParent() == null
                ? Path.of(name)
                : folder.normalize().resolveSibling(name);
    }
}
