// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command above all commands: shows help where none is given.
@Command(
        name = "kumkrong",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Says which tips come first and why, and which are about the same person.",
        optionListHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "  test      Run everything that is checked (needs the sources).",
            "",
            "kumkrong COMMAND --help tells more.",
            "Exit codes: 0 all done, 2 done but some input was rejected, 1 nothing could be done."
        },
        subcommands = {
            TriageCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            DatabaseCommand.class,
            OfficerCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ImportCommand.class,
            LinkCommand.class,
            HashCommand.class,
            MatchCommand.class,
            HashsetCommand.class,
            EstimateCommand.class,
            RulesCommand.class,
            TemplateCommand.class,
            TestkitCommand.class
        })
final class Kumkrong implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    Kumkrong() {}

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        line.usage(line.getOut());
    }
}
