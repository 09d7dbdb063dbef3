// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.testkit.TestkitStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kumkrong demo`: invented tips, at the desk in a browser or, with `--files`, worked through on files alone.
@Command(
        name = "demo",
        description = {
            "Makes synthetic tips and opens the desk on them, in a browser, with a made-up unit.",
            "With --files it runs the main job on them instead and says where the page is.",
            "Nobody in them is real.",
            "",
            "Example: ./kumkrong demo",
            "Example: ./kumkrong demo --files --tips 5000 --out demo",
            ""
        },
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final long SEED = 25;
    private static final int TIPS_ON_FILES = 5_000;

    private final Console console;

    @Option(names = "--files", description = "Without a desk: files in, decision out.")
    private boolean files;

    @Option(
            names = "--tips",
            paramLabel = "N",
            description = "How many tips. Default: " + DemoDesk.TIPS_USUAL + ", on files " + TIPS_ON_FILES + ".")
    private @Nullable Integer tips;

    @Option(names = "--out", paramLabel = "DIR", description = "With --files: where to. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("demo");

    @Mixin
    private DemoDesk.Options desk = new DemoDesk.Options();

    @Mixin
    private RunOptions run = new RunOptions();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return files
                ? onFiles(tips == null ? TIPS_ON_FILES : tips)
                : DemoDesk.run(console, desk, tips == null ? DemoDesk.TIPS_USUAL : tips, run.seed(SEED));
    }

    private int onFiles(int count) throws IOException {
        TestkitCommand.requireTips(count);
        try (OutFolder folder = OutFolder.at(out.resolve("made"), console::say);
                Progress progress = Progress.on(console, run.quiet())) {
            progress.step("making synthetic tips", "tips");
            folder.fill(stage -> {
                TestkitStreams.write(stage.resolve("tips"), stage.resolve("truth"), run.seed(SEED), count);
                return stage;
            });
            folder.publish();
        }
        return new TriageRun(console, run, IntakeLimits.defaults())
                .run(new TriageRun.Job(
                        List.of(out.resolve("made").resolve("tips")),
                        out.resolve("decision"),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        true));
    }
}
