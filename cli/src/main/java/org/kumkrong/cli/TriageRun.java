// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipSink;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.SetsOfFiles;
import org.kumkrong.triage.Triage;
import org.kumkrong.triage.TriageOutcome;
import org.kumkrong.triage.TriageProblem;
import org.kumkrong.triage.TriageSettings;

/// One run of the main job, for the commands that make one.
final class TriageRun {
    private static final int REJECTIONS_TOLD_MAX = 5;

    private final Console console;
    private final RunOptions run;
    private final IntakeLimits limits;

    TriageRun(Console console, RunOptions run, IntakeLimits limits) {
        this.console = console;
        this.run = run;
        this.limits = limits;
    }

    /// What a run is to do.
    ///
    /// @param inputs files and folders to read
    /// @param out folder to write
    /// @param rules a unit's own rule file; null for the usual ones
    /// @param judgements what officers decided; null for nothing
    /// @param known folders with sets of known files
    /// @param asOf the moment the order holds for; null for the newest tip's
    /// @param madeAt what the page says about when it was made; null for `asOf`
    /// @param synthetic whether the tips are invented
    record Job(
            List<Path> inputs,
            Path out,
            @Nullable Path rules,
            @Nullable Path judgements,
            List<Path> known,
            @Nullable Instant asOf,
            @Nullable Instant madeAt,
            boolean synthetic) {
        Job {
            inputs = List.copyOf(inputs);
            known = List.copyOf(known);
        }
    }

    int run(Job job) throws IOException {
        for (Path input : job.inputs) {
            if (!Files.exists(input)) {
                throw new Problem("no such file or folder: " + input);
            }
        }
        LinkSettings usual = LinkSettings.defaults().onThreads(run.threads());
        LinkSettings linking = new LinkSettings(
                usual.threads(),
                run.seed(usual.seed()),
                usual.randomPairsMax(),
                usual.trainingPairsMax(),
                usual.keepBitsMin());
        Triage triage = prepared(new TriageSettings(
                job.rules, job.judgements, job.asOf, linking, job.madeAt, Version.number(), job.synthetic));
        KnownTable known = new KnownTable();
        if (!job.known.isEmpty()) {
            triage.lookUp(new SetsOfFiles(KnownFolders.openAll(job.known), known));
        }
        try (OutFolder folder = OutFolder.at(job.out, console::say);
                Progress progress = Progress.on(console, run.quiet())) {
            progress.step("reading tips", "bytes");
            Told told = new Told(triage, progress, job);
            Intake.with(limits, run.threads()).read(job.inputs, told);
            if (triage.tips() == 0 && (triage.rejected() == 0 || folder.replaces())) {
                throw new Problem("no tip could be read in " + job.inputs.getFirst()
                        + ". It takes CyberTipline XML, law-enforcement JSON and referral CSV"
                        + (folder.replaces() ? "; " + job.out + " is as it was" : ""));
            }
            told.rest();
            warnOfAnEarlyMoment(job, triage.newest());
            progress.step("linking and ranking", "tips");
            TriageOutcome outcome = folder.fill(stage -> decided(triage, job, known, stage));
            folder.publish();
            progress.close();
            if (outcome.tips() == 0) {
                if (run.json()) {
                    tell(outcome, known.size(), job.out);
                }
                console.say("no tip could be read. What is wrong with each file, and what to do, stands in "
                        + job.out.resolve("rejected.csv") + " and report.html");
                return Exit.NOTHING;
            }
            tell(outcome, known.size(), job.out);
            return outcome.rejected() == 0 ? Exit.DONE : Exit.REJECTED_SOME;
        }
    }

    private static TriageOutcome decided(Triage triage, Job job, KnownTable known, Path stage) throws IOException {
        TriageOutcome outcome = triage.decide(stage);
        if (!job.known.isEmpty()) {
            known.write(stage);
        }
        return outcome;
    }

    private void warnOfAnEarlyMoment(Job job, Instant newest) {
        if (job.asOf != null && job.asOf.isBefore(newest)) {
            console.say("--as-of lies before the newest tip, which came in at "
                    + newest.truncatedTo(ChronoUnit.SECONDS)
                    + ": whatever happened after it counts as having just happened");
        }
    }

    private static Triage prepared(TriageSettings settings) {
        try {
            return Triage.with(settings);
        } catch (TriageProblem e) {
            throw new Problem(
                    e.getCause() instanceof IOException io ? Mistakes.inWords(io) : String.valueOf(e.getMessage()), e);
        }
    }

    /// How the files of the folder for results begin, as readers will name them, where it lies among the tips: what the
    /// last run wrote is no tip that could not be read.
    private static List<String> formerResults(Job job) {
        Path results = job.out.toAbsolutePath().normalize();
        return job.inputs.stream()
                .filter(input -> results.startsWith(input.toAbsolutePath().normalize()))
                .map(input -> input.resolve(input.toAbsolutePath().normalize().relativize(results)))
                .map(path -> path + java.io.File.separator)
                .toList();
    }

    /// Passes tips on, shows how far reading is, and tells of the first rejections.
    private final class Told implements TipSink {
        private final Triage triage;
        private final Progress progress;
        private final List<String> formerResults;

        Told(Triage triage, Progress progress, Job job) {
            this.triage = triage;
            this.progress = progress;
            this.formerResults = formerResults(job);
        }

        @Override
        public void accept(Tip tip) {
            triage.accept(tip);
        }

        @Override
        public void reject(Rejection rejection) {
            if (formerResults.stream().anyMatch(rejection.file()::startsWith)) {
                return;
            }
            triage.reject(rejection);
            if (triage.rejected() <= REJECTIONS_TOLD_MAX) {
                console.say("not read: " + rejection);
            }
        }

        @Override
        public void progress(long bytesRead, long total) {
            progress.at(bytesRead, total);
        }

        void rest() {
            int rest = triage.rejected() - REJECTIONS_TOLD_MAX;
            if (rest > 0) {
                console.say("not read: " + rest + " more, all in rejected.csv");
            }
        }
    }

    /// A judgement that changes nothing is a mistake somebody wants to know of.
    private void tellJudgements(TriageOutcome.FileOfJudgements judgements) {
        if (!judgements.linesUnmatched().isEmpty()) {
            List<Long> lines = judgements.linesUnmatched();
            console.say(Counted.of(lines.size(), "judgement is", "judgements are")
                    + " about no two mentions of one role here: line "
                    + lines.stream()
                            .limit(REJECTIONS_TOLD_MAX)
                            .map(String::valueOf)
                            .collect(java.util.stream.Collectors.joining(", "))
                    + (lines.size() > REJECTIONS_TOLD_MAX ? " and more" : "")
                    + ". Compare tip, mention and role with links.csv");
        }
        if (judgements.contradicted() > 0) {
            console.say(Counted.of(judgements.contradicted(), "judgement was", "judgements were")
                    + " not obeyed, because others forbid it");
        }
    }

    private void tell(TriageOutcome outcome, int known, Path out) {
        tellJudgements(outcome.judgements());
        if (run.json()) {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "{\"tips\":%d,\"rejected\":%d,\"refusedValues\":%d,\"refusedValueTips\":%d,\"subjects\":%d,\"children\":%d,\"cases\":%d,\"immediate\":%d,\"urgent\":%d}",
                            outcome.tips(),
                            outcome.rejected(),
                            outcome.refusedValues(),
                            outcome.refusedTips(),
                            outcome.subjects(),
                            outcome.children(),
                            outcome.cases(),
                            outcome.bands().getOrDefault(Band.IMMEDIATE, 0L),
                            outcome.bands().getOrDefault(Band.URGENT, 0L)));
        } else if (!run.quiet()) {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%s in %s: %s, %s.%s",
                            Counted.of(outcome.tips(), "tip", "tips"),
                            Counted.of(outcome.cases(), "case", "cases"),
                            Counted.of(outcome.subjects(), "subject", "subjects"),
                            Counted.of(outcome.children(), "child", "children"),
                            outcome.rejected() == 0
                                    ? ""
                                    : " " + Counted.of(outcome.rejected(), "input", "inputs")
                                            + " not read: rejected.csv."));
            for (Band band : Band.values()) {
                console.out()
                        .println(String.format(
                                Locale.ROOT,
                                "  %-13s %,9d",
                                band,
                                outcome.bands().getOrDefault(band, 0L)));
            }
            if (known > 0) {
                console.out().println(Counted.of(known, "match", "matches") + " with known files: known.csv.");
            }
            if (outcome.refusedValues() > 0) {
                console.out()
                        .println(Counted.of(outcome.refusedValues(), "value", "values") + " in "
                                + Counted.of(outcome.refusedTips(), "tip", "tips")
                                + " could not be what the field says; which and why: rejected.csv.");
            }
            console.out()
                    .println("Open "
                            + console.bold(out.resolve("report.html")
                                    .toAbsolutePath()
                                    .normalize()
                                    .toString()));
        }
        console.out().flush();
    }
}
