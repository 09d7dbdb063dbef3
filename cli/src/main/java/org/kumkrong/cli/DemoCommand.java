// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.testkit.TestkitStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kumkrong demo`: invented tips, the main job on them, and where the page is.
@Command(
        name = "demo",
        description = {
            "Makes synthetic tips, runs the main job on them and says where the page is.",
            "Nobody in them is real.",
            "",
            "Example: ./kumkrong demo --tips 5000 --out demo",
            ""
        },
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final long SEED = 25;

    private final Console console;

    @Option(names = "--tips", paramLabel = "N", description = "How many tips. Default: ${DEFAULT-VALUE}.")
    private int tips = 5_000;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("demo");

    @Mixin
    private RunOptions run = new RunOptions();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TestkitCommand.requireTips(tips);
        try (OutFolder folder = OutFolder.at(out.resolve("made"), console::say);
                Progress progress = Progress.on(console, run.quiet())) {
            progress.step("making synthetic tips", "tips");
            folder.fill(stage -> {
                TestkitStreams.write(stage.resolve("tips"), stage.resolve("truth"), run.seed(SEED), tips);
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
                        null,
                        null,
                        true));
    }
}
