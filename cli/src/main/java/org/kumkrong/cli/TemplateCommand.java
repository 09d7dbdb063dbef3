// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Intake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kumkrong template`: the empty table for those who send tips by spreadsheet.
@Command(
        name = "template",
        description = {
            "Writes the empty table that NGOs, hotlines and schools fill in, for a spreadsheet.",
            "docs/formats/referral-csv.md explains each column.",
            "",
            "Example: ./kumkrong template --out referral.csv",
            ""
        },
        sortOptions = false)
final class TemplateCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--out", paramLabel = "FILE", description = "File to write; without it, the terminal.")
    private @Nullable Path out;

    @Mixin
    private HelpOption help = new HelpOption();

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (out == null) {
            console.out().print(Intake.template());
            console.out().flush();
            return Exit.DONE;
        }
        if (Files.exists(out)) {
            throw new Problem(out + " is there already. Choose another name with --out");
        }
        Files.writeString(out, Intake.template(), StandardOpenOption.CREATE_NEW);
        console.out().println("Wrote " + console.bold(out.toString()));
        return Exit.DONE;
    }
}
