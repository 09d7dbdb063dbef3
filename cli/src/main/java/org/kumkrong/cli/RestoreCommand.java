// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.Backups;
import org.kumkrong.desk.DeskUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kumkrong restore`: a backup back into an empty database.
@Command(
        name = "restore",
        description = {
            "Brings a backup back into an empty database: all of it, or nothing.",
            "The database is named as for ./kumkrong serve, by KUMKRONG_DB_URL and the passwords of its",
            "roles; make it with ./kumkrong database prepare. docs/operating/backup.md tells more.",
            "",
            "Example: ./kumkrong restore /backups/monday.kumkrong \\",
            "           --passphrase-file /etc/kumkrong/backup-passphrase",
            ""
        },
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Holds the passphrase that it was sealed with.")
    private @Nullable Path passphraseFile;

    @Option(names = "--check", description = "Only read the file from end to end; touch no database.")
    private boolean check;

    @Mixin
    private HelpOption help = new HelpOption();

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            Backups.Summary found = check
                    ? Backups.check(file, passphraseFile)
                    : Backups.restore(console.environment(), file, passphraseFile, table -> console.say("… " + table));
            console.say((check ? "the backup is whole: " : "brought back: ") + found.rows() + " rows of "
                    + found.tables() + " tables, as of " + found.madeAt());
        } catch (DeskUnavailable e) {
            throw new Problem(String.valueOf(e.getMessage()), e);
        }
        return Exit.DONE;
    }
}
