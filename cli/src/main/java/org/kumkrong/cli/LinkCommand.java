// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.linkage.table.TableLinkage;
import org.kumkrong.linkage.table.TableLinking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kumkrong link`: which rows of these tables are one person?
@Command(
        name = "link",
        customSynopsis = "kumkrong link TABLE... --out=DIR [OPTIONS]",
        description = {
            "Finds the rows that describe one person, in one table of people or several.",
            "",
            "Columns are recognised by their names and contents. What each was taken for is written",
            "to schema.yaml; correct it there and run again with --schema.",
            "",
            "Example: ./kumkrong link 2025.csv 2026.csv --id person_no --out linked/",
            ""
        },
        sortOptions = false)
final class LinkCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "TABLE", description = "CSV files with a header line.")
    private List<Path> tables = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for entities.csv, links.csv and schema.yaml.")
    private Path out = Path.of("");

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "What the columns hold, as written by an earlier run.")
    private @Nullable Path schema;

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            defaultValue = "",
            description = "Column with each row's own id: copied to entities.csv, never compared.")
    private String id = "";

    @Option(
            names = "--ignore",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns to leave out of the comparison, separated by commas.")
    private Set<String> ignored = Set.of();

    @Option(
            names = "--threshold",
            paramLabel = "BITS",
            description =
                    "Evidence from which rows join: higher joins fewer. Default: as the schema says, else 0 (even odds).")
    private @Nullable Double threshold;

    @Mixin
    private RunOptions run = new RunOptions();

    LinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (schema != null && !ignored.isEmpty()) {
            throw new Problem(
                    "--ignore has no effect beside --schema. Write \"as: ignored\" in " + schema + " instead");
        }
        try (OutFolder folder = OutFolder.at(out, console::say);
                Progress progress = Progress.on(console, run.quiet())) {
            progress.step("looking at the columns", "rows");
            TableLinking linking =
                    schema == null ? TableLinking.guessing(tables, id, ignored) : TableLinking.told(tables, id, schema);
            if (threshold != null) {
                linking = linking.withThreshold(threshold);
            }
            progress.step("linking the rows", "rows");
            TableLinkage found = linking.link(settings());
            progress.step("writing", "rows");
            String schemaText = linking.schemaText();
            folder.fill(stage -> write(found, schemaText, stage));
            folder.publish();
            progress.close();
            tell(found, linking);
        }
        return Exit.DONE;
    }

    private static Path write(TableLinkage found, String schemaText, Path folder) throws IOException {
        try (Writer entities = Files.newBufferedWriter(folder.resolve("entities.csv"))) {
            found.writeEntities(entities);
        }
        try (Writer links = Files.newBufferedWriter(folder.resolve("links.csv"))) {
            found.writeLinks(links);
        }
        return Files.writeString(folder.resolve("schema.yaml"), schemaText);
    }

    private LinkSettings settings() {
        LinkSettings usual = LinkSettings.defaults().onThreads(run.threads());
        return new LinkSettings(
                usual.threads(),
                run.seed(usual.seed()),
                usual.randomPairsMax(),
                usual.trainingPairsMax(),
                usual.keepBitsMin());
    }

    private void tell(TableLinkage found, TableLinking linking) {
        long rows = found.linkage().records().size();
        if (run.json()) {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "{\"rows\":%d,\"entities\":%d,\"pairs_compared\":%d,\"missed_share\":%.4f}",
                            rows,
                            found.entities(),
                            found.linkage().pairsCompared(),
                            found.linkage().missedShare()));
        } else if (!run.quiet()) {
            linking.columnsInWords().forEach(column -> console.out().println("  " + column));
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%,d rows describe %,d people, as far as the evidence goes.",
                            rows,
                            found.entities()));
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "Of the links that there are, about %.1f %% were missed, by the weights of what was compared.",
                            100 * found.linkage().missedShare()));
            console.out()
                    .println("Results: "
                            + console.bold(out.resolve("entities.csv").toString()) + ", links.csv, schema.yaml");
        }
        console.out().flush();
    }
}
