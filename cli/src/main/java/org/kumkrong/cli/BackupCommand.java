// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.Backups;
import org.kumkrong.desk.DeskUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `kumkrong backup`: all tables of one moment in one file, while the desk is at work.
@Command(
        name = "backup",
        description = {
            "Writes all tables of the desk's database, as they stand at one moment, into one file.",
            "Officers work on meanwhile. The database is the one that ./kumkrong serve uses:",
            "KUMKRONG_DB_URL and the passwords of its roles. docs/operating/backup.md tells more.",
            "",
            "Example: ./kumkrong backup --out /backups/monday.kumkrong --verify \\",
            "           --passphrase-file /etc/kumkrong/backup-passphrase",
            ""
        },
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write. It must not be there yet.")
    private Path out = Path.of("");

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Seal it with the passphrase in this file; without, whoever has the backup reads it.")
    private @Nullable Path passphraseFile;

    @Option(names = "--verify", description = "Read it again from end to end before it gets its name.")
    private boolean verify;

    @Mixin
    private HelpOption help = new HelpOption();

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            Backups.Summary made = Backups.make(
                    console.environment(), out, passphraseFile, verify, Clock.systemUTC(), new SecureRandom());
            console.say(made.rows() + " rows of " + made.tables() + " tables, as of " + made.madeAt()
                    + (verify ? ", written and read again: " : ", written: ") + out);
        } catch (DeskUnavailable e) {
            throw new Problem(String.valueOf(e.getMessage()), e);
        }
        return Exit.DONE;
    }
}
