// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Figure;
import org.kumkrong.estimation.Headline;
import org.kumkrong.estimation.ListsFile;
import org.kumkrong.estimation.Prevalence;
import org.kumkrong.estimation.ReportOptions;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.Study;
import org.kumkrong.estimation.StudyProgress;
import org.kumkrong.estimation.StudySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `kumkrong estimate`: how many are on no list?
@Command(
        name = "estimate",
        customSynopsis = "kumkrong estimate LISTS... --out=DIR [OPTIONS]",
        description = {
            "Estimates from lists that overlap how many people are on none of them,",
            "or says why these lists cannot tell.",
            "",
            "All that it writes stays inside the unit: small counts can be worked out from it.",
            "For readers outside, the desk draws up a public fact sheet.",
            "",
            "LISTS is a table with a column of 0 and 1 for each list and a last column count;",
            "or a table with the columns list and id; or a file for each list with a column id.",
            "",
            "Example: ./kumkrong estimate lists.csv --population 14000000 --out estimate/",
            ""
        },
        sortOptions = false)
final class EstimateCommand implements Callable<Integer> {
    private static final String INSIDE = "All three stay inside the unit: small counts can be worked out from them.";

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "LISTS", description = "CSV files with a header line.")
    private List<Path> lists = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for report.html, estimates.csv and models.csv.")
    private Path out = Path.of("");

    @Option(
            names = "--population",
            paramLabel = "N",
            description = "How many people there are in all, of the same kind, place and time as the lists.")
    private @Nullable Long population;

    @Option(
            names = "--missed-links",
            paramLabel = "SHARE",
            description =
                    "Share of links between entries of one person that were not found, such as 0.05; corrected for.")
    private @Nullable Double missedLinks;

    @Option(
            names = "--same-question",
            paramLabel = "yes|no",
            description = "Whether all lists cover the same people, place and time: your word, printed in the report.")
    private @Nullable String sameQuestion;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "How often the table is drawn again. Default: ${DEFAULT-VALUE}.",
            defaultValue = "20000")
    private int draws;

    @Option(
            names = "--model-draws",
            paramLabel = "N",
            description = "The same for each search among all models. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1000")
    private int modelDraws;

    @Option(
            names = "--exact-counts",
            description =
                    "Show counts in report.html as they are, not to the nearest 5. It stays inside the unit either way.")
    private boolean exactCounts;

    @Option(
            names = "--require-number",
            description = {
                "End with exit code 3 unless the conclusion is a number. All is written all the same.",
                "Without it a range or a refusal is a result like another and ends with 0;",
                "--json and the last row of estimates.csv say which it is."
            })
    private boolean requireNumber;

    @Mixin
    private RunOptions run = new RunOptions();

    EstimateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        StudySettings settings = settings();
        CaptureTable table = ListsFile.read(lists);
        if (population != null && population < Math.max(1, table.people())) {
            throw new Problem("--population is smaller than the number of people on the lists");
        }
        if (population != null && population == table.people()) {
            throw new Problem(
                    "--population is just the number of people on the lists, so that nobody could be on none");
        }
        try (OutFolder folder = OutFolder.at(out, console::say);
                Progress progress = Progress.on(console, run.quiet())) {
            Study study = Study.of(table, settings, new Steps(progress));
            progress.step("writing", "files");
            folder.fill(stage -> write(study, stage));
            folder.publish();
            progress.close();
            tell(study);
            return requireNumber && !(study.headline() instanceof Headline.Supported) ? Exit.NO_NUMBER : Exit.DONE;
        }
    }

    private StudySettings settings() {
        if (draws < 1 || modelDraws < 1) {
            throw new Problem("--draws and --model-draws must be at least 1");
        }
        if (missedLinks != null && !(missedLinks >= 0 && missedLinks < 0.5)) {
            throw new Problem("--missed-links must be a share from 0 to 0.5, such as 0.05, not " + missedLinks);
        }
        StudySettings settings = StudySettings.usual()
                .onThreads(run.threads())
                .withDraws(draws, modelDraws)
                .withSeed(run.seed(StudySettings.usual().seed()));
        if (missedLinks != null) {
            settings = settings.withMissedLinks(missedLinks);
        }
        if (population != null && population >= 1) {
            settings = settings.withPopulation(population);
        }
        return switch (sameQuestion) {
            case null -> settings;
            case "yes" -> settings.declaring(true);
            case "no" -> settings.declaring(false);
            default -> throw new Problem("--same-question is yes or no, not " + sameQuestion);
        };
    }

    private Path write(Study study, Path folder) throws IOException {
        try (Writer estimates = Files.newBufferedWriter(folder.resolve("estimates.csv"))) {
            study.writeEstimates(estimates);
        }
        try (Writer models = Files.newBufferedWriter(folder.resolve("models.csv"))) {
            study.writeModels(models);
        }
        try (Writer report = Files.newBufferedWriter(folder.resolve("report.html"))) {
            study.writeReport(new ReportOptions(exactCounts, "Kumkrong " + Version.number()), report);
        }
        return folder;
    }

    /// One line: what is concluded is a range with its level, never a number by itself, and all that must
    /// be said beside it.
    private void tellPrograms(Headline headline) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            switch (headline) {
                case Headline.Supported supported -> concluded(json, "ok", supported.figure());
                case Headline.RangeOnly range -> {
                    concluded(json, "range", range.figure());
                    sentences(json, "reasons", range.reasons());
                }
                case Headline.Refused refused -> {
                    json.writeStringProperty("status", "refused");
                    sentences(json, "reasons", refused.reasons());
                }
            }
            sentences(json, "doubts", headline.doubts());
            json.writeEndObject();
        }
        console.out().println(line);
        console.out().flush();
    }

    private static void concluded(JsonGenerator json, String status, Figure figure) {
        json.writeStringProperty("status", status);
        json.writeNumberProperty("lower", figure.lower());
        json.writeNumberProperty("upper", figure.upper());
        json.writeNumberProperty("level", figure.level());
        json.writeStringProperty("words", figure.inWords().english());
    }

    private static void sentences(JsonGenerator json, String name, List<Sentence> sentences) {
        json.writeArrayPropertyStart(name);
        sentences.forEach(sentence -> json.writeString(sentence.english()));
        json.writeEndArray();
    }

    private void tell(Study study) {
        if (run.json()) {
            tellPrograms(study.headline());
            return;
        }
        if (run.quiet()) {
            if (requireNumber) {
                beyondPopulation(study.headline()).forEach(doubt -> console.say(doubt.english()));
            }
            return;
        }
        switch (study.headline()) {
            case Headline.Supported supported -> {
                console.out().println("In all " + supported.figure().inWords().english() + ".");
                tellPrevalence(supported.figure());
                supported.doubts().forEach(doubt -> console.out().println("  " + doubt.english()));
            }
            case Headline.RangeOnly range -> {
                console.out().println("In all " + range.figure().inWords().english() + ".");
                tellPrevalence(range.figure());
                range.reasons().forEach(reason -> console.out().println("  " + reason.english()));
                range.doubts().forEach(doubt -> console.out().println("  " + doubt.english()));
            }
            case Headline.Refused refused -> {
                console.out().println("These lists support no number:");
                refused.reasons().forEach(reason -> console.out().println("  " + reason.english()));
            }
        }
        console.out()
                .println("Results: " + console.bold(out.resolve("report.html").toString())
                        + ", estimates.csv, models.csv. " + INSIDE);
        console.out().flush();
    }

    /// What a script that asks for a number must not miss.
    private static List<Sentence> beyondPopulation(Headline headline) {
        return headline.doubts().stream()
                .filter(doubt -> doubt.key().equals("doubt.beyond-population"))
                .toList();
    }

    private void tellPrevalence(Figure figure) {
        if (population == null || figure.upper() > population) {
            return; // a doubt says so
        }
        Prevalence prevalence = new Prevalence(figure, population);
        console.out()
                .println("That is " + prevalence.perThousand().english() + ", or "
                        + prevalence.oneIn().english() + ", of the population given.");
    }

    /// Names the steps for a person.
    ///
    /// @param progress where they are shown
    private record Steps(Progress progress) implements StudyProgress {
        @Override
        public void at(Step step, long done, long total) {
            if (done == 0) {
                progress.step(
                        switch (step) {
                            case MODELS -> "fitting every model";
                            case STEPWISE -> "drawing again, stepwise";
                            case BIC_2 -> "drawing again, best model with pairs";
                            case BIC_ALL -> "drawing again, best of all models";
                            case GRAPHS -> "averaging over graphs";
                            case SENSITIVITY -> "changing the lists a little";
                            case JOINED -> "all of it again, on fewer lists";
                        },
                        switch (step) {
                            case MODELS -> "models";
                            case STEPWISE, BIC_2, BIC_ALL -> "draws";
                            case GRAPHS, SENSITIVITY, JOINED -> "steps";
                        });
            }
            progress.at(done, total);
        }
    }
}
