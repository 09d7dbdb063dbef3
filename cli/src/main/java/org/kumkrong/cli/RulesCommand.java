// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.util.concurrent.Callable;
import org.kumkrong.triage.Triage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `kumkrong rules`: the rules that rank tips, for reading and editing.
@Command(
        name = "rules",
        description = {
            "Prints the rules that say which tips come first.",
            "",
            "Example: ./kumkrong rules > our-rules.yaml",
            "         ./kumkrong triage inbox/ --rules our-rules.yaml --out decision/",
            ""
        })
final class RulesCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    private boolean help;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(Triage.standardRules());
        console.out().flush();
        return Exit.DONE;
    }
}
