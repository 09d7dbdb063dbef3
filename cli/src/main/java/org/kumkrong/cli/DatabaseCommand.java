// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kumkrong.desk.DeskUnavailable;
import org.kumkrong.desk.Setup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `kumkrong database`: what is done to the desk's database from outside.
@Command(
        name = "database",
        description = {"Looks after the desk's database.", "", "Example: ./kumkrong database prepare", ""},
        commandListHeading = "%nCommands:%n",
        subcommands = DatabaseCommand.Prepare.class)
final class DatabaseCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help = new HelpOption();

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    DatabaseCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// `kumkrong database prepare`: roles, database and tables, by a superuser, once.
    @Command(
            name = "prepare",
            description = {
                "Makes the roles, the database and the tables. Needs a superuser of the server, once.",
                "May be run again: it mends what differs, and sets the roles' passwords anew.",
                "",
                "KUMKRONG_DB_URL and the passwords of the roles are those of ./kumkrong serve. The superuser is",
                "KUMKRONG_DB_ADMIN_USER (postgres where not set), with KUMKRONG_DB_ADMIN_PASSWORD or",
                "KUMKRONG_DB_ADMIN_PASSWORD_FILE.",
                "",
                "Example: ./kumkrong database prepare",
                ""
            })
    static final class Prepare implements Callable<Integer> {
        private final Console console;

        @Mixin
        private HelpOption help = new HelpOption();

        Prepare(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            try {
                Setup.prepareDatabase(
                        console.environment(),
                        console.environment().getOrDefault("KUMKRONG_DB_ADMIN_USER", "postgres"),
                        adminPassword());
            } catch (DeskUnavailable e) {
                throw new Problem(String.valueOf(e.getMessage()), e);
            }
            console.say("the database is ready. Next: ./kumkrong officer invite --help");
            return Exit.DONE;
        }

        private String adminPassword() throws IOException {
            String name = "KUMKRONG_DB_ADMIN_PASSWORD";
            String file = console.environment().getOrDefault(name + "_FILE", "");
            String password = file.isEmpty()
                    ? console.environment().getOrDefault(name, "")
                    : Files.readString(Path.of(file)).strip();
            if (password.isEmpty()) {
                throw new Problem(name + " is missing: set it, or " + name + "_FILE, for this one command");
            }
            return password;
        }
    }
}
