// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kumkrong triage`: which tips come first, and which are about the same people?
@Command(
        name = "triage",
        customSynopsis = "kumkrong triage PATH... --out=DIR [OPTIONS]",
        description = {
            "Reads tips, finds who is the same offender or child, and says which come first and why.",
            "",
            "Takes CyberTipline XML, law-enforcement downloads (JSON) and referral tables (CSV), also",
            "in folders, .zip and .gz. Nothing leaves this machine.",
            "",
            "Example: ./kumkrong triage inbox/ --out decision/",
            ""
        },
        footer = {
            "",
            "Ends with 0 when all was read, 2 when something was rejected (rejected.csv says why), 1 when nothing could be done."
        },
        sortOptions = false)
final class TriageCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders with tips.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for report.html, the CSV files and summary.json; made where it is not there.")
    private Path out = Path.of("");

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Your unit's own rules; `./kumkrong rules` prints the usual ones for editing.")
    private @Nullable Path rules;

    @Option(
            names = "--judgements",
            paramLabel = "FILE",
            description =
                    "What officers decided: tip_a,mention_a,tip_b,mention_b,role,verdict (same, not-same, unsure).")
    private @Nullable Path judgements;

    @Option(
            names = "--known",
            arity = "1..*",
            paramLabel = "SET",
            description =
                    "Folders with sets of known files, made by `./kumkrong hashset build`: what is passed on by many goes down, a file never seen before goes up.")
    private List<Path> known = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description =
                    "The moment the order holds for: now, 2026-09-01, \"2026-09-01 13:00\" (Bangkok time) or 2026-09-01T06:00:00Z. Same tips, same moment: same bytes. Default: the newest tip's time.")
    private @Nullable Instant asOf;

    @Mixin
    private RunOptions run = new RunOptions();

    @ArgGroup(
            exclusive = false,
            validate = false,
            heading = "%nBounds on what is read; reaching one rejects that piece and says so:%n")
    private LimitOptions limits = new LimitOptions();

    TriageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Instant madeAt = asOf == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : null;
        return new TriageRun(console, run, limits.limits())
                .run(new TriageRun.Job(inputs, out, rules, judgements, known, asOf, madeAt, false));
    }
}
